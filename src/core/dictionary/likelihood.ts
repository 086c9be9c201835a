import type { Frequencies } from './frequencies.ts';

/**
 * How often a word of the dictionary is thought to be met, in a million: as it was counted or, if it
 * never was, by its kin, the words that begin as it does without an ending. Never 0.
 * @param word in Cyrillic, in the case it was counted in
 */
export function likelihood(word: string, frequencies: Frequencies): number {
  const own = frequencies.of(word);
  if (own > 0) return own;
  const kin = frequencies.ofAll(word.slice(0, Math.max(4, word.length - ending)));
  return Math.min(unmet, rare + share * kin);
}

/** Words never met are thought to be met less often than those counted. */
const unmet = 0.5;
const rare = 0.05;
/** What a word has of its kin. */
const share = 0.02;
const ending = 3;
