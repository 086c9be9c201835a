import type { BytePair } from './byte-pairs.ts';
import { pageOf } from './pages.ts';
import { readingCost } from './reading-cost.ts';
import type { Piece } from './sample.ts';

export interface YusciiGuess {
  readonly encoding: 'yuscii-latin' | 'yuscii-cyrillic';
  /** Whether the signs can hardly be signs. */
  readonly isSure: boolean;
}

/**
 * Whether seven-bit bytes are YUSCII: signs of ASCII that stand inside words, among letters of Serbian,
 * more likely letters than signs by what is beside them. `null` when there are no such signs.
 */
export function yusciiIn(pieces: readonly Piece[], pairs: readonly BytePair[]): YusciiGuess | null {
  const { signs, inside } = signsIn(pieces);
  if (signs === 0) return null;
  const encoding = isCyrillic(pairs) ? 'yuscii-cyrillic' : 'yuscii-latin';
  const { all, letters, gain } = readAs(encoding, pairs);
  const evidence = gain + insideWord * inside;
  const isInside = inside > 0.4 * signs && evidence > Math.max(least, eachSign * signs);
  const isClear = inside > 0 && gain > Math.max(2 * least, 2 * eachSign * signs);
  const isSure = (isInside || isClear) && signs > 0.008 * letters && all < serbian * letters;
  return { encoding, isSure };
}

/** Bits that a sign of ASCII is less likely inside a word than the pairs alone tell. */
const insideWord = 2.5;

/** Bits of evidence that are enough, in all and for each sign. */
const least = 6;
const eachSign = 0.7;

/**
 * Whether љ, њ and џ have letters of their own: Latin writes lj and nj, and has q, w and x in foreign words
 * alone. A text with none of them reads the same in both.
 */
function isCyrillic(pairs: readonly BytePair[]): boolean {
  let own = 0;
  let pairsOfLatin = 0;
  for (const { before, after, count } of pairs) {
    const [first, second] = [before, after].map((byte) => String.fromCharCode(byte).toLowerCase());
    if (second === 'j' && (first === 'l' || first === 'n')) pairsOfLatin += count;
    if (second === 'q' || second === 'w' || second === 'x') own += count;
  }
  return own > 4 * pairsOfLatin;
}

/** Bits a pair of letters costs at most, in the mean, in Serbian. */
const serbian = 4.7;

/** The signs that stand for letters, and those of them inside words, small ones among small letters. */
function signsIn(pieces: readonly Piece[]): { signs: number; inside: number } {
  let signs = 0;
  let inside = 0;
  for (const { bytes } of pieces) {
    for (let i = 0; i < bytes.length; i++) {
      if (!isSign(bytes[i])) continue;
      signs++;
      const rank = rankOf(bytes[i]);
      if (rankOf(bytes[i - 1]) === rank && rankOf(bytes[i + 1]) === rank) inside++;
    }
  }
  return { signs, inside };
}

/** 2 for capitals, 3 for small letters, the signs among them. */
const rankOf = (byte = 0): number => (isWithin(byte) ? byte >> 5 : 0);

const isSign = (byte = 0): boolean => kinds[byte] === 'sign';
const isWithin = (byte = 0): boolean => kinds[byte] === 'sign' || kinds[byte] === 'letter';

const kinds = Array.from({ length: 128 }, (_, byte) => {
  const letter = String.fromCharCode(byte);
  if (/[@[\\\]^`{|}~]/.test(letter)) return 'sign';
  if (/[a-z]/i.test(letter)) return 'letter';
  return /\s/.test(letter) ? 'blank' : 'other';
});

/** Bits of all pairs with a letter, how many those are, and bits that the signs are likelier as letters. */
function readAs(
  encoding: YusciiGuess['encoding'],
  pairs: readonly BytePair[],
): { all: number; letters: number; gain: number } {
  const page = pageOf(encoding);
  let all = 0;
  let letters = 0;
  let gain = 0;
  for (const { before, after, count } of pairs) {
    if (!isWithin(before) && !isWithin(after)) continue;
    const cost = readingCost(page.charCodeAt(before), page.charCodeAt(after));
    all += count * cost;
    letters += count;
    if (isSign(before) || isSign(after)) gain += count * (asSigns(before, after) - cost);
  }
  return { all, letters, gain };
}

/** Bits of a sign or of what stands behind one, if signs are what they are. */
function asSigns(before: number, after: number): number {
  if (isSign(before)) return { letter: 4.5, sign: 3, blank: 3, other: 4 }[kinds[after] ?? 'other'];
  return { letter: 7, sign: 3, blank: 6, other: 4 }[kinds[before] ?? 'other'];
}
