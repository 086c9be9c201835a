import { decodeAs } from './decode-as.ts';
import type { Piece } from './sample.ts';

/** Letters of several bytes that are right in UTF-8, and bytes that are not. */
export function utf8In(pieces: readonly Piece[]): { letters: number; broken: number } {
  let letters = 0;
  let broken = 0;
  for (const { bytes, isCutBefore, isCutBehind } of pieces) {
    let i = 0;
    while (isCutBefore && i < 3 && isContinuation(bytes[i])) i++;
    while (i < bytes.length) {
      const { length, isLetter } = letterAt(bytes, i);
      if (length > 1 && isLetter) letters++;
      if (!isLetter && !(isCutBehind && i + length === bytes.length)) broken++;
      i += length;
    }
  }
  return { letters, broken };
}

const isContinuation = (byte: number | undefined): boolean =>
  byte !== undefined && (byte & 0xc0) === 0x80;

/** The bytes of a letter, or those of one begun that a decoder puts one U+FFFD for. */
function letterAt(bytes: Uint8Array, at: number): { length: number; isLetter: boolean } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { length: 1, isLetter: true };
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  let right = 1;
  while (right < length && mayFollow(first, bytes[at + right], right)) right++;
  return { length: right, isLetter: right === length };
}

/** No letter is written longer than needed, none is a surrogate or beyond the last plane. */
function mayFollow(first: number, byte: number | undefined, place: number): boolean {
  if (byte === undefined || !isContinuation(byte)) return false;
  if (place > 1) return true;
  if (first === 0xe0) return byte > 0x9f;
  if (first === 0xed) return byte < 0xa0;
  if (first === 0xf0) return byte > 0x8f;
  return first !== 0xf4 || byte < 0x90;
}

/**
 * Which UTF-16 bytes without a mark are, if any. Nearly every unit of a European text is of one of four
 * blocks (00, 01, 04 and 20), and no text has their numbers at every second byte otherwise.
 */
export function utf16In(pieces: readonly Piece[]): 'utf-16le' | 'utf-16be' | null {
  const units = pieces.reduce((sum, { bytes }) => sum + (bytes.length >> 1), 0);
  if (units < 2) return null;
  const shares = [0, 1].map((parity) => {
    let count = 0;
    let all = 0;
    for (const { bytes } of pieces) {
      for (let i = parity; i < bytes.length; i += 2) {
        all++;
        if (isBlock(bytes[i])) count++;
      }
    }
    return count / all;
  });
  const [even = 0, odd = 0] = shares;
  const encoding = even > odd ? 'utf-16be' : 'utf-16le';
  if (Math.max(even, odd) < 0.95 || Math.min(even, odd) > 0.5) return null;
  return pieces.every(({ bytes }) => isText(decodeAs(encoding, bytes).text)) ? encoding : null;
}

const isBlock = (byte: number | undefined): boolean =>
  byte === 0 || byte === 1 || byte === 4 || byte === 0x20;

function isText(text: string): boolean {
  const ordinary = text.match(/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\t\n\r\uFEFF]/gu)?.length ?? 0;
  return ordinary > 0.98 * text.length - 2 && !text.includes('\0');
}
