import { placeCorrections, type Correction } from '../correction.ts';
import { handLedger, type HandMaking } from '../hand-ledger.ts';
import type { TextState } from './carry-over.ts';
import { cutAt } from './cut.ts';
import { readdressed } from './decisions.ts';
import { readAs } from './read-as.ts';
import { ledgeredAt, reparted, type Reparted } from './reparted.ts';

/**
 * The text with the row at a place parted where its cleaned side is, at a UTF-16 offset. Both halves
 * read as they did; a correction over the cut is divided by hand. The first half keeps the id. No
 * unit of the source is lost: white space at the cut stands behind the first original. `null` when
 * a half would have no cleaned words.
 */
export function splitParagraph(
  state: TextState,
  place: number,
  at: number,
  making: HandMaking,
): Reparted | null {
  const row = ledgeredAt(state, place);
  const cut = row && cutAt(row.paragraph.original, row.accepted, row.cleaned, at);
  if (!cut) return null;
  const { paragraph, ledger, accepted, cleaned } = row;
  const { id, original, tail } = paragraph;
  const { original: there, cleaned: here } = cut;
  const placed = new Map(
    placeCorrections(original, accepted).map((one) => [one.correction.id, one.cleaned]),
  );
  const isBefore = ({ id, to }: Correction): boolean =>
    to <= there.start && (placed.get(id)?.end ?? 0) <= here.start;
  const isBehind = ({ id, from }: Correction): boolean =>
    from >= there.end && (placed.get(id)?.start ?? Infinity) >= here.end;
  const next = `p${state.text.nextParagraph}`;
  const first = ledger.filter(isBefore);
  const second = ledger.filter((one) => isBehind(one) && !first.includes(one));
  const half = (
    paragraphId: string,
    own: readonly Correction[],
    words: string,
    wanted: string,
    offset: number,
  ): Correction[] => {
    const address = {
      textId: state.text.id,
      paragraphId,
      place: paragraphId === next ? place + 1 : place,
    };
    const moved = own.map((one) => readdressed(one, address, one.from - offset));
    const edit = readAs(
      words,
      moved.filter(({ state }) => state === 'accepted'),
      wanted,
    );
    const { put, remove } = handLedger(moved, edit, address, making);
    const gone = new Set([...remove, ...put.map(({ id }) => id)]);
    return [...moved.filter(({ id }) => !gone.has(id)), ...put];
  };
  const words = [original.slice(0, there.start), original.slice(there.end)] as const;
  const reads = [cleaned.slice(0, here.start), cleaned.slice(here.end)] as const;
  const originals = [
    { words: words[0], row: place, offset: 0, joint: original.slice(there.start, there.end) },
    { words: words[1], row: place, offset: there.end, joint: tail },
  ].map((piece) => (piece.words === '' ? [] : [piece]));
  const pieces = {
    original: originals.flat(),
    cleaned: [
      { words: reads[0], row: place, offset: 0, joint: '' },
      { words: reads[1], row: place, offset: here.end, joint: '' },
    ],
  };
  const counts = originals.map(({ length }) => ({ original: length, cleaned: 1 }));
  const halves = [
    half(id, first, words[0], reads[0], 0),
    half(next, second, words[1], reads[1], there.end),
  ];
  return {
    state: reparted(state, place, place, { pieces, counts }, halves),
    paragraphId: id,
    change: { at: here.start, was: cleaned.slice(here.start), is: '' },
  };
}
