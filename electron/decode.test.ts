import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be') => {
  const buffer = Buffer.from(text, 'utf16le');
  return order === 'le' ? buffer : buffer.swap16();
};

describe('what is text', () => {
  test('UTF-8', () => {
    expect(decode(utf8('Велики скок'))).toEqual({ text: 'Велики скок', encoding: 'utf-8' });
  });

  test('the byte order mark stays', () => {
    expect(decode(utf8('\uFEFFА'))).toEqual({ text: '\uFEFFА', encoding: 'utf-8' });
  });

  test.each(['le', 'be'] as const)('UTF-16%s with a byte order mark', (order) => {
    const text = '\uFEFFЉубав 𝔸\r\n';
    expect(decode(utf16(text, order))).toEqual({ text, encoding: `utf-16${order}` });
  });

  test('a control character here and there', () => {
    expect(decode(utf8('стр. 1\f\u0002текст'))).toHaveProperty('text');
  });
});

describe('what is not', () => {
  test.each([
    ['nothing', bytes(), 'empty'],
    ['only a byte order mark', bytes(0xef, 0xbb, 0xbf), 'empty'],
    ['only spaces', utf8(' \n\t '), 'empty'],
    ['NUL', utf8('a\0b'), 'binary'],
    ['control characters', bytes(1, 2, 3, 4, 5, 6, 7, 8), 'binary'],
    ['UTF-16 without a byte order mark', Buffer.from('Tekst', 'utf16le'), 'binary'],
    ['NUL in UTF-16', utf16('\uFEFFa\0b', 'le'), 'binary'],
    ['windows-1251', bytes(0xc2, 0xe5, 0xeb, 0xe8, 0xea, 0xe8), 'encoding'],
    ['a cut UTF-8 sequence', utf8('ћ').slice(0, 1), 'encoding'],
    ['a surrogate in UTF-8', bytes(0x41, 0xed, 0xa0, 0x80), 'encoding'],
    ['half a UTF-16 unit', bytes(0xff, 0xfe, 0x41), 'encoding'],
    ['a lone surrogate in UTF-16', bytes(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00), 'encoding'],
  ])('%s', (_, input, trouble) => {
    expect(decode(input)).toEqual({ trouble });
  });
});

test('text and encoding give back the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom(0, 1, 2), (body, kind) => {
      const mark = [[], [0xff, 0xfe], [0xfe, 0xff]][kind] ?? [];
      const input = Uint8Array.from([...mark, ...body]);
      const result = decode(input);
      if (!('text' in result)) return;
      const again =
        result.encoding === 'utf-8'
          ? Buffer.from(result.text)
          : utf16(result.text, result.encoding === 'utf-16le' ? 'le' : 'be');
      expect(Buffer.compare(again, input)).toBe(0);
    }),
    { numRuns: 5000 },
  );
});
