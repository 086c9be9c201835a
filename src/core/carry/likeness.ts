/** Hashes of all runs of four units of a folded text, in order of size, repeats kept. */
export type Grams = Int32Array;

/** The runs of a text as `fold` gives it; a shorter text is one run. */
export function gramsOf(folded: string): Grams {
  const padded = ` ${folded} `;
  const grams = new Int32Array(Math.max(1, padded.length - 3));
  for (let i = 0; i < grams.length; i++) {
    let hash = 0;
    for (let k = i; k < i + 4; k++) hash = (Math.imul(hash, 0x9e3b) + padded.charCodeAt(k)) | 0;
    grams[i] = hash;
  }
  return grams.sort();
}

/** How many runs two texts share. */
export function shared(a: Grams, b: Grams): number {
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) count++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}

/** Dice’s measure: 1 for texts of the same runs, 0 for texts without one in common. */
export const likeness = (a: Grams, b: Grams): number =>
  (2 * shared(a, b)) / Math.max(1, a.length + b.length);

/** What `likeness` can reach at best, by the lengths alone. */
export const mostLikeness = (a: Grams, b: Grams): number =>
  (2 * Math.min(a.length, b.length)) / Math.max(1, a.length + b.length);

/** The runs of one text without those of another, each counted once for once. */
export function without(a: Grams, b: Grams): Grams {
  const rest: number[] = [];
  let j = 0;
  for (const x of a) {
    while (j < b.length && (b[j] ?? 0) < x) j++;
    if (j < b.length && b[j] === x) j++;
    else rest.push(x);
  }
  return Int32Array.from(rest);
}
