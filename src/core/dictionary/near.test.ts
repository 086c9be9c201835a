import { describe, expect, it, test } from 'vitest';
import { writeAutomaton } from '../../../scripts/dictionaries/automaton.mjs';
import { openAutomaton } from './automaton.ts';
import { distance } from './distance.ts';
import { openFrequencies } from './frequencies.ts';
import { near } from './near.ts';

/** Words found near one in a tiny dictionary; `word*` is met often. */
function found(written: string, ...entries: string[]): string[] {
  const words = entries.map((entry) => entry.replace('*', ''));
  const often = entries.filter((entry) => entry.endsWith('*'));
  const classes = often.map((entry) => entry.replace('*', '\uE014'));
  const frequencies = openFrequencies(writeAutomaton(classes.length > 0 ? classes : ['я\uE000']));
  return near(written, openAutomaton(writeAutomaton(words)), frequencies).map(({ word }) => word);
}

describe('orders', () => {
  test.each([
    ['what is confused before what is not', 'чаша', ['ћаша', 'таша', 'чатаа']],
    ['a letter lost before two', 'кућа', ['кућап', 'кућапп']],
    ['frequent words first among equals', 'мора', ['гора*', 'зора']],
    ['ијекавски before a strange letter', 'мелко', ['мјелко', 'мелкоп']],
    ['neighbours swapped before a letter exchanged', 'рука', ['урка', 'гука']],
    ['words before names', 'рада', ['рата', 'Рата']],
  ])('%s', (_, written, expected) => {
    expect(found(written, ...expected)).toEqual(expected.map((word) => word.replace('*', '')));
  });
});

it('finds nothing dearer than 2', () => {
  expect(found('кућа', 'зида', 'бабе', 'кућица')).toEqual(['кућица']);
});

it('finds several letters lost with diacritics', () => {
  expect(found('цесцица', 'чешћица')).toEqual(['чешћица']);
});

test.each([
  ['дјак', 'ђак'],
  ['дзеп', 'џеп'],
  ['време', 'вријеме'],
  ['вријеме', 'време'],
  ['цховек', 'човек'],
  ['ваш', 'вати'],
])('rewrites %s as %s', (written, right) => {
  expect(found(written, right)).toEqual([right]);
});

test.each([
  ['', '', 0],
  ['рука', 'рука', 0],
  ['рука', 'урка', 1],
  ['рука', 'руак', 1],
  ['рука', 'рукав', 1],
  ['рука', 'река', 1],
  ['рука', 'ука', 1],
  ['рука', 'крак', 3],
  ['', 'рука', 4],
])('distance of %j and %j is %i', (one, other, expected) => {
  expect(distance(one, other)).toBe(expected);
  expect(distance(other, one)).toBe(expected);
});
