import type { InlineStyle } from '../../core/structure.ts';
import type { Colour } from '../../core/annotation.ts';
import { xmlText } from '../xml.ts';

/** How words of a run look. */
export interface RunLook {
  readonly styles: ReadonlySet<InlineStyle>;
  /** The colour of a highlight. */
  readonly colour: Colour | null;
}

export const plainLook: RunLook = { styles: new Set(), colour: null };

/**
 * Words as one run (ECMA-376, part 1, § 17.3.2.25). Line breaks, tabs and soft hyphens are elements
 * there; white space stands as it is.
 * @param deleted whether a tracked deletion holds them, which names its text otherwise
 */
export function run(words: string, look: RunLook, deleted = false): string {
  const element = deleted ? 'w:delText' : 'w:t';
  const contents = words
    .split(/(\r\n|[\n\r\t\u00ad])/)
    .map((part) => breaks[part] ?? textElement(element, part))
    .join('');
  return `<w:r>${lookElement(look)}${contents}</w:r>`;
}

const breaks: Readonly<Record<string, string>> = {
  '\r\n': '<w:br/>',
  '\n': '<w:br/>',
  '\r': '<w:cr/>',
  '\t': '<w:tab/>',
  '\u00ad': '<w:softHyphen/>',
};

const textElement = (element: string, words: string): string =>
  words === '' ? '' : `<${element} xml:space="preserve">${xmlText(words)}</${element}>`;

/** The properties of a run, in the order the schema wants them (CT_RPr). */
function lookElement({ styles, colour }: RunLook): string {
  const raised = styles.has('superscript') || styles.has('reference');
  const properties = [
    styles.has('link') && '<w:rStyle w:val="Hyperlink"/>',
    styles.has('code') &&
      '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>',
    styles.has('strong') && '<w:b/>',
    styles.has('emphasis') && '<w:i/>',
    styles.has('strike') && '<w:strike/>',
    styles.has('underline') && '<w:u w:val="single"/>',
    colour !== null && `<w:shd w:val="clear" w:color="auto" w:fill="${fills[colour]}"/>`,
    raised && '<w:vertAlign w:val="superscript"/>',
    !raised && styles.has('subscript') && '<w:vertAlign w:val="subscript"/>',
  ];
  const held = properties.filter((one) => one !== false).join('');
  return held === '' ? '' : `<w:rPr>${held}</w:rPr>`;
}

/** The highlights of the reading desk on white paper. */
const fills: Readonly<Record<Colour, string>> = {
  yellow: 'FBE9A6',
  green: 'CFE8CF',
  blue: 'CFE0F3',
  red: 'F6D0CB',
};
