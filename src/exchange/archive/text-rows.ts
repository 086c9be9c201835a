import {
  annotationOfNow,
  correctionOfNow,
  textOfNow,
  type OldCorrection,
} from '../../core/old-rows.ts';
import type { TextRows } from './archive.ts';
import type { TextFile } from './archive-format.ts';
import {
  annotationShape,
  correctionShape,
  importShape,
  outlineShape,
  pairingShape,
  paragraphShape,
  readingShape,
  refusalShape,
  revisionShape,
  termShape,
  textShape,
} from './row-shapes.ts';
import { at, listOf, misshapen, type Shape } from './shape.ts';

/**
 * The rows of a text from parsed JSON, those of an older schema in the form of now.
 * @param json of a file of the text; `undefined` when it has none
 * @throws Misshapen
 */
export function textRows(json: (file: TextFile) => unknown): TextRows {
  const one = <T>(file: TextFile, shape: Shape<T>): T | null => {
    const value = json(file);
    return value === undefined ? null : at(file, () => shape(value));
  };
  const list = <T>(file: TextFile, shape: Shape<T>): readonly T[] => one(file, listOf(shape)) ?? [];
  const text = one('text', ofNow(textOfNow, textShape));
  if (!text) throw misshapen('a text has no file for itself');
  const paragraphs = list('paragraphs', paragraphShape);
  const places = new Map(paragraphs.map(({ id }, place) => [id, place]));
  const placed = (row: OldCorrection): unknown =>
    correctionOfNow(row, ({ paragraphId }) => places.get(paragraphId));
  return {
    text,
    paragraphs,
    corrections: list('corrections', ofNow(placed, correctionShape)),
    annotations: list('annotations', ofNow(annotationOfNow, annotationShape)),
    terms: list('terms', termShape),
    refusals: list('refusals', refusalShape),
    revisions: list('revisions', revisionShape),
    import: one('import', importShape),
    outline: one('outline', outlineShape),
    pairing: one('pairing', pairingShape),
    reading: one('reading', readingShape),
  };
}

/** Brings a row up to now before it is judged; what is no row at all is judged as it is. */
const ofNow =
  <T>(bring: (row: never) => unknown, shape: Shape<T>): Shape<T> =>
  (value) => {
    let now = value;
    try {
      if (typeof value === 'object' && value !== null) now = bring(value as never);
    } catch {
      // Something of it is not what it must be: the shape says what.
    }
    return shape(now);
  };
