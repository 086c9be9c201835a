import type { Bag } from './bag.ts';
import type { Letters } from './letters.ts';

/** A stretch of either side, from and to. */
export interface Area {
  readonly originalStart: number;
  readonly originalEnd: number;
  readonly cleanedStart: number;
  readonly cleanedEnd: number;
}

/** So many paragraphs of either side. */
export type Counts = readonly [original: number, cleaned: number];

/**
 * The rows of an area in which nothing is tied for certain: 1:1, 1:n, n:1 and one-sided, so that
 * they share most. All pairs of a small area are looked at; of a large one those near the line from
 * corner to corner, 64 for each paragraph, so that the work grows with the length and not its square.
 */
export function rowsBetween(original: Letters, cleaned: Letters, area: Area, bag: Bag): Counts[] {
  const height = area.originalEnd - area.originalStart;
  const width = area.cleanedEnd - area.cleanedStart;
  if (height === 0 || width === 0) return oneSided(height, width);
  const half = Math.ceil((32 * (height + width)) / height);
  const span = Math.min(width, 2 * half) + 1;
  const low = (i: number): number =>
    Math.max(0, Math.min(width + 1 - span, Math.round((i * width) / height) - half));
  const values = new Float64Array((height + 1) * span).fill(-Infinity);
  const steps = new Int32Array((height + 1) * span);
  /** Where a boundary is kept; -1 outside the band. */
  const at = (i: number, j: number): number => {
    const column = j - low(i);
    return i > height || column < 0 || column >= span ? -1 : i * span + column;
  };
  const reach = (i: number, j: number, value: number, step: number): void => {
    const node = at(i, j);
    if (node < 0 || (values[node] ?? 0) >= value) return;
    values[node] = value;
    steps[node] = step;
  };
  values[at(0, 0)] = 0;
  const ties = tiesOf(original, cleaned, bag);
  for (let i = 0; i <= height; i++) {
    if (i < height) ties.open(area.originalStart + i);
    for (let j = low(i); j < low(i) + span; j++) {
      const value = values[at(i, j)] ?? -Infinity;
      if (value === -Infinity) continue;
      reach(i + 1, j, value, oneOriginal);
      reach(i, j + 1, value, oneCleaned);
      if (i === height || j === width) continue;
      ties.from(area.originalStart + i, area.cleanedStart + j, area, (rows, columns, gain) => {
        // The step says how many: below 0 of the original, above of the cleaned side.
        reach(i + rows, j + columns, value + gain, rows > 1 ? -rows : columns);
      });
    }
    if (i < height) ties.close(area.originalStart + i);
  }
  return wayBack(height, width, (i, j) => steps[at(i, j)] ?? oneOriginal);
}

const oneOriginal = -1_000_000_000;
const oneCleaned = 1_000_000_000;

function wayBack(height: number, width: number, stepAt: (i: number, j: number) => number) {
  const rows: Counts[] = [];
  let [i, j] = [height, width];
  while (i > 0 || j > 0) {
    const step = stepAt(i, j);
    const row: Counts =
      j === 0 || step === oneOriginal
        ? [1, 0]
        : i === 0 || step === oneCleaned
          ? [0, 1]
          : step < 0
            ? [-step, 1]
            : [1, step];
    rows.push(row);
    i -= row[0];
    j -= row[1];
  }
  return rows.reverse();
}

const oneSided = (height: number, width: number): Counts[] => [
  ...Array.from({ length: height }, (): Counts => [1, 0]),
  ...Array.from({ length: width }, (): Counts => [0, 1]),
];

/**
 * Two paragraphs are a row when they share more than this part of their grams, and another belongs
 * to it when the rest has more than this part of its own: unlike paragraphs of one language share a
 * fifth.
 */
const leastShare = 0.45;

/** What another paragraph in a row costs, in grams, so that nothing is joined for nothing. */
const costOfMore = 0.3;

/** That the signs are the same too tells apart what has the same letters. */
const sameSigns = 0.5;

/** The rows that can begin at a pair of paragraphs, with what each shares beyond the least. */
function tiesOf(original: Letters, cleaned: Letters, bag: Bag) {
  const size = ({ starts }: Letters, i: number): number => (starts[i + 1] ?? 0) - (starts[i] ?? 0);
  const take = ({ grams, starts }: Letters, i: number): number =>
    bag.take(grams, starts[i] ?? 0, starts[i + 1] ?? 0);
  const open = ({ grams, starts }: Letters, i: number): void => {
    bag.fill(grams, starts[i] ?? 0, starts[i + 1] ?? 0);
  };
  const close = ({ grams, starts }: Letters, i: number): void => {
    bag.empty(grams, starts[i] ?? 0, starts[i + 1] ?? 0);
  };
  /** Goes on from the first piece of the open paragraph while the next ones are of it too. */
  const further = (
    whole: number,
    pieces: Letters,
    first: number,
    end: number,
    firstShared: number,
    tell: (count: number, gain: number) => void,
  ): void => {
    let shared = firstShared;
    let sizes = size(pieces, first);
    for (let next = first + 1; next < end; next++) {
      const own = size(pieces, next);
      if (sizes + own > whole * longestPieces) return;
      const more = take(pieces, next);
      if (more <= own * leastShare) return;
      shared += more;
      sizes += own;
      const count = next + 1 - first;
      tell(count, 2 * shared - leastShare * (whole + sizes) - costOfMore * (count - 1));
    }
  };
  return {
    open: (i: number): void => {
      open(original, i);
    },
    close: (i: number): void => {
      close(original, i);
    },
    /** The rows from the open paragraph of the original and one of the cleaned side on. */
    from(
      i: number,
      j: number,
      { originalEnd, cleanedEnd }: Area,
      tell: (originals: number, cleaneds: number, gain: number) => void,
    ): void {
      const [a, b] = [size(original, i), size(cleaned, j)];
      const shared = take(cleaned, j);
      if (shared > leastShare * Math.min(a, b)) {
        const signs = shared === a && original.folded[i] === cleaned.folded[j] ? sameSigns : 0;
        tell(1, 1, 2 * shared - leastShare * (a + b) + signs);
        if (a > b) {
          further(a, cleaned, j, cleanedEnd, shared, (count, gain) => {
            tell(1, count, gain);
          });
        }
      }
      bag.giveBack();
      if (b <= a || shared <= leastShare * a) return;
      close(original, i);
      open(cleaned, j);
      further(b, original, i, originalEnd, take(original, i), (count, gain) => {
        tell(count, 1, gain);
      });
      bag.giveBack();
      close(cleaned, j);
      open(original, i);
    },
  };
}

/** The pieces of a paragraph together are not longer than it by more than this. */
const longestPieces = 1.5;
