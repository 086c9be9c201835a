import type { Knows } from '../cleaning/paradigm.ts';
import { toCyrillic } from '../script.ts';

/**
 * Whether a term is one common word, of which there are many in any text and among them forms of
 * other words (друг, другу): of one letter, or written small and in the dictionary. What is written
 * with a capital is looked for with a capital only.
 * @param knows of Cyrillic words
 */
export function isCommonWord(term: string, knows: Knows): boolean {
  const word = toCyrillic(term.trim());
  if (/[^\p{L}\p{M}]/u.test(word)) return false;
  return word.length === 1 || (word === word.toLowerCase() && knows(word));
}
