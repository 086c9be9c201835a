/** How the letters of a word are written; `mixed` also for a single capital. */
export type LetterCase = 'small' | 'titled' | 'capitals' | 'mixed';

export function caseOf(word: string): LetterCase {
  const small = word.toLowerCase();
  if (word === small) return 'small';
  if (word.length > 1 && word === word.toUpperCase()) return 'capitals';
  return word === titled(small) ? 'titled' : 'mixed';
}

/** A dictionary's word in the case of another one; its own capitals stay. */
export function inCase(word: string, written: LetterCase): string {
  if (written === 'capitals') return word.toUpperCase();
  return written === 'titled' ? titled(word) : word;
}

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
