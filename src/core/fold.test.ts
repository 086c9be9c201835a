import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold, foldScript, foldWithMap } from './fold.ts';
import { toLatin } from './script.ts';

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('њ', 'Џ', 'ђ', 'đ', 'd', 'j', 'ч', 'č', 'c\u030C', '…', '„', '–', ' ', '\n'),
    fc.constantFrom(
      '\u00A0',
      '\u00AD',
      '\u200B',
      '\u0301',
      'ﬁ',
      'Ǉ',
      '😀',
      '\uD83D',
      'İ',
      'ß',
      '\u0001',
    ),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

describe('fold', () => {
  test.each([
    [['djak', 'đak', 'ђак', 'dak', 'ЂАК', 'DJAK'], 'dak'],
    [['њушка', 'njuška', 'ǌuška', 'ЊУШКА', 'njus\u030Cka', 'nju\u00ADska'], 'njuska'],
    [['џеп', 'džep', 'dzep', 'Ǆep'], 'dzep'],
    [['чаша ћуп', 'čaša ćup', 'časa\u0301\u00A0\n ćup', 'casa cup'], 'casa cup'],
    [['„Да“ ’не’', '"da" \'ne\'', '«da» ‘ne’'], '"da" \'ne\''],
    [['а–б—в-г…', 'a-b-v-g...'], 'a-b-v-g...'],
  ])('makes one of %j', (texts, folded) => {
    expect(new Set(texts.map(fold))).toEqual(new Set([folded]));
  });

  it('does not see the script', () => {
    const cyrillic = fc.string({
      unit: fc.constantFrom(...Array.from('абвгдђежзијклљмнњопрстћуфхцчџшЊЉ ,.')),
    });
    fc.assert(
      fc.property(cyrillic, (text) => {
        expect(fold(toLatin(text))).toBe(fold(text));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('holds over the stretches it builds long texts from', () => {
    expect(fold('Њива '.repeat(5000))).toBe('njiva '.repeat(5000));
  });
});

describe('foldWithMap', () => {
  it('gives exactly what fold gives, with positions that never go back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldWithMap(text);
        expect(folded.text).toBe(fold(text));
        expect(folded.toStored(folded.text.length)).toBe(text.length);
        for (let i = 0; i < folded.text.length; i++) {
          const at = folded.toStored(i);
          expect(at).toBeLessThanOrEqual(folded.toStored(i + 1));
          expect(fold(text.charAt(at))).toContain(folded.text.charAt(i));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leads both halves of nj to њ', () => {
    const { text, toStored } = foldWithMap('књи\u0301га');
    expect(Array.from(text, (_, i) => toStored(i))).toEqual([0, 1, 1, 2, 4, 5]);
  });
});

describe('foldScript', () => {
  test.each([
    ['Ђак', 'đak'],
    ['ЏЕП', 'džep'],
    ['c\u030Cas\u030Ca', 'čaša'],
    ['ча\u0301ша', 'čaša'],
    ['djak', 'djak'],
    ['рево\u00ADлуција', 'revolucija'],
    ['ратâ', 'rata'],
  ])('keeps č ć š ž đ apart: %s → %s', (text, folded) => {
    expect(foldScript(text)).toBe(folded);
  });
});
