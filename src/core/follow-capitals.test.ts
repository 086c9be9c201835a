import { expect, test } from 'vitest';
import { followCapitals } from './follow-capitals.ts';

test.each([
  ['реч', 'реч', 'слово', 'слово'],
  ['Реч', 'реч', 'слово', 'Слово'],
  ['РЕЧ', 'реч', 'слово', 'СЛОВО'],
  ['реч', 'Реч', 'Слово', 'слово'],
  ['Реч', 'РЕЧ', 'СЛОВО', 'Слово'],
  ['реч', 'РЕЧ', 'СЛОВО', 'слово'],
  // Capitals that are themselves replaced.
  ['кина', 'кина', 'Кина', 'Кина'],
  ['КИНА', 'КИНА', 'Кина', 'Кина'],
  // One letter alone is no shouting.
  ['О', 'о', 'над', 'Над'],
  ['„Реч', '„реч', '„слово', '„Слово'],
  ['Žena', 'zena', 'ljubav', 'Ljubav'],
  ['1949', 'реч', 'слово', 'слово'],
  ['Реч', 'реч', '', ''],
])('for %j, asked for as %j, %j becomes %j', (found, query, words, expected) => {
  expect(followCapitals(found, query, words)).toBe(expected);
});
