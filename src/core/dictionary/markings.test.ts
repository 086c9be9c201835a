import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { openDictionary } from './dictionary.ts';

const resource = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../resources/dictionaries/${name}`, import.meta.url));

const dictionary = openDictionary({
  words: resource('sr.dawg'),
  frequencies: resource('sr-frequencies.dawg'),
});

test.each([
  ['sest', ['šest']],
  ['reci', ['reci', 'reči', 'reći']],
  ['medju', ['među']],
  ['odjek', ['odjek']],
  ['nadziveti', ['nadživeti']],
  ['dzep', ['džep']],
  ['injekcija', ['injekcija']],
  ['njegos', ['njegoš']],
  ['zasto', ['zašto']],
  ['weekend', []],
  ['cc', []],
])('%s may be %j', (bare, words) => {
  expect(dictionary.marked(bare).sort()).toEqual(words.toSorted());
});

it('leaves out no word that the dictionary knows', () => {
  const piece = fc.constantFrom(
    ...'c s z d dj n l a e i o u dz nj lj k r t m v š q nad in'.split(' '),
  );
  const word = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(word, (bare) => {
      const ways = bare.length < 3 ? [bare] : everyWay(bare);
      const known = ways.filter((way) => {
        const titled = way.charAt(0).toUpperCase() + way.slice(1);
        return dictionary.knows(way) || dictionary.knows(titled);
      });
      expect(dictionary.marked(bare).sort()).toEqual(known.sort());
    }),
    { numRuns: 2000 },
  );
});

/** Diacritics set in every way, one by one. */
function everyWay(bare: string): string[] {
  const lost: Readonly<Record<string, string>> = { c: 'cčć', s: 'sš', z: 'zž', d: 'dđ' };
  return (bare.match(/dj|[^d]|d/g) ?? []).reduce(
    (ways, part) => {
      const options = part === 'dj' ? ['dj', 'đ'] : Array.from(lost[part] ?? part);
      return ways.flatMap((way) => options.map((option) => way + option));
    },
    [''],
  );
}
