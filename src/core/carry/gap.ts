import type { Pair } from './chain.ts';

/** A stretch of either text between paragraphs that are matched; ends are not in it. */
export interface Gap {
  readonly old: readonly number[];
  readonly now: readonly number[];
}

/** Up to so many comparisons every old paragraph is compared with every new one. */
const mostCells = 20_000;
const halfBand = 24;

/**
 * The pairs of a gap that together are likest, in the order of both texts. In a large gap only
 * paragraphs at about the same part of it are compared.
 * @param weigh 0 for a pair that cannot be
 */
export function matchGap({ old, now }: Gap, weigh: (old: number, now: number) => number): Pair[] {
  const [rows, columns] = [old.length, now.length];
  if (rows === 0 || columns === 0) return [];
  const half = rows * columns <= mostCells ? columns : halfBand + 2 * Math.ceil(columns / rows);
  const width = Math.min(columns, 2 * half) + 1;
  const lowest = (row: number): number =>
    Math.max(0, Math.min(columns + 1 - width, Math.round((row * columns) / rows) - half));
  const steps = Array.from({ length: rows + 1 }, () => new Uint8Array(width));
  let above = new Float64Array(width);
  for (let row = 1; row <= rows; row++) {
    const [from, fromAbove] = [lowest(row), lowest(row - 1)];
    const scores = new Float64Array(width);
    for (let cell = 0; cell < width; cell++) {
      const column = from + cell;
      const up = above[column - fromAbove] ?? -1;
      const left = cell > 0 ? (scores[cell - 1] ?? 0) : -1;
      const before = column > 0 ? above[column - 1 - fromAbove] : undefined;
      const weight = before === undefined ? 0 : weigh(old[row - 1] ?? 0, now[column - 1] ?? 0);
      const pair = weight > 0 ? (before ?? 0) + weight : -1;
      const step = pair >= up && pair >= left ? paired : up >= left ? upward : leftward;
      scores[cell] = Math.max(pair, up, left, 0);
      (steps[row] ?? [])[cell] = step;
    }
    above = scores;
  }
  return traced(steps, lowest, { old, now }, weigh);
}

const paired = 1;
const upward = 2;
const leftward = 3;

function traced(
  steps: readonly Uint8Array[],
  lowest: (row: number) => number,
  { old, now }: Gap,
  weigh: (old: number, now: number) => number,
): Pair[] {
  const pairs: Pair[] = [];
  let [row, column] = [old.length, now.length];
  while (row > 0 && column > 0) {
    const step = steps[row]?.[column - lowest(row)] ?? upward;
    if (step === paired) {
      const pair = { old: old[row - 1] ?? 0, now: now[column - 1] ?? 0 };
      pairs.push({ ...pair, weight: weigh(pair.old, pair.now) });
    }
    if (step !== leftward) row--;
    if (step !== upward) column--;
  }
  return pairs.reverse();
}
