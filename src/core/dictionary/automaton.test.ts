import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { writeAutomaton } from '../../../scripts/dictionaries/automaton.mjs';
import { openAutomaton } from './automaton.ts';

const letter = fc.constantFrom('а', 'б', 'в', 'Б', 'џ', '-', 'é');
const word = fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''));

it('has the words put into it and no other', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.array(word), (words, others) => {
      const automaton = openAutomaton(writeAutomaton(words));
      const own = new Set(words);
      expect(automaton.size).toBe(own.size);
      expect([...automaton.wordsFrom('')]).toEqual([...own].sort());
      for (const one of [...words, ...others]) expect(automaton.has(one)).toBe(own.has(one));
    }),
  );
});

it('is the same for the same words in any order', () => {
  const words = ['рок', 'рука', 'руке', 'река', 'реке'];
  expect(writeAutomaton(words.toReversed())).toEqual(writeAutomaton(words));
});

it('lists the words with a beginning', () => {
  const automaton = openAutomaton(writeAutomaton(['рок', 'рука', 'руке', 'рук']));
  expect([...automaton.wordsFrom('рук')]).toEqual(['рук', 'рука', 'руке']);
  expect([...automaton.wordsFrom('ра')]).toEqual([]);
});

test.each(['', 'р', 'рукав', 'рукa', 'x', 'РУКА', '\u{1F600}'])('does not have %j', (other) => {
  expect(openAutomaton(writeAutomaton(['рука', 'рук'])).has(other)).toBe(false);
});

it('reads bytes that lie at an odd place', () => {
  const bytes = writeAutomaton(['рука']);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(openAutomaton(shifted.subarray(1)).has('рука')).toBe(true);
});

describe('damaged bytes', () => {
  const bytes = writeAutomaton(['рука', 'руке', 'река']);

  test.each([
    ['nothing', new Uint8Array(), 'not a word automaton'],
    ['something else', new Uint8Array(64), 'not a word automaton'],
    ['a newer version', bytes.with(4, 2), 'version 2'],
    ['an end cut off', bytes.slice(0, -1), `instead of ${bytes.length}`],
    ['an end too long', new Uint8Array([...bytes, 0]), `instead of ${bytes.length}`],
  ])('are refused: %s', (_, damaged, reason) => {
    expect(() => openAutomaton(damaged)).toThrow(reason);
  });

  it('are refused whichever bit of the contents is turned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: bytes.length - 1 }), fc.nat(7), (at, bit) => {
        const damaged = bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit));
        expect(() => openAutomaton(damaged)).toThrow('checksum');
      }),
    );
  });
});
