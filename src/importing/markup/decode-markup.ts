import { decodeAs } from '../encoding/decode-as.ts';
import type { Encoding } from '../encoding/encodings.ts';
import { guessEncoding } from '../encoding/guess-encoding.ts';

export interface DecodedMarkup {
  readonly text: string;
  readonly encoding: Encoding;
  /** Bytes that are nothing in this encoding, each read as U+FFFD. */
  readonly replaced: number;
}

/**
 * Bytes of HTML or XML as text: in the encoding asked for, else by the byte order mark, else as the
 * document declares, else as UTF-8, else as it looks. A declaration is not believed when the bytes are plainly UTF-8,
 * or when the text would have control characters in it: many files were converted and still say
 * what they were before.
 */
export function decodeMarkup(bytes: Uint8Array, asked?: Encoding): DecodedMarkup {
  const encoding = asked ?? markOf(bytes);
  if (encoding) return decoded(bytes, encoding);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8.replaced === 0 && isBeyondAscii(bytes)) return utf8;
  const declared = declaredIn(bytes);
  const asDeclared = declared && decoded(bytes, declared);
  if (asDeclared?.replaced === 0 && !unlikely.test(asDeclared.text)) return asDeclared;
  return utf8.replaced === 0 ? utf8 : decoded(bytes, guessEncoding(bytes)[0]?.encoding ?? 'utf-8');
}

// eslint-disable-next-line no-control-regex -- they are what is looked for
const unlikely = /[\u0000\u0080-\u0084\u0086-\u009f]/;

function markOf(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const isBeyondAscii = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 0x7f);

/** What the XML declaration or the first `meta` says, when it is an encoding we know. */
function declaredIn(bytes: Uint8Array): Encoding | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength));
  const found =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head) ??
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  return labels.get(found?.[1]?.toLowerCase() ?? '') ?? null;
}

const headLength = 4096;

const labels: ReadonlyMap<string, Encoding> = new Map([
  ...named('utf-8', 'utf-8 utf8'),
  ...named('windows-1250', 'windows-1250 cp1250 x-cp1250'),
  ...named('windows-1251', 'windows-1251 cp1251 x-cp1251'),
  ...named('iso-8859-2', 'iso-8859-2 iso8859-2 latin2 l2'),
  ...named('iso-8859-5', 'iso-8859-5 iso8859-5 cyrillic'),
  ...named('cp852', 'cp852 ibm852 ibm-852'),
  ...named('cp855', 'cp855 ibm855 ibm-855'),
  ...named('koi8-r', 'koi8-r koi8'),
  ...named('mac-cyrillic', 'x-mac-cyrillic mac-cyrillic'),
  ...named('mac-ce', 'x-mac-ce x-mac-centraleurroman'),
]);

function named(encoding: Encoding, names: string): [string, Encoding][] {
  return names.split(' ').map((name) => [name, encoding]);
}

const decoded = (bytes: Uint8Array, encoding: Encoding): DecodedMarkup => ({
  ...decodeAs(encoding, bytes),
  encoding,
});
