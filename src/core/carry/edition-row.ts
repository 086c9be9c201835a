import type { Correction, Replacement } from '../correction.ts';
import { editionExplanation } from '../pairing/edition-corrections.ts';

/** One difference between a paragraph and its edited version. */
export type EditionChange = Replacement & Pick<Correction, 'kind'>;

/** What makes a paragraph read as its edition does, in order, none overlapping another. */
export type EditionCorrections = (original: string, cleaned: string) => readonly EditionChange[];

/** Where a correction stands. */
export type Address = Pick<Correction, 'textId' | 'paragraphId' | 'place'>;

/** A difference as a row to store: accepted, of the edition. */
export function editionRow(
  { textId, paragraphId, place }: Address,
  { from, to, before, after, kind }: EditionChange,
  at: string,
): Correction {
  return {
    id: `${textId}-${paragraphId}-${from}-${to}-edition`,
    textId,
    paragraphId,
    place,
    from,
    to,
    before,
    after,
    kind,
    explanation: editionExplanation,
    confidence: 1,
    state: 'accepted',
    isDecided: true,
    by: 'edition',
    rule: null,
    group: null,
    alternatives: [],
    at,
  };
}
