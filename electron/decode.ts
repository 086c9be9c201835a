export type Decoded =
  | { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' }
  | { readonly trouble: 'empty' | 'binary' | 'encoding' };

/**
 * The text in a file's bytes, or why there is none. A byte order mark stays in the text as U+FEFF,
 * so that text and encoding together give back the very same bytes.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { trouble: 'empty' };
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && looksBinary(bytes)) return { trouble: 'binary' };
  const text = decodeAs(encoding, bytes);
  if (text === null) return { trouble: 'encoding' };
  if (text.includes('\0')) return { trouble: 'binary' };
  // `trim` takes the byte order mark away too.
  if (text.trim() === '') return { trouble: 'empty' };
  return { text, encoding };
}

type Encoding = Extract<Decoded, { text: string }>['encoding'];

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Plain text has tabs and line ends; a stray control character or two is a scanner's doing. */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && !ORDINARY.has(byte)) controls++;
  }
  return controls > 4 + bytes.length / 100;
}

/** Tab, line feed, form feed, carriage return. */
const ORDINARY = new Set([0x09, 0x0a, 0x0c, 0x0d]);
