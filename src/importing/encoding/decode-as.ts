import type { Encoding } from './encodings.ts';
import { isUnicode, pageOf, type UnicodeEncoding } from './pages.ts';

export interface DecodedAs {
  readonly text: string;
  /** How many times U+FFFD stands for bytes that the encoding has no letter for. */
  readonly replaced: number;
}

/**
 * The text that bytes are in an encoding. Never throws. A byte order mark of Unicode stays as U+FEFF,
 * so that where nothing was replaced, text and encoding give the very same bytes back.
 */
export function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedAs {
  return isUnicode(encoding) ? asUnicode(encoding, bytes) : byPage(pageOf(encoding), bytes);
}

function asUnicode(encoding: UnicodeEncoding, bytes: Uint8Array): DecodedAs {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, replaced: 0 };
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    return { text, replaced: replacements(text) - written(encoding, bytes) };
  }
}

function replacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) count++;
  return count;
}

/** How many times U+FFFD is in the bytes themselves: what an earlier loss left is none of ours. */
function written(encoding: UnicodeEncoding, bytes: Uint8Array): number {
  let count = 0;
  if (encoding === 'utf-8') {
    for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
      if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
    }
    return count;
  }
  const [first, second] = encoding === 'utf-16le' ? [0xfd, 0xff] : [0xff, 0xfd];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === first && bytes[at + 1] === second) count++;
  }
  return count;
}

function byPage(page: string, bytes: Uint8Array): DecodedAs {
  const units = Uint16Array.from(page, (letter) => letter.charCodeAt(0));
  const piece = new Uint16Array(pieceLength);
  const texts: string[] = [];
  let replaced = 0;
  for (let from = 0; from < bytes.length; from += pieceLength) {
    const length = Math.min(pieceLength, bytes.length - from);
    for (let i = 0; i < length; i++) {
      const unit = units[bytes[from + i] ?? 0] ?? 0;
      if (unit === 0xfffd) replaced++;
      piece[i] = unit;
    }
    texts.push(String.fromCharCode(...piece.subarray(0, length)));
  }
  return { text: texts.join(''), replaced };
}

/** As many arguments as any engine takes. */
const pieceLength = 8192;
