import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countWords, snapToWords, wordAt, words } from './words.ts';

const slices = (text: string) => words(text).map(({ start, end }) => text.slice(start, end));

/** A text with a span drawn in it: `Први [пасус] има`; without brackets, all of it. */
function drawn(drawing: string) {
  const start = drawing.indexOf('[');
  return {
    text: drawing.replace(/[[\]]/g, ''),
    span: { start, end: drawing.indexOf(']') - 1 },
  };
}

describe('words', () => {
  test.each([
    ['Велики скок, напред!', ['Велики', 'скок', 'напред']],
    ['поп-Спира ман’те 1915-те ал’', ['поп-Спира', 'ман’те', '1915-те', 'ал’']],
    ['књи\u0301га, рево\u00ADлуција', ['књи\u0301га', 'рево\u00ADлуција']],
    ['„Да“ – не… 1.000', ['Да', 'не', '1', '000']],
    [' \n', []],
  ])('cuts %j into words', (text, expected) => {
    expect(slices(text)).toEqual(expected);
    expect(countWords(text)).toBe(expected.length);
  });
});

describe('wordAt', () => {
  test.each([
    [0, 'Један'],
    [4, 'Један'],
    [5, 'Један'],
    [6, null],
    [7, 'два'],
    [10, 'два'],
    [11, null],
  ])('finds at %i: %s', (position, expected) => {
    const found = wordAt('Један, два.', position);
    expect(found && 'Један, два.'.slice(found.start, found.end)).toBe(expected);
  });
});

describe('snapToWords', () => {
  test.each([
    ['Велики ск[ок нап]ред', 'Велики [скок напред]'],
    ['Велики [скок] напред', 'Велики [скок] напред'],
    ['Велики ск[]ок', 'Велики [скок]'],
    ['Велики[ ]скок', 'Велики[ ]скок'],
  ])('grows %s to %s', (before, after) => {
    const { text, span } = drawn(before);
    expect(snapToWords(text, span)).toEqual(drawn(after).span);
  });

  it('never shrinks a span and changes nothing the second time', () => {
    const letters = fc.string({ unit: fc.constantFrom('а', 'б', ' ', '-', '’', '.', '\u00AD') });
    fc.assert(
      fc.property(letters, fc.nat(40), fc.nat(40), (text, a, b) => {
        const span = {
          start: Math.min(a, b, text.length),
          end: Math.min(Math.max(a, b), text.length),
        };
        const grown = snapToWords(text, span);
        expect(grown.start).toBeLessThanOrEqual(span.start);
        expect(grown.end).toBeGreaterThanOrEqual(span.end);
        expect(snapToWords(text, grown)).toEqual(grown);
      }),
    );
  });
});
