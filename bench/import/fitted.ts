import type { Encoding } from '../../src/importing/encoding/encodings.ts';

/** The script that an encoding has letters for; `null` when it has both. */
export function scriptOf(encoding: Encoding): 'Cyrl' | 'Latn' | null {
  if (encoding.startsWith('utf-')) return null;
  return latin.has(encoding) ? 'Latn' : 'Cyrl';
}

const latin: ReadonlySet<Encoding> = new Set([
  'windows-1250',
  'iso-8859-2',
  'cp852',
  'mac-ce',
  'yuscii-latin',
]);

/**
 * A text as it was typed by those who had no other letters: marks of typography plain where the
 * encoding has none, đ as dj on the Macintosh, letters of Russian for those KOI8-R does not have; with
 * seven bits no Latin words among Cyrillic ones and no brackets.
 */
export function fitted(encoding: Encoding, text: string): string {
  switch (encoding) {
    case 'mac-ce':
      return text.replaceAll('đ', 'dj').replaceAll('Đ', 'Dj');
    case 'iso-8859-2':
    case 'iso-8859-5':
    case 'cp852':
    case 'cp855':
      return plain(text);
    case 'koi8-r':
      return Array.from(plain(text), (letter) => russian.get(letter) ?? letter).join('');
    case 'yuscii-latin':
      return plain(text).replace(signs, '');
    case 'yuscii-cyrillic':
      return plain(text)
        .replace(/[A-Za-z]+/g, '')
        .replace(signs, '');
    case 'utf-8':
    case 'utf-16le':
    case 'utf-16be':
    case 'windows-1250':
    case 'windows-1251':
    case 'mac-cyrillic':
      return text;
  }
}

const signs = /[@[\\\]^`{|}~]/g;

function plain(text: string): string {
  return text
    .replace(/[„“”‟«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[–—−]/g, '-')
    .replaceAll('…', '...')
    .replaceAll('\u00A0', ' ');
}

const russian: ReadonlyMap<string, string> = new Map(
  Object.entries({ ђ: 'дь', ј: 'й', љ: 'ль', њ: 'нь', ћ: 'щ', џ: 'дж' }).flatMap(
    ([letter, written]) => [
      [letter, written],
      [letter.toUpperCase(), written.charAt(0).toUpperCase() + written.slice(1)],
    ],
  ),
);
