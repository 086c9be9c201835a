import type { Annotation } from './annotation.ts';
import type { Correction } from './correction.ts';
import { linkTargets } from './links.ts';
import { chunkSize, type Text } from './text.ts';

/**
 * The schema of the rows this program stores: that of the database, the journal and archives. What
 * makes rows of an older one into rows of now stands below.
 */
export const rowSchema = 4;

/** A text up to version 2: all came from plain text, or with the program. */
export type OldText =
  | Text
  | Omit<
      Text,
      | 'format'
      | 'language'
      | 'edition'
      | 'collections'
      | 'tags'
      | 'nextParagraph'
      | 'paragraphsRevision'
    >;

export const textOfNow = (row: OldText): Text => ({
  format: 'text',
  language: '',
  edition: null,
  collections: [],
  tags: [],
  nextParagraph: row.paragraphCount + 1,
  paragraphsRevision: 1,
  ...row,
});

/** Up to version 3 an annotation did not say what its note links to. */
export function annotationOfNow(row: Annotation): Annotation {
  if (row.links !== undefined || !row.note.includes('uporedo://')) return row;
  const links = linkTargets(row.note);
  return links.length === 0 ? row : { ...row, links };
}

/** A correction of version 1: all were of editions, and knew their chunk only. */
export type CorrectionOfVersion1 = Omit<
  Correction,
  'place' | 'isDecided' | 'group' | 'alternatives'
> & { readonly chunk: number };

export type OldCorrection = Correction | CorrectionOfVersion1;

/** @param placeOf the 0-based place of its paragraph, if that is known */
export function correctionOfNow(
  row: OldCorrection,
  placeOf: (row: CorrectionOfVersion1) => number | undefined,
): Correction {
  if ('place' in row) return row;
  const { chunk, ...same } = row;
  return {
    ...same,
    place: placeOf(row) ?? chunk * chunkSize,
    isDecided: true,
    group: null,
    alternatives: [],
  };
}
