import type { Foreignness } from './foreignness.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Whether a word no dictionary has is likelier a slip in a Serbian one than a foreign one put into
 * Cyrillic: no list has its Latin reading, and a word in common use is one slip away.
 * @param word small letters, at least `shortest` of them
 */
export const isSlip = (word: string, { reading }: Foreignness, { serbian }: Vocabulary): boolean =>
  reading === null &&
  word.length >= shortest &&
  small.test(word) &&
  serbian.frequencyOneSlipAway(word) >= common;

const shortest = 5;
const small = /^[а-шђјљњћџ]+$/;
/** Occurrences in a million words. */
const common = 1;
