import { applyCorrections, byParagraph, type Correction } from '../correction.ts';
import type { WordsChange } from '../revision.ts';
import type { Paragraph } from '../text.ts';
import type { TextState } from './carry-over.ts';
import { isAccepted, readdressed } from './decisions.ts';
import { newRows, type BothSides, type Piece } from './regroup-rows.ts';
import { regroupedText } from './regroup-text.ts';

/** A text in which one row was parted, or two were joined. */
export interface Reparted {
  readonly state: TextState;
  /** The paragraph that goes on under its id, and what became of its cleaned words. */
  readonly paragraphId: string;
  readonly change: WordsChange;
}

/** A paragraph with its corrections and its cleaned words. */
export interface Ledgered {
  readonly paragraph: Paragraph;
  readonly ledger: readonly Correction[];
  readonly accepted: readonly Correction[];
  readonly cleaned: string;
}

/** The paragraph at a place with what is recorded of it; `null` when the text has none there. */
export function ledgeredAt({ paragraphs, corrections }: TextState, place: number): Ledgered | null {
  const paragraph = paragraphs[place];
  if (!paragraph) return null;
  const ledger = corrections.filter(({ paragraphId }) => paragraphId === paragraph.id);
  const accepted = ledger.filter(isAccepted);
  return { paragraph, ledger, accepted, cleaned: applyCorrections(paragraph.original, accepted) };
}

/** New rows by the places of the old ones: how many pieces of either side each has. */
interface Dealt {
  readonly pieces: BothSides<readonly Piece[]>;
  readonly counts: readonly BothSides<number>[];
}

/**
 * The text with the rows from `first` to `last` put together anew as `dealt`, whose corrections are
 * given by new rows; all other rows only move.
 */
export function reparted(
  state: TextState,
  first: number,
  last: number,
  dealt: Dealt,
  own: readonly (readonly Correction[])[],
): TextState {
  const { text, paragraphs, corrections } = state;
  const ledger = byParagraph(corrections);
  const cleaned = ({ id, original }: Paragraph): string =>
    applyCorrections(original, (ledger.get(id) ?? []).filter(isAccepted));
  const standing = (from: number, to: number): Dealt[] =>
    paragraphs.slice(from, to).map((one, at) => whole(one, cleaned(one), from + at));
  const rows = [...standing(0, first), dealt, ...standing(last + 1, paragraphs.length)];
  const regrouping = newRows(
    rows.flatMap(({ counts }) => counts),
    {
      original: rows.flatMap(({ pieces }) => pieces.original),
      cleaned: rows.flatMap(({ pieces }) => pieces.cleaned),
    },
    paragraphs,
    text.nextParagraph,
  );
  const gain = own.length - (last - first + 1);
  const moved = paragraphs.flatMap(({ id }, place) => {
    if (place === first) return own.flat();
    if (place > first && place <= last) return [];
    return (ledger.get(id) ?? []).map((one) =>
      readdressed(one, { ...one, place: place < first ? place : place + gain }, one.from),
    );
  });
  return regroupedText(state, regrouping, moved);
}

/** A row as the pieces it is made of: one a side. */
const whole = ({ original, tail }: Paragraph, cleaned: string, row: number): Dealt => ({
  pieces: {
    original: [{ words: original, row, offset: 0, joint: tail }],
    cleaned: [{ words: cleaned, row, offset: 0, joint: '' }],
  },
  counts: [{ original: 1, cleaned: 1 }],
});
