import { expect, test } from 'vitest';
import { Model } from './model.mjs';

const found = (given = {}) => ({
  marks: 0,
  decided: 0,
  notes: [],
  revised: 0,
  revision: 1,
  uneven: [],
  ...given,
});

/** Three marks begun, of which the first is said to be saved, and a note that is being written. */
function model() {
  const one = new Model(found());
  for (let mark = 0; mark < 3; mark++) one.begin({ marks: 1 });
  one.begin({ note: '№ 1, упоредити.' });
  one.acknowledge(1);
  return one;
}

test.each([
  ['what was said to be saved', { marks: 1 }],
  ['one more that was begun', { marks: 2 }],
  ['all that was begun', { marks: 3, notes: ['№ 1, упоредити.'] }],
  ['a note as far as it was written', { marks: 3, notes: ['№ 1, упо'] }],
])('is content with %s', (_, stored) => {
  expect(model().faultsIn(found(stored))).toEqual([]);
});

test.each([
  ['nothing where something was saved', {}, 'lost'],
  ['more than was begun', { marks: 4 }, 'lost'],
  ['a later act without an earlier one', { marks: 2, notes: ['№ 1, упоредити.'] }, 'lost'],
  ['another note', { marks: 3, notes: ['№ 2.'] }, 'lost'],
  ['a decision without its revision', { marks: 1, decided: 1, revision: 2 }, 'torn'],
  ['a table without some of its rows', { marks: 1, uneven: ['texts has 0 rows of 1'] }, 'torn'],
])('complains of %s', (_, stored, kind) => {
  expect(model().faultsIn(found(stored))[0]).toMatch(kind);
});

test('forgets what is behind it once later acts are said to be saved', () => {
  const one = model();
  one.acknowledge();
  expect(one.faultsIn(found({ marks: 1 }))[0]).toMatch('lost');
  expect(one.faultsIn(found({ marks: 3, notes: ['№ 1, упоредити.'] }))).toEqual([]);
});

test('wants nothing left of an act that was said not to be saved', () => {
  const one = model();
  one.withdraw();
  one.acknowledge();
  one.begin({ note: '№ 3.' });
  expect(one.faultsIn(found({ marks: 3 }))).toEqual([]);
  expect(one.faultsIn(found({ marks: 3, notes: ['№ 1, упоредити.'] }))[0]).toMatch('lost');
});
