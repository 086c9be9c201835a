import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeAutomaton } from '../../../scripts/dictionaries/automaton.mjs';
import { openWordList } from './word-list.ts';

const resource = (name: string) =>
  openWordList(readFileSync(new URL(`../../../resources/dictionaries/${name}`, import.meta.url)));
const lists = { en: resource('en.dawg'), pt: resource('pt.dawg') };

test.each([
  ['en', ['School', 'communes', 'POPULAR', 'Lincoln', 'leap', "don't", 'don’t']],
  ['pt', ['Escola', 'brasil', 'José', 'econômico', 'ação', 'comunas', 'revolução', 'quê']],
] as const)('%s knows %j', (language, words) => {
  expect(words.filter((word) => !lists[language].knows(word))).toEqual([]);
});

test.each([
  ['en', ['', 'Scool', 'шкoла', 'leap-frog', '1984', "school's"]],
  ['pt', ['', 'Jose', 'acao', 'schola']],
] as const)('%s does not know %j', (language, words) => {
  expect(words.filter((word) => lists[language].knows(word))).toEqual([]);
});

test('spells words with their marks, the one written first', () => {
  const list = openWordList(writeAutomaton(['avo', 'avó', 'avô', 'avós', 'œuvre', 'straße']));
  expect(list.spellings('Avô')).toEqual(['avô', 'avo', 'avó']);
  expect(list.spellings('AVOS')).toEqual(['avós']);
  expect(list.spellings('av')).toEqual([]);
  expect(list.spellings('')).toEqual([]);
  expect(lists.pt.spellings('jose')).toEqual(['josé']);
});
