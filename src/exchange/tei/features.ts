import { xmlAttributes } from '../xml.ts';

/** What a feature structure of TEI can say. What is `undefined` is left out. */
type FeatureValue = string | number | boolean | null | readonly FeatureValue[] | FeatureRecord;

export interface FeatureRecord {
  readonly [name: string]: FeatureValue | undefined;
}

/**
 * A record as a feature structure (TEI P5 Guidelines, chapter 18): strings as `string`, numbers as
 * `numeric`, yes and no as `binary`, lists as `vColl`, records as `fs`, and nothing as `symbol`.
 * @param write words as content
 */
export const featureStructure = (
  attributes: Readonly<Record<string, string | undefined>>,
  record: FeatureRecord,
  write: (words: string) => string,
): string => `<fs${xmlAttributes(attributes)}>${features(record, write)}</fs>`;

const features = (record: FeatureRecord, write: (words: string) => string): string =>
  Object.entries(record)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`<f name="${name}">${valueOf(value, write)}</f>`],
    )
    .join('');

function valueOf(value: FeatureValue, write: (words: string) => string): string {
  if (typeof value === 'string') return `<string>${write(value)}</string>`;
  if (typeof value === 'number') return `<numeric value="${value}"/>`;
  if (typeof value === 'boolean') return `<binary value="${value}"/>`;
  if (value === null) return '<symbol value="none"/>';
  if (isList(value)) {
    return `<vColl org="list">${value.map((one) => valueOf(one, write)).join('')}</vColl>`;
  }
  return featureStructure({}, value, write);
}

const isList = (value: FeatureValue): value is readonly FeatureValue[] => Array.isArray(value);
