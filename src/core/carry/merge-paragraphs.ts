import type { Replacement } from '../correction.ts';
import { handLedger, type HandMaking } from '../hand-ledger.ts';
import type { TextState } from './carry-over.ts';
import { isAccepted, readdressed, withoutConflicts } from './decisions.ts';
import { readAs } from './read-as.ts';
import { joinedPieces, type Piece } from './regroup-rows.ts';
import { ledgeredAt, reparted, type Ledgered, type Reparted } from './reparted.ts';

/** Two paragraphs as one, and where in its cleaned words the second begins (UTF-16). */
export interface Merged extends Reparted {
  readonly border: number;
}

/**
 * The text with the row at a place and the next one as one, under the id of the first. The originals
 * are joined by what stood between them, so that no unit of the source changes; the cleaned sides by
 * one space, as a correction by hand where something else stands there. `null` when there is no next.
 */
export function mergeParagraphs(
  state: TextState,
  place: number,
  making: HandMaking,
): Merged | null {
  const [first, second] = [ledgeredAt(state, place), ledgeredAt(state, place + 1)];
  if (!first || !second) return null;
  const originals = [pieceOf(first, place), pieceOf(second, place + 1)].filter(
    // What is only in the edition leaves the line breaks behind the other one where they are.
    ({ row, words, joint }) => row === place || words + joint !== '',
  );
  const original = joinedPieces(originals);
  const gap = originals.length === 2 ? first.paragraph.tail : '';
  const offset = first.paragraph.original.length + gap.length;
  const space = first.cleaned === '' || second.cleaned === '' ? '' : ' ';
  const wanted = first.cleaned + space + second.cleaned;
  const address = { textId: state.text.id, paragraphId: first.paragraph.id, place };
  const { kept } = withoutConflicts([
    ...first.ledger,
    ...second.ledger.map((one) => readdressed(one, address, one.from + offset)),
  ]);
  const edit = readAs(
    original,
    kept.filter(isAccepted),
    wanted,
    joint(first.paragraph.original.length, gap, space),
  );
  const { put, remove } = handLedger(kept, edit, address, making);
  const gone = new Set([...remove, ...put.map(({ id }) => id)]);
  const corrections = [...kept.filter(({ id }) => !gone.has(id)), ...put];
  const pieces = {
    original: originals,
    cleaned: [
      { words: first.cleaned, row: place, offset: 0, joint: space },
      { words: second.cleaned, row: place + 1, offset: 0, joint: '' },
    ],
  };
  const counts = [{ original: originals.length, cleaned: 2 }];
  const border = first.cleaned.length + space.length;
  return {
    state: reparted(state, place, place + 1, { pieces, counts }, [corrections]),
    paragraphId: first.paragraph.id,
    change: { at: first.cleaned.length, was: '', is: space + second.cleaned },
    border,
  };
}

const pieceOf = ({ paragraph: { original, tail } }: Ledgered, row: number): Piece => ({
  words: original,
  row,
  offset: 0,
  joint: tail,
});

const joint = (at: number, gap: string, space: string): Replacement | null =>
  gap === space ? null : { from: at, to: at + gap.length, before: gap, after: space };
