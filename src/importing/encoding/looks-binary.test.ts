import { expect, test } from 'vitest';
import { encodeAs } from './encode-as.ts';
import { encodings } from './encodings.ts';
import { looksBinary } from './looks-binary.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each(encodings)('a text in %s is none', (encoding) => {
  for (const text of [
    'Šta je bilo, bilo je.\r\n\tčćž',
    'Шта је било, било је.\r\n\tчћж',
    'abc\n',
    '',
  ]) {
    const bytes = encodeAs(encoding, text);
    if (bytes !== null) expect(looksBinary(bytes)).toBe(false);
  }
});

test.each([
  ['a byte order mark alone', '\xff\xfe', false],
  ['a text of DOS filled up', `Tekst.\r\n${'\x1a'.repeat(200)}`, false],
  ['a form feed and a stray control character', 'Strana\f\x07 druga', false],
  ['a NUL in a text', 'Tekst\0 tekst', false],
  ['many of them', 'T\0ek\0st te\0kst', true],
  ['many control characters', 'a\x01\x02\x03\x04\x05\x06b', true],
  ['the beginning of a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', true],
  ['a NUL in marked UTF-16', '\xff\xfea\0\0\0b\0', false],
  ['many NULs in marked UTF-16', `\xff\xfe${'a\0\0\0'.repeat(3)}`, true],
  ['numbers of 32 bits', '\x01\0\0\0\x02\0\0\0\x03\0\0\0\x04\0\0\0', true],
])('%s', (_, text, isBinary) => {
  expect(looksBinary(bytesOf(text))).toBe(isBinary);
});
