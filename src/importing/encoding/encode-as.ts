import type { Encoding } from './encodings.ts';
import { isUnicode, pageOf } from './pages.ts';

/** The bytes of a text in an encoding; `null` when it has no place for one of the letters. */
export function encodeAs(encoding: Encoding, text: string): Uint8Array | null {
  if (!isUnicode(encoding)) return byPage(pageOf(encoding), text);
  if (loneSurrogate.test(text)) return null;
  return encoding === 'utf-8' ? new TextEncoder().encode(text) : inUnits(text, encoding);
}

const loneSurrogate = /\p{Surrogate}/u;

function inUnits(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++)
    view.setUint16(2 * i, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

function byPage(page: string, text: string): Uint8Array | null {
  const places = new Map(Array.from(page, (letter, byte) => [letter.charCodeAt(0), byte] as const));
  places.delete(0xfffd);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = places.get(text.charCodeAt(i));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
}
