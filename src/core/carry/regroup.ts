import { applyCorrections, byParagraph } from '../correction.ts';
import type { PairedRow } from '../pairing/pairing.ts';
import type { TextState } from './carry-over.ts';
import { isAccepted, type Unplaced } from './decisions.ts';
import type { EditionCorrections } from './edition-row.ts';
import { regroupedCorrections } from './regroup-corrections.ts';
import { newRows, piecesOf } from './regroup-rows.ts';
import { regroupedText } from './regroup-text.ts';

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
    original: piecesOf(old.map(({ original }) => original)),
    cleaned: piecesOf(
      old.map(({ original }, row) =>
        applyCorrections(original, held[row]?.corrections.filter(isAccepted) ?? []),
      ),
    ),
  };
  const regrouping = newRows(pairing, words, old, text.nextParagraph);
  const { corrections, unplaced } = regroupedCorrections(
    text.id,
    held,
    regrouping,
    editionCorrections,
    at,
  );
  return { ...regroupedText(state, regrouping, corrections), unplaced };
}
