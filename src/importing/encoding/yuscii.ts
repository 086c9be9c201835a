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
  const latin = readAs('yuscii-latin', pairs);
  const cyrillic = readAs('yuscii-cyrillic', pairs);
  // A text with neither lj, nj nor their letters is the same in both.
  const encoding = cyrillic.all + likelier < latin.all ? 'yuscii-cyrillic' : 'yuscii-latin';
  const { all, letters, gain } = encoding === 'yuscii-latin' ? latin : cyrillic;
  const isSure =
    signs >= 3 &&
    inside > 0.4 * signs &&
    signs > 0.012 * letters &&
    gain > 12 &&
    gain > 1.5 * signs &&
    all < serbian * letters;
  return { encoding, isSure };
}

const likelier = 4;

/** Bits a pair of letters costs at most, in the mean, in Serbian. */
const serbian = 4.9;

/** The signs that stand for letters, and those of them with letters on both sides. */
function signsIn(pieces: readonly Piece[]): { signs: number; inside: number } {
  let signs = 0;
  let inside = 0;
  for (const { bytes } of pieces) {
    for (let i = 0; i < bytes.length; i++) {
      if (!isSign(bytes[i])) continue;
      signs++;
      if (isWithin(bytes[i - 1]) && isWithin(bytes[i + 1])) inside++;
    }
  }
  return { signs, inside };
}

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
