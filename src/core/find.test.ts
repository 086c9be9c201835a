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

  test.each([
    ['Реч реч РЕЧ reč', 'реч', ['реч', 'reč']],
    ['šuma suma шума', 'suma', ['suma']],
    ['књи\u0301ге и књиге', 'књиге', ['књиге']],
    ['c\u030Cas и čas', 'čas', ['c\u030Cas', 'čas']],
    ['рево\u00ADлуција', 'револуција', ['рево\u00ADлуција']],
    ['велики\n скок', 'велики скок', ['велики\n скок']],
    ['коњ', 'кон', []],
    ['„Да“ и "Да"', '"Да"', ['"Да"']],
  ])('finds in %j exactly as typed, script aside, %j: %j', (text, query, expected) => {
    expect(
      find(text, query, { exact: true }).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(expected);
  });

  test.each([
    ['😀😁', '\uD83D'],
    ['😀', '\uDE00'],
    ['ש\u05B0', 'ש'],
    ['a\u0301', '\u0301'],
  ])('cuts no character in two: in %j it finds nothing for %j', (text, query) => {
    expect(find(text, query)).toEqual([]);
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
