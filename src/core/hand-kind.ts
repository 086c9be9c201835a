import type { CorrectionKind } from './correction.ts';
import { fold } from './fold.ts';

/** What a change made by hand is filed under, as far as the two strings tell. */
export function kindOfHand(before: string, after: string): CorrectionKind {
  if (letters(before) === letters(after)) return signs(before, after);
  if (letters(before).toLowerCase() === letters(after).toLowerCase()) return 'capitalisation';
  if (fold(before) === fold(after)) return /[čćšžđ]/i.test(after) ? 'diacritics' : 'script';
  return 'wording';
}

/** White space and dashes are typography; commas and full stops belong to the sentence. */
const signs = (before: string, after: string): CorrectionKind =>
  before.replace(/[\s\p{Pd}„“”"]/gu, '') === after.replace(/[\s\p{Pd}„“”"]/gu, '')
    ? 'typography'
    : 'punctuation';

const letters = (words: string): string => words.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
