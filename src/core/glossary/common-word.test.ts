import { expect, test } from 'vitest';
import { isCommonWord } from './common-word.ts';

const knows = (word: string): boolean => ['скок', 'мир', 'нато'].includes(word);

test.each([
  ['скок', true],
  ['skok', true],
  ['Мир', false],
  ['а', true],
  ['НАТО', false],
  ['Линколн', false],
  ['Велики скок', false],
  ['', false],
])('%j is a common word: %s', (term, expected) => {
  expect(isCommonWord(term, knows)).toBe(expected);
});
