import type { Costs } from './costs.ts';

/** A place in a word where letters may be a rewriting, with as much of the right ones as is known. */
export interface Use {
  readonly right: Uint8Array;
  readonly known: number;
  /** Offsets in the word, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly cost: number;
}

/**
 * Where letters of a word may stand for others, by the code of the last known letter of those.
 * @param word codes of small letters
 */
export function usesIn(
  word: Uint8Array,
  { count, rewrites }: Costs,
): readonly (Use[] | undefined)[] {
  const uses = new Array<Use[] | undefined>(count).fill(undefined);
  for (const { right, written, cost } of rewrites) {
    for (let start = 0; start + written.length <= word.length; start++) {
      if (!written.every((letter, k) => word[start + k] === letter)) continue;
      for (let known = 1; known <= right.length; known++) {
        const end = start + written.length;
        (uses[right[known - 1] ?? 0] ??= []).push({ right, known, start, end, cost });
      }
    }
  }
  return uses;
}
