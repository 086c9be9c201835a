import type { Counts } from './between.ts';
import type { Letters } from './letters.ts';

/**
 * Rows by nothing but how long paragraphs are, as W. Gale and K. Church (1993) pair sentences of two
 * languages: where lengths differ least for their size. Only pairs near the line from the beginning
 * of both to their end are looked at.
 */
export function rowsByLength(original: Letters, cleaned: Letters): Counts[] {
  const [height, width] = [original.count, cleaned.count];
  const ratio = (original.grams.length + 1) / (cleaned.grams.length + 1);
  const half = Math.ceil((32 * (height + width)) / (height + 1));
  const span = Math.min(width, 2 * half) + 1;
  const low = (i: number): number =>
    Math.max(0, Math.min(width + 1 - span, Math.round((i * width) / Math.max(1, height)) - half));
  const costs = new Float64Array((height + 1) * span).fill(Infinity);
  const steps = new Uint8Array(costs.length);
  for (let i = 0; i <= height; i++) {
    for (let j = low(i); j < low(i) + span; j++) {
      const node = i * span + j - low(i);
      if (i === 0 && j === 0) costs[node] = 0;
      moves.forEach(([rows, columns, cost], step) => {
        const column = j - columns - low(i - rows);
        if (i < rows || j < columns || column < 0 || column >= span) return;
        const a = (original.starts[i] ?? 0) - (original.starts[i - rows] ?? 0);
        const b = ratio * ((cleaned.starts[j] ?? 0) - (cleaned.starts[j - columns] ?? 0));
        const unlike = rows * columns === 0 ? 0 : ((a - b) * (a - b)) / (a + b + 1) / 7;
        const sum = (costs[(i - rows) * span + column] ?? Infinity) + cost + unlike;
        if (sum >= (costs[node] ?? Infinity)) return;
        costs[node] = sum;
        steps[node] = step;
      });
    }
  }
  const rows: Counts[] = [];
  for (let i = height, j = width; i > 0 || j > 0;) {
    const [originals, cleaneds] = moves[steps[i * span + j - low(i)] ?? 0] ?? [1, 0];
    rows.push([originals, cleaneds]);
    i -= originals;
    j -= cleaneds;
  }
  return rows.reverse();
}

/** How rows go on, with what each costs: the logarithm of how rare it is, as the authors counted. */
const moves: readonly (readonly [originals: number, cleaneds: number, cost: number])[] = [
  [1, 1, 0.1],
  [1, 2, 3.1],
  [2, 1, 3.1],
  [2, 2, 4.5],
  [1, 0, 5.3],
  [0, 1, 5.3],
];
