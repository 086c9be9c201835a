import { applyCorrections, byParagraph } from '../correction.ts';
import type { PairedRow } from '../pairing/pairing.ts';
import { countWords } from '../words.ts';
import type { TextState } from './carry-over.ts';
import { isAccepted, type Unplaced } from './decisions.ts';
import type { EditionCorrections } from './edition-row.ts';
import { ridden } from './regroup-annotations.ts';
import { regroupedCorrections } from './regroup-corrections.ts';
import { regroupedParagraphs } from './regroup-paragraphs.ts';
import { newRows } from './regroup-rows.ts';

export interface Regrouped extends TextState {
  /** Decisions that the new rows have no place for; their words stand all the same. */
  readonly unplaced: readonly Unplaced[];
}

/**
 * The rows of a text put together anew of the same pieces (`piecesOf`): no word of either side
 * changes. A row keeps the id of the first old one it has a piece of, of the original before the
 * cleaned side; a row of the same pieces keeps everything.
 * @param at when (ISO)
 * @throws Error when the pairing counts other pieces than there are
 */
export function regroup(
  state: TextState,
  pairing: readonly PairedRow[],
  editionCorrections: EditionCorrections,
  at: string,
): Regrouped {
  const { text, paragraphs: old } = state;
  const ledger = byParagraph(state.corrections);
  const held = old.map(({ id, ordinal }) => ({ ordinal, corrections: ledger.get(id) ?? [] }));
  const words = {
    original: old.map(({ original }) => original),
    cleaned: old.map(({ original }, row) =>
      applyCorrections(original, held[row]?.corrections.filter(isAccepted) ?? []),
    ),
  };
  const regrouping = newRows(pairing, words, old, text.nextParagraph);
  const paragraphs = regroupedParagraphs(regrouping, old);
  const revision = text.ledgerRevision + 1;
  const numbers = new Map(old.map(({ id }, row) => [id, row]));
  const placeOf = (id: string): number => regrouping.placeOf(numbers.get(id) ?? 0);
  const idOf = (id: string): string => (numbers.has(id) ? (paragraphs[placeOf(id)]?.id ?? id) : id);
  const { reading } = state;
  return {
    ...regroupedCorrections(text.id, held, regrouping, editionCorrections, at),
    text: {
      ...text,
      paragraphCount: paragraphs.length,
      wordCount: paragraphs.reduce((sum, { original }) => sum + countWords(original), 0),
      nextParagraph: regrouping.nextParagraph,
      ledgerRevision: revision,
    },
    paragraphs,
    annotations: state.annotations.map((annotation) =>
      ridden(annotation, regrouping, (id) => numbers.get(id) ?? 0, revision),
    ),
    terms: state.terms.map((term) => {
      const paragraphIds = [...new Set(term.paragraphIds.map(idOf))];
      return paragraphIds.join() === term.paragraphIds.join() ? term : { ...term, paragraphIds };
    }),
    reading: reading && {
      ...reading,
      paragraphId: idOf(reading.paragraphId),
      place: placeOf(reading.paragraphId),
      progress: (placeOf(reading.paragraphId) + 1) / paragraphs.length,
    },
  };
}
