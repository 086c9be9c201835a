import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainWordForms, plainWords } from './plain-words.ts';

it('gives the words that stand where words are said to be', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('а', 'č', '\u0301', '\u00AD', '\u200B', '1', '-', ' ', '’', '😀', '𝒜'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(text, (words) => {
      expect(plainWordForms(words)).toEqual(
        plainWords(words).map(({ start, end }) => words.slice(start, end)),
      );
    }),
  );
});
