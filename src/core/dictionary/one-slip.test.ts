import { expect, test } from 'vitest';
import { writeAutomaton } from '../../../scripts/dictionaries/automaton.mjs';
import { openFrequencies } from './frequencies.ts';

/** Words with the sign of a class of counts behind each. */
const frequencies = openFrequencies(
  writeAutomaton(['рука\uE014', 'река\uE010', 'урна\uE012', 'о\uE008']),
);

test.each([
  ['руке', 'рука'],
  ['рка', 'рука'],
  ['ука', 'рука'],
  ['рук', 'рука'],
  ['брука', 'рука'],
  ['рукав', 'рука'],
  ['рукка', 'рука'],
  ['урка', 'рука'],
  ['руак', 'рука'],
  ['реку', 'река'],
  ['ро', 'о'],
])('%s is one slip away from %s', (written, right) => {
  expect(frequencies.ofOneSlip(written)).toBe(frequencies.of(right));
});

test.each(['рруука', 'крука!', 'аруки', 'рекаа!', 'xyz'])('nothing is near %j', (written) => {
  expect(frequencies.ofOneSlip(written)).toBe(0);
});
