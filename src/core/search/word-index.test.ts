import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSearch } from './search-query.ts';
import { IndexMaker, lookUp, type WordIndex } from './word-index.ts';

const indexOf = (rows: readonly (readonly [original: string, cleaned?: string])[]): WordIndex => {
  const maker = new IndexMaker();
  rows.forEach(([original, cleaned = original], place) => {
    maker.add({ place, original, cleaned });
  });
  return maker.index();
};

const places = (index: WordIndex, query: string): number[] => {
  const search = compileSearch(query);
  return search === null ? [] : lookUp(index, search.wanted);
};

describe('the index of a text', () => {
  const index = indexOf([
    ['Бразил Сцхоол', 'Brazil School'],
    ['Талес Пинто, Бразил'],
    ['Сецца је дошла', 'Секо је дошао'],
    ['У школу иде кућа'],
  ]);

  it.each<[string, number[]]>([
    ['Brazil School', [0]],
    ['Brazil', [0, 1]],
    ['School Brazil ', [0]],
    ['Secco', [2]],
    ['Секо', [2]],
    ['кућ', [3]],
    ['кућ ', [3]],
    ['Бразил Секо', []],
    ['ško', [3]],
    ['', []],
    [' „ ', []],
  ])('gives the rows that have all words of %j', (query, found) => {
    expect(places(index, query)).toEqual(found);
  });

  it('takes the last word for a beginning only while nothing follows it', () => {
    expect(places(index, 'бра')).toEqual([0, 1]);
    expect(places(index, 'бра ')).toEqual([]);
  });

  it('knows every row of a long text, whatever lies between', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(300_000), { minLength: 1, maxLength: 30 }),
        fc.uniqueArray(fc.nat(300_000), { maxLength: 30 }),
        (some, others) => {
          const maker = new IndexMaker();
          const rows = new Map<number, string>(others.map((place) => [place, 'друга']));
          for (const place of some) rows.set(place, `${rows.get(place) ?? ''} реч`);
          const sorted = [...rows].sort(([a], [b]) => a - b);
          for (const [place, words] of sorted) {
            maker.add({ place, original: words, cleaned: words });
          }
          expect(places(maker.index(), 'reč ')).toEqual([...some].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('finds each of its words by the word itself', () => {
    const word = fc.string({
      unit: fc.constantFrom(...Array.from('абвгијњшqw19é')),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const made = indexOf(rows.map((words) => [words.join(' ')]));
          rows.forEach((words, place) => {
            for (const one of words) expect(places(made, one)).toContain(place);
            expect(places(made, words.join(' '))).toContain(place);
          });
        },
      ),
    );
  });
});
