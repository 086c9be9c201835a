import { decodeAs } from './decode-as.ts';
import type { Encoding } from './encodings.ts';
import type { Guess } from './guess-encoding.ts';
import { isUnicode } from './pages.ts';
import { firstHigh } from './sample.ts';

export interface Preview extends Guess {
  /** At most 240 UTF-16 units. */
  readonly text: string;
}

/**
 * How the bytes read in each of the likeliest encodings, from the line on where they begin to differ: a
 * reader sees which is right.
 * @param guesses likeliest first
 * @param count how many of them are shown
 */
export function previews(
  bytes: Uint8Array,
  guesses: readonly Guess[],
  count: number,
): readonly Preview[] {
  const from = tellingLine(bytes);
  return guesses.slice(0, count).map((guess) => ({ ...guess, text: textAt(bytes, from, guess) }));
}

const length = 240;

/** Bytes of a line before the telling one that are shown at most: it may have no beginning. */
const lead = 80;

/** Where the line begins that has the first byte beyond ASCII, or the first sign that YUSCII has for a letter. */
function tellingLine(bytes: Uint8Array): number {
  const high = firstHigh(bytes);
  const telling = Math.max(0, high < 0 ? firstSign(bytes) : high);
  let from = telling;
  while (
    from > 0 &&
    telling - from < lead &&
    bytes[from - 1] !== 0x0a &&
    bytes[from - 1] !== 0x0d
  ) {
    from--;
  }
  return from;
}

function firstSign(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) {
    if (signs.has(bytes[i] ?? 0) && (isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]))) return i;
  }
  return -1;
}

const signs: ReadonlySet<number> = new Set(Array.from('@[\\]^`{|}~', (sign) => sign.charCodeAt(0)));

const isLetter = (byte = 0): boolean => {
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a;
};

function textAt(bytes: Uint8Array, from: number, { encoding }: { encoding: Encoding }): string {
  const start = isUnicode(encoding) ? letterStart(bytes, from, encoding) : from;
  // No letter that is shown has more than four bytes.
  const { text } = decodeAs(encoding, bytes.subarray(start, start + 4 * length));
  const shown = text.replace(/^\uFEFF/, '').slice(0, length);
  // Half a letter of two units is left out.
  return shown.replace(/[\uD800-\uDBFF]$/, '');
}

/** Where a letter begins, there or shortly before. */
function letterStart(bytes: Uint8Array, from: number, encoding: Encoding): number {
  if (encoding !== 'utf-8') return from & ~1;
  let start = from;
  while (start > 0 && from - start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}
