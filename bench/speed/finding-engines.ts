import { compileInAll } from '../../src/core/find.ts';
import { fold } from '../../src/core/fold.ts';
import { foldTexts } from '../../src/core/folded-texts.ts';
import { compileSearch } from '../../src/core/search/search-query.ts';
import { soundKeys } from '../../src/core/search/sound-key.ts';
import { IndexMaker, lookUp, type WordIndex } from '../../src/core/search/word-index.ts';
import { chunkSize } from '../../src/core/text.ts';
import type { MadeBook } from './made-book.ts';

/** Milliseconds for one query, by each of two ways. */
export interface Measured {
  readonly ours: number;
  readonly bare: number;
}

/** Finding in one side of a text that was folded, beside `indexOf` over one folded string of it. */
export function finding({ rows }: MadeBook, queries: readonly string[], times: number): Measured {
  const chunks = Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, index) =>
    foldTexts(rows.slice(index * chunkSize, (index + 1) * chunkSize).map(({ cleaned }) => cleaned)),
  );
  const whole = flat(chunks.map(({ folded }) => folded).join(''));
  const ours = (query: string): number => {
    const found: { text: number; start: number; end: number }[] = [];
    const find = compileInAll([query]);
    for (const chunk of chunks) find(chunk, (text, start, end) => found.push({ text, start, end }));
    return found.length;
  };
  return inTurns(queries, times, ours, (query) => count(whole, query));
}

/** A library's searching, made ready. */
export interface Library {
  readonly words: number;
  /** Milliseconds that its indexes took, and their megabytes beside those of the folded words. */
  readonly made: number;
  readonly megabytes: number;
  readonly foldedMegabytes: number;
  readonly search: (queries: readonly string[], times: number) => Measured;
}

/** Searching the indexes of many texts, beside `indexOf` over one folded string of all. */
export function libraryOf(books: Iterable<MadeBook>): Library {
  const known = new Map<string, readonly string[]>();
  const keysOf = (form: string): readonly string[] => {
    const keys = known.get(form) ?? soundKeys(form);
    known.set(form, keys);
    return keys;
  };
  const indexes: WordIndex[] = [];
  const folded: string[] = [];
  let made = 0;
  let words = 0;
  for (const { rows, text } of books) {
    const began = performance.now();
    const maker = new IndexMaker(keysOf);
    for (const row of rows) maker.add(row);
    indexes.push(maker.index());
    made += performance.now() - began;
    folded.push(fold(rows.map(({ cleaned }) => cleaned).join(' ')));
    words += text.wordCount;
  }
  const whole = flat(folded.join(' '));
  const ours = (query: string): number => {
    const search = compileSearch(query);
    if (search === null) return 0;
    return indexes.reduce((sum, index) => sum + lookUp(index, search.wanted).length, 0);
  };
  return {
    words,
    made,
    megabytes: indexes.reduce((sum, { length }) => sum + length, 0) / 1e6,
    foldedMegabytes: whole.length / 1e6,
    search: (queries, times) => inTurns(queries, times, ours, (query) => count(whole, query)),
  };
}

function inTurns(
  queries: readonly string[],
  times: number,
  ours: (query: string) => number,
  bare: (query: string) => number,
): Measured {
  const each: Record<keyof Measured, number[]> = { ours: [], bare: [] };
  for (let i = -3; i < times; i++) {
    const taken = {
      ours: queries.reduce((sum, query) => sum + timed(() => ours(query)), 0),
      bare: queries.reduce((sum, query) => sum + timed(() => bare(query)), 0),
    };
    if (i < 0) continue;
    each.ours.push(taken.ours / queries.length);
    each.bare.push(taken.bare / queries.length);
  }
  return { ours: middle(each.ours), bare: middle(each.bare) };
}

function timed(work: () => number): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function count(text: string, query: string): number {
  const wanted = fold(query).trim();
  let found = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    found += 1;
  }
  return found;
}

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** As one stretch of memory, as a string is that was read and not put together. */
const flat = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
