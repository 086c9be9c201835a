import type { Token } from './reading.ts';

/** What may stand between two halves of a word. */
export type WordBreak = 'space' | 'hyphen' | 'line-end' | 'sign';

/**
 * What parts two neighbours that may be halves of one word; `null` if anything else does, if they are
 * tied to something, short for something, or the second is a word of one letter (на њ).
 */
export function breakBetween(text: string, first: Token, second: Token): WordBreak | null {
  if (second.start > first.end + longest) return null;
  const between = text.slice(first.end, second.start);
  const found = between === ' ' ? 'space' : breaks.find(([pattern]) => pattern.test(between))?.[1];
  if (found === undefined || letterWords.test(second.word)) return null;
  if (!small.test(second.word) || !titled.test(first.word)) return null;
  const after = text.charAt(second.end);
  if (tied.test(text.charAt(first.start - 1)) || tied.test(after)) return null;
  return after === '.' && second.word.length < 3 ? null : found;
}

/** A hyphen, a page number and white space around it. */
const longest = 12;
const breaks: readonly (readonly [RegExp, WordBreak])[] = [
  [/^-$/, 'hyphen'],
  [/^[-\u00AC](?:\s+(?:\d{1,3}\s+)?)$|^\u00AC$/, 'line-end'],
  [/^[\^~|°■•¦\\`´_*§·]$/, 'sign'],
];

const small = /^\p{Ll}+$/u;
const titled = /^\p{L}\p{Ll}*$/u;
const tied = /[-’'‐‑\d/@_*]/;
/** After prepositions, a pronoun: за њ. */
const letterWords = /^(?:њ|nj)$/;
