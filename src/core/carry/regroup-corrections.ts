import { applyCorrections, overlap, type Correction } from '../correction.ts';
import { isAccepted, readdressed, withoutConflicts, type Unplaced } from './decisions.ts';
import { editionRow, type EditionCorrections } from './edition-row.ts';
import type { NewRow, Piece, Regrouping } from './regroup-rows.ts';

/** A paragraph as it was, with its corrections. */
interface Ledgered {
  readonly ordinal: number;
  readonly corrections: readonly Correction[];
}

/**
 * The corrections of the new rows, which make each read as its cleaned pieces do: those of pieces
 * that stay together are kept, the others are what an edition of these words would say. Decisions
 * that are not among them are told; what an edition said is only said anew.
 */
export function regroupedCorrections(
  textId: string,
  old: readonly Ledgered[],
  regrouping: Regrouping,
  editionCorrections: EditionCorrections,
  at: string,
): { readonly corrections: readonly Correction[]; readonly unplaced: readonly Unplaced[] } {
  const { rows } = regrouping;
  const moved = rows.map((): Correction[] => []);
  const unplaced: Unplaced[] = [];
  const origins = new Map<Correction, Unplaced>();
  const tell = (one: Unplaced | undefined): void => {
    if (one && one.correction.isDecided && one.correction.by !== 'edition') unplaced.push(one);
  };
  old.forEach(({ ordinal, corrections }, row) => {
    for (const correction of corrections) {
      const now = shifted(correction, row, regrouping);
      const was: Unplaced = { correction, ordinal, obstacle: 'edition' };
      if (now) {
        moved[now.place]?.push(now);
        origins.set(now, was);
      } else tell(was);
    }
  });
  const corrections = rows.flatMap((row, place) => {
    const own = moved[place] ?? [];
    if (row.same !== null) return own;
    const { kept, dropped } = withoutConflicts(own);
    const now = reading(row, kept);
    for (const one of [...dropped, ...kept]) if (!now.includes(one)) tell(origins.get(one));
    return now;

    function reading({ id, words, pieces }: NewRow, had: readonly Correction[]): Correction[] {
      const address = { textId, paragraphId: id, place };
      const others = had.filter((one) => !isAccepted(one));
      for (const stretch of [unlike(pieces.original, pieces.cleaned, had), whole(words)]) {
        const stay = had.filter((one) => isAccepted(one) && stretch.leaves(one));
        const made = editionCorrections(
          words.original.slice(stretch.from, stretch.to),
          words.cleaned.slice(stretch.start, stretch.end),
        ).map((one) => {
          const change = { ...one, from: one.from + stretch.from, to: one.to + stretch.from };
          return (
            had.find(
              (each) =>
                isAccepted(each) &&
                each.from === change.from &&
                each.to === change.to &&
                each.after === change.after,
            ) ?? editionRow(address, change, at)
          );
        });
        const fits = !stay.some((one) => made.some((each) => overlap(one, each)));
        const all = [...stay.filter((one) => !made.includes(one)), ...made];
        if (fits && applyCorrections(words.original, all) === words.cleaned) {
          const ids = new Set(all.map((one) => one.id));
          return [...others.filter((one) => !ids.has(one.id)), ...all];
        }
      }
      throw new Error(`Paragraph ${id} cannot be made to read as its cleaned side.`);
    }
  });
  return { corrections, unplaced };
}

/** A stretch of the original of a row, and of its cleaned side. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Whether a correction belongs to the pieces before or behind it. */
  readonly leaves: (correction: Correction) => boolean;
}

const whole = ({ original, cleaned }: NewRow['words']): Stretch => ({
  from: 0,
  to: original.length,
  start: 0,
  end: cleaned.length,
  leaves: () => false,
});

/** What lies between the pieces that read on either side as they did, from the front and the back. */
function unlike(
  originals: readonly Piece[],
  cleaned: readonly Piece[],
  had: readonly Correction[],
): Stretch {
  const bounds = boundsOf(originals);
  const target = boundsOf(cleaned);
  const reads = bounds.map(({ start, end }, index) => {
    const own = had
      .filter((one) => isAccepted(one) && one.from >= start && one.to <= end)
      .map((one) => ({ ...one, from: one.from - start, to: one.to - start }));
    return applyCorrections(originals[index]?.words ?? '', own);
  });
  const isCut = (end: number): boolean =>
    had.some((one) => isAccepted(one) && one.from <= end && one.to > end);
  const least = Math.min(reads.length, cleaned.length);
  let front = 0;
  while (front < least && reads[front] === cleaned[front]?.words) {
    if (isCut(bounds[front]?.end ?? 0)) break;
    front++;
  }
  let back = 0;
  while (front + back < least && reads.at(-1 - back) === cleaned.at(-1 - back)?.words) {
    if (isCut((bounds.at(-1 - back)?.start ?? 0) - 1)) break;
    back++;
  }
  const from = bounds[front - 1]?.end ?? 0;
  const to = back === 0 ? (bounds.at(-1)?.end ?? 0) : (bounds.at(-back)?.start ?? 0);
  return {
    from,
    to,
    start: target[front - 1]?.end ?? 0,
    end: back === 0 ? (target.at(-1)?.end ?? 0) : (target.at(-back)?.start ?? 0),
    leaves: (one) => (front > 0 && one.to <= from) || (back > 0 && one.from >= to),
  };
}

function boundsOf(pieces: readonly Piece[]): { start: number; end: number }[] {
  let start = 0;
  return pieces.map(({ words, joint }) => {
    const bounds = { start, end: start + words.length };
    start = bounds.end + joint.length;
    return bounds;
  });
}

/** The correction in the new row that holds its words whole; `null` when a border goes through it. */
function shifted(
  correction: Correction,
  row: number,
  { rows, spotOf, piecesIn, placeOf }: Regrouping,
): Correction | null {
  const place = placeOf(row);
  if (rows[place]?.same === row) {
    return readdressed(correction, { ...correction, place }, correction.from);
  }
  const pieces = piecesIn('original', row);
  const [first] = pieces.filter(({ words, offset }) => correction.from <= offset + words.length);
  const last = pieces.findLast(({ offset }) => correction.to >= offset) ?? first;
  if (!first || !last) return null;
  const [from, to] = [spotOf(first), spotOf(last)];
  const isWhole = from.place === to.place && to.offset - from.offset === last.offset - first.offset;
  const now = rows[from.place];
  if (!isWhole || !now) return null;
  const address = { ...correction, paragraphId: now.id, place: from.place };
  return readdressed(correction, address, correction.from - first.offset + from.offset);
}
