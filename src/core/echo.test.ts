import { describe, expect, it, test } from 'vitest';
import type { Correction } from './correction.ts';
import { echoOf, isAlone } from './echo.ts';
import { rowsOf, wordsOf, type Row } from './row.ts';

const original = 'Велики скок Популар Цоммунес, наиме, вође Мао.';

const corrections = (
  [
    ['скок Популар Цоммунес', 'поход у нове сеоске задруге и комуне'],
    [', наиме,', ''],
    ['Мао', 'Мао Цедунга'],
  ] as const
).map(([before, after], i): Correction => {
  const from = original.indexOf(before);
  return {
    ...{ id: `c${i}`, textId: 't1', paragraphId: 'p1', place: 0, before, after, at: '' },
    ...{ from, to: from + before.length, kind: 'wording', explanation: { sr: '', en: '' } },
    ...{ confidence: 1, state: 'accepted', isDecided: true, by: 'hand', rule: null, group: null },
    alternatives: [],
  };
});

const paragraphs = [{ id: 'p1', ordinal: 1, original, tail: '' }];
const [row] = rowsOf({ textId: 't1', index: 0, paragraphs }, corrections) as [Row];

const spanOf = (side: 'original' | 'cleaned', words: string) => {
  const start = wordsOf(row, side).indexOf(words);
  return { start, end: start + words.length };
};

describe('an echo', () => {
  test.each([
    ['words that stand on both sides', 'Велики', 'Велики', false],
    [
      'words replaced as a whole',
      'скок Популар Цоммунес',
      'поход у нове сеоске задруге и комуне',
      false,
    ],
    ['a part of what was replaced', 'Популар', 'нове', true],
  ])('of %s', (_, words, echo, isApproximate) => {
    const found = echoOf(row, 'original', spanOf('original', words));
    expect(row.cleaned.slice(found.start, found.end)).toBe(echo);
    expect(found.isApproximate).toBe(isApproximate);
  });

  it('is empty, and sure, where nothing corresponds', () => {
    const found = echoOf(row, 'original', spanOf('original', ' наиме'));
    expect(found.end - found.start).toBe(0);
    expect(found.isApproximate).toBe(false);
  });
});

describe('words that exist on one side only', () => {
  test.each([
    ['original', ' наиме', true],
    ['cleaned', ' Цедунга', true],
    ['original', 'Мао', false],
    ['original', 'Популар', false],
    ['original', ' ', false],
  ] as const)('%s side, %j: %s', (side, words, expected) => {
    expect(isAlone(row, side, spanOf(side, words))).toBe(expected);
  });
});
