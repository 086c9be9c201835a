import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeAs } from './decode-as.ts';
import { encodeAs } from './encode-as.ts';
import { encodings } from './encodings.ts';

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const allBytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);

test.each([
  ['windows-1250', [0x8a, 0xd0, 0xc6, 0xc8, 0x8e, 0x9a, 0xf0, 0xe6, 0xe8, 0x9e], 'ŠĐĆČŽšđćčž'],
  ['iso-8859-2', [0xa9, 0xd0, 0xc6, 0xc8, 0xae, 0xb9, 0xf0, 0xe6, 0xe8, 0xbe], 'ŠĐĆČŽšđćčž'],
  ['cp852', [0xe6, 0xd1, 0x8f, 0xac, 0xa6, 0xe7, 0xd0, 0x86, 0x9f, 0xa7], 'ŠĐĆČŽšđćčž'],
  ['mac-ce', [0xe1, 0x8c, 0x89, 0xeb, 0xe4, 0x8d, 0x8b, 0xec], 'ŠĆČŽšćčž'],
  [
    'windows-1251',
    [0x80, 0xa3, 0x8a, 0x8c, 0x8e, 0x8f, 0x90, 0xbc, 0x9a, 0x9c, 0x9e, 0x9f],
    'ЂЈЉЊЋЏђјљњћџ',
  ],
  [
    'iso-8859-5',
    [0xa2, 0xa8, 0xa9, 0xaa, 0xab, 0xaf, 0xf2, 0xf8, 0xf9, 0xfa, 0xfb, 0xff],
    'ЂЈЉЊЋЏђјљњћџ',
  ],
  [
    'cp855',
    [0x81, 0x8f, 0x91, 0x93, 0x95, 0x9b, 0x80, 0x8e, 0x90, 0x92, 0x94, 0x9a],
    'ЂЈЉЊЋЏђјљњћџ',
  ],
  [
    'mac-cyrillic',
    [0xab, 0xb7, 0xbc, 0xbe, 0xcb, 0xda, 0xac, 0xc0, 0xbd, 0xbf, 0xcc, 0xdb],
    'ЂЈЉЊЋЏђјљњћџ',
  ],
  ['koi8-r', [0xe1, 0xe2, 0xd7, 0xda], 'АБвз'],
] as const)('%s has the letters of Serbian where it should', (encoding, bytes, letters) => {
  expect(decodeAs(encoding, bytesOf(...bytes))).toEqual({ text: letters, replaced: 0 });
  expect(encodeAs(encoding, letters)).toEqual(bytesOf(...bytes));
});

test.each([
  [
    'yuscii-latin',
    'Za{to je |ak ku}u ~uvao? @abac, [ta, \\or|e, ]uk, ^a`av.',
    'Zašto je đak kuću čuvao? Žabac, Šta, Đorđe, Ćuk, Čažav.',
  ],
  [
    'yuscii-cyrillic',
    'Qubav wegova, xep; `aba, |ak, ku}a, [uma.',
    'Љубав његова, џеп; жаба, ђак, кућа, Шума.',
  ],
] as const)('%s has letters where ASCII has signs', (encoding, ascii, text) => {
  expect(decodeAs(encoding, new TextEncoder().encode(ascii)).text).toBe(text);
});

test.each([
  ['windows-1250', 5],
  ['windows-1251', 1],
  ['iso-8859-2', 32],
  ['iso-8859-5', 32],
  ['cp852', 0],
  ['cp855', 0],
  ['koi8-r', 0],
  ['mac-cyrillic', 0],
  ['mac-ce', 0],
  ['yuscii-latin', 128],
  ['yuscii-cyrillic', 128],
] as const)('what %s has no letter for is told: %i of 256 bytes', (encoding, replaced) => {
  const decoded = decodeAs(encoding, allBytes);
  expect(decoded.replaced).toBe(replaced);
  expect(decoded.text).toHaveLength(256);
  expect(decoded.text).not.toMatch(/[\u0080-\u009F]/);
});

describe('Unicode', () => {
  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0xd0, 0x90]],
    ['utf-16le', [0xff, 0xfe, 0x10, 0x04]],
    ['utf-16be', [0xfe, 0xff, 0x04, 0x10]],
  ] as const)('keeps the byte order mark of %s', (encoding, bytes) => {
    expect(decodeAs(encoding, bytesOf(...bytes)).text).toBe('\uFEFFА');
  });

  test.each([
    ['a byte alone', 'utf-8', [0x41, 0xe8, 0x42], 'A\uFFFDB', 1],
    ['a letter cut off', 'utf-8', [0xd0, 0x90, 0xd0], 'А\uFFFD', 1],
    [
      'a replacement character that was written',
      'utf-8',
      [0xef, 0xbf, 0xbd, 0xff],
      '\uFFFD\uFFFD',
      1,
    ],
    ['half a unit', 'utf-16le', [0x10, 0x04, 0x10], 'А\uFFFD', 1],
    ['a lone surrogate', 'utf-16be', [0xd8, 0x00, 0x00, 0x41], '\uFFFDA', 1],
  ] as const)('replaces and counts %s', (_, encoding, bytes, text, replaced) => {
    expect(decodeAs(encoding, bytesOf(...bytes))).toEqual({ text, replaced });
  });

  it('has no place for a lone surrogate', () => {
    expect(encodeAs('utf-8', 'a\uD800')).toBeNull();
    expect(encodeAs('utf-16le', 'a\uD800')).toBeNull();
  });
});

it('gives the very bytes back where nothing was replaced', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...encodings),
      fc.uint8Array({ maxLength: 40 }),
      (encoding, bytes) => {
        const { text, replaced } = decodeAs(encoding, bytes);
        if (replaced === 0) expect(encodeAs(encoding, text)).toEqual(bytes);
      },
    ),
  );
});

it('reads what it has written', () => {
  const letter = fc.constantFrom(...Array.from('ABxyž Šđć\nЖљЏ@{„–ы'));
  fc.assert(
    fc.property(fc.constantFrom(...encodings), fc.array(letter), (encoding, letters) => {
      const text = letters.join('');
      const bytes = encodeAs(encoding, text);
      if (bytes !== null) expect(decodeAs(encoding, bytes)).toEqual({ text, replaced: 0 });
    }),
  );
});

it('has no place for letters of another script', () => {
  expect(encodeAs('windows-1250', 'Жаба')).toBeNull();
  expect(encodeAs('mac-ce', 'đak')).toBeNull();
  expect(encodeAs('yuscii-latin', 'niz[0]')).toBeNull();
});

it('reads long bytes whole', () => {
  expect(decodeAs('cp855', new Uint8Array(20_000).fill(0xa0)).text).toBe('а'.repeat(20_000));
});
