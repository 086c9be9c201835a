import { bytePairs, type BytePair } from './byte-pairs.ts';
import { decodeAs } from './decode-as.ts';
import { encodings, type Encoding } from './encodings.ts';
import { isUnicode, pageOf, type SingleByte } from './pages.ts';
import { readingCost } from './reading-cost.ts';
import { sampleOf, type Piece } from './sample.ts';
import { utf16In, utf8In } from './unicode.ts';
import { yusciiIn } from './yuscii.ts';

export interface Guess {
  readonly encoding: Encoding;
  /** How likely it is the right one, 0 to 1. */
  readonly score: number;
  /** Places without a letter in the part that was looked at: all of a file of up to 192 kB. */
  readonly replaced: number;
}

/**
 * Every encoding, the likeliest of the bytes first. Unicode tells itself; the others are judged by how
 * likely the letters they give follow each other in Serbian. A bounded part of a long file is looked at.
 */
export function guessEncoding(bytes: Uint8Array): readonly Guess[] {
  const pieces = sampleOf(bytes);
  const scores = scoresOf(pieces);
  return encodings
    .map((encoding) => ({
      encoding,
      score: scores.get(encoding) ?? 0,
      replaced: replacedIn(pieces, encoding),
    }))
    .sort((a, b) => b.score - a.score);
}

type Scores = ReadonlyMap<Encoding, number>;

function scoresOf(pieces: readonly Piece[]): Scores {
  const marked = markOf(pieces[0]?.bytes ?? new Uint8Array());
  if (marked !== null) return new Map([[marked, 1]]);
  const wide = utf16In(pieces);
  if (wide !== null) return new Map([[wide, 0.98]]);
  const { letters, broken } = utf8In(pieces);
  const pairs = bytePairs(pieces);
  if (letters + broken === 0) return sevenBit(pieces, pairs);
  const isUtf8 = letters > 1.5 * broken && (broken === 0 || letters > 2);
  const utf8 = isUtf8 ? 1 - (0.01 + broken) / (letters + broken + 1) : 0;
  const rest = singleByteScores(pairs);
  return new Map<Encoding, number>([
    ['utf-8', utf8],
    ...Array.from(rest, ([encoding, score]) => [encoding, isUtf8 ? 0.1 * score : score] as const),
  ]);
}

function markOf(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function sevenBit(pieces: readonly Piece[], pairs: readonly BytePair[]): Scores {
  const guess = yusciiIn(pieces, pairs);
  if (guess === null) return new Map([['utf-8', 1]]);
  const { encoding, isSure } = guess;
  const other = encoding === 'yuscii-latin' ? 'yuscii-cyrillic' : 'yuscii-latin';
  return new Map([
    ['utf-8', isSure ? 0.1 : 0.9],
    [encoding, isSure ? 0.9 : 0.1],
    [other, 0.05],
  ]);
}

/** Bits that each is likelier without looking; the first of a script where nothing else decides. */
const handicaps: ReadonlyMap<SingleByte, number> = new Map([
  ['windows-1250', 0],
  ['windows-1251', 1],
  ['iso-8859-2', 2],
  ['iso-8859-5', 4],
  ['cp852', 2],
  ['cp855', 4],
  ['koi8-r', 5],
  ['mac-cyrillic', 5],
  ['mac-ce', 5],
]);

function singleByteScores(pairs: readonly BytePair[]): ReadonlyMap<SingleByte, number> {
  const high = pairs.filter(({ before, after }) => before > 0x7f || after > 0x7f);
  const places = high.reduce((sum, { count }) => sum + count, 0);
  const letters = pairs.reduce((sum, one) => sum + (isAsciiLetter(one.before) ? one.count : 0), 0);
  const isLatin = letters > 5 * places;
  const read = Array.from(handicaps, ([encoding, handicap]) => {
    const page = pageOf(encoding);
    let bits = handicap;
    const turn = isLatin && cyrillic.has(encoding) ? otherScript : 0;
    for (const { before, after, count } of high) {
      if (before < 0x80) bits += count * turn;
      bits += count * readingCost(page.charCodeAt(before), page.charCodeAt(after));
    }
    return { encoding, bits, isSameAs: sameText(high, page) };
  });
  return new Map(
    read.map(({ encoding, bits, isSameAs }) => {
      const rivals = read.filter((one) => one.encoding !== encoding && !isSameAs(one.encoding));
      const margin = Math.min(...rivals.map((one) => one.bits)) - bits;
      const isFirst = read.every((one) => one.bits >= bits);
      const score = quality(bits / places) / (1 + 2 ** (-margin * trust));
      return [encoding, isFirst ? score : score * 0.98];
    }),
  );
}

const cyrillic: ReadonlySet<SingleByte> = new Set([
  'windows-1251',
  'iso-8859-5',
  'cp855',
  'koi8-r',
  'mac-cyrillic',
]);

/** Bits for each turn to Cyrillic in a text that is nearly all Latin: è between blanks is not и. */
const otherScript = 12;

const isAsciiLetter = (byte: number): boolean => /[A-Za-z]/.test(String.fromCharCode(byte));

/** The bits of neighbouring pairs are not independent of each other. */
const trust = 0.4;

/** A text of Serbian costs four to six bits a pair; one of another language, or read wrong, more. */
const quality = (bits: number): number => Math.min(1, Math.max(0.05, (11 - bits) / 4));

/** Whether another encoding reads the same text out of the bytes. */
function sameText(pairs: readonly BytePair[], page: string): (other: SingleByte) => boolean {
  const used = new Set(pairs.flatMap(({ before, after }) => [before, after]));
  const own = Array.from(used, (byte) => page.charAt(byte)).join('');
  return (other) => {
    const others = pageOf(other);
    return own === Array.from(used, (byte) => others.charAt(byte)).join('');
  };
}

function replacedIn(pieces: readonly Piece[], encoding: Encoding): number {
  if (encoding === 'utf-8') return utf8In(pieces).broken;
  let replaced = 0;
  if (isUnicode(encoding)) {
    for (const { bytes } of pieces) replaced += decodeAs(encoding, bytes).replaced;
    return replaced;
  }
  const isMissing = Array.from(pageOf(encoding), (letter) => letter === '\uFFFD');
  for (const { bytes } of pieces) {
    for (const byte of bytes) if (isMissing[byte]) replaced++;
  }
  return replaced;
}
