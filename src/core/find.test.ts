import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { find } from './find.ts';
import { fold } from './fold.ts';

const slices = (text: string, query: string, wholeWords = false) =>
  find(text, query, { wholeWords }).map(({ start, end }) => text.slice(start, end));

describe('find', () => {
  test.each([
    ['Ђаци и djaci, đaci', 'djaci', ['Ђаци', 'djaci', 'đaci']],
    ['Мао Цедунг и MAO', 'mao', ['Мао', 'MAO']],
    ['велики\u00A0\n скок', 'Veliki skok', ['велики\u00A0\n скок']],
    ['рево\u00ADлуција', 'револуција', ['рево\u00ADлуција']],
    ['„Да“, рече', '"da"', ['„Да“']],
    ['књи\u0301ге', 'knji', ['књи\u0301']],
    ['коњ', 'кон', ['коњ']],
    ['ања', 'ja', []],
    ['anja', 'ja', ['ja']],
    ['ааааа', 'аа', ['аа', 'аа']],
    ['Крај…', '...', ['…']],
    ['текст', ' \n', []],
    ['текст', '', []],
    ['текст', '\u00AD', []],
  ])('finds in %j, asked for %j: %j', (text, query, expected) => {
    expect(slices(text, query)).toEqual(expected);
  });

  test.each([
    ['Мао, маоиста, Кримао, (мао)', 'мао', ['Мао', 'мао']],
    ['рево\u00ADлуција', 'луција', []],
    ['велики скок напред', 'скок', ['скок']],
  ])('finds whole words only when told: %j', (text, query, expected) => {
    expect(slices(text, query, true)).toEqual(expected);
  });

  it('finds what was cut out of the text, in spans that do not overlap', () => {
    const letters = fc.string({
      unit: fc.constantFrom('а', 'њ', 'ј', 'nj', 'ч', 'c\u030C', ' ', '…'),
      minLength: 1,
    });
    fc.assert(
      fc.property(letters, letters, letters, (before, query, after) => {
        const spans = find(before + query + after, query);
        if (fold(query).trim() !== '' && !before.endsWith('n')) expect(spans).not.toHaveLength(0);
        spans.forEach(({ start, end }, i) => {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(fold((before + query + after).slice(start, end))).toContain(fold(query).trim());
        });
      }),
      { numRuns: 500 },
    );
  });
});
