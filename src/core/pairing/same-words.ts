/** Whether as many words are alike one by one, or most of them and the letters of all. */
export function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const alike = a.filter((word, i) => isSameWord(word, b[i])).length;
  return alike === a.length || (2 * alike >= a.length && isSame(a, b));
}

export const isSameWord = (a: string, b = ''): boolean => isSame([a], [b]);

/** Whether words have the same letters, but for a few. */
export function isSame(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.join(' '), b.join(' ')];
  if (x === '' || y === '') return false;
  return x === y || likeness(x, y) >= leastLikeness;
}

const leastLikeness = 0.6;

/** Share of pairs of letters in common. */
function likeness(x: string, y: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < x.length; i++) {
    const pair = x.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < y.length; i++) {
    const pair = y.slice(i, i + 2);
    const count = pairs.get(pair) ?? 0;
    if (count > 0) shared++;
    pairs.set(pair, count - 1);
  }
  return (2 * shared) / (x.length + y.length - 2);
}
