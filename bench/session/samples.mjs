/** Numbers measured several times over: what is told of them is the median, the least and the most. */

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return NaN;
  if (Number.isInteger(middle)) return (sorted[middle - 1] + sorted[middle]) / 2;
  return sorted[Math.floor(middle)];
}

export function percentile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** `median (least–most)` */
export function summary(figures, digits = 0) {
  // A step that did not happen in some run has no figure there.
  const numbers = figures.filter(Number.isFinite);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return `${fixed(median(numbers), digits)} (${fixed(least, digits)}–${fixed(most, digits)})`;
}

export const fixed = (number, digits = 0) =>
  number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Turns what each run answered into one list for each figure. */
export function byFigure(runs) {
  const figures = Object.keys(runs[0] ?? {});
  return Object.fromEntries(figures.map((name) => [name, runs.map((run) => run[name])]));
}

/** Each kind once, then each once more, and so on: whatever else the machine does hits all alike. */
export async function interleaved(times, kinds, measure) {
  const results = Object.fromEntries(kinds.map((kind) => [kind, []]));
  for (let round = 0; round < times; round++) {
    for (const kind of kinds) results[kind].push(await measure(kind, round));
  }
  return results;
}
