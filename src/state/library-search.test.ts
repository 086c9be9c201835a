import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Nearness, Passage } from '../core/search/passage.ts';
import type { Text } from '../core/text.ts';
import type { FoundText, SearchAnswer, SearchQuestion } from '../worker/search-protocol.ts';
import { idle, LibrarySearch, type SearchWorker } from './library-search.svelte.ts';

/** A worker that says what the test has it say. */
class Parrot implements SearchWorker {
  readonly asked: SearchQuestion[] = [];
  isEnded = false;
  readonly #listeners = new Map<string, (event: never) => void>();

  postMessage(question: unknown): void {
    this.asked.push(question as SearchQuestion);
  }

  addEventListener(type: string, listener: unknown): void {
    this.#listeners.set(type, listener as (event: never) => void);
  }

  say(data: SearchAnswer): void {
    this.#listeners.get('message')?.({ data } as never);
  }

  terminate(): void {
    this.isEnded = true;
  }

  break(message: string): void {
    this.#listeners.get('error')?.({ message } as never);
  }

  get last(): number {
    return this.asked.at(-1)?.id ?? 0;
  }
}

const passage = (nearness: Nearness): Passage => ({
  place: 3,
  ordinal: 4,
  nearness,
  side: 'cleaned',
  span: { start: 0, end: 4 },
  original: { words: 'Сецца', hits: [], isCutBefore: false, isCutAfter: false },
  cleaned: { words: 'Секо', hits: [], isCutBefore: false, isCutAfter: false },
});

const found = (id: string, passages: readonly Passage[], count = passages.length): FoundText => ({
  text: { id } as Text,
  title: null,
  count,
  passages,
});

let workers: Parrot[];
let errors: unknown[];
let gone: unknown[];
let search: LibrarySearch;

const worker = (): Parrot => workers.at(-1) ?? new Parrot();
const listed = (): string[] => search.results.map(({ text }) => text.id);

beforeEach(() => {
  vi.useFakeTimers();
  [workers, errors, gone] = [[], [], []];
  search = new LibrarySearch({
    start: () => {
      workers.push(new Parrot());
      return worker();
    },
    goTo: (text, words) => {
      gone.push([text.id, words]);
      return Promise.resolve();
    },
    onError: (error) => errors.push(error),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

/** The reader types a query and rests. */
function type(query: string): number {
  search.search(query);
  vi.advanceTimersByTime(200);
  return worker().last;
}

describe('the search over the library', () => {
  it('asks once the reader stops typing, not at each key', () => {
    for (const query of ['С', 'Се', 'Сец']) search.search(query);
    expect([search.isSearching, workers.length]).toEqual([true, 0]);
    vi.advanceTimersByTime(200);
    expect(worker().asked).toEqual([{ ask: 'search', id: 1, query: 'Сец' }]);
  });

  it('lists what comes, the nearest first, while it is still searching', () => {
    const id = type('Секо');
    worker().say({ id, found: found('alike', [passage('sound')]) });
    worker().say({ id, found: found('exact', [passage('phrase')], 7) });
    worker().say({
      id,
      found: { ...found('named', []), title: { nearness: 'words', title: [], author: [] } },
    });
    worker().say({ id, found: found('no room', [], 2) });
    vi.advanceTimersByTime(50);
    expect(listed()).toEqual(['named', 'exact', 'alike', 'no room']);
    expect([search.isSearching, search.count, search.otherTexts]).toEqual([true, 10, 0]);
    worker().say({ id, done: true });
    expect(search.isSearching).toBe(false);
  });

  it('lists no more texts than anybody looks through, and tells how many there are', () => {
    const id = type('и');
    for (let i = 0; i < 230; i++) worker().say({ id, found: found(`t${i}`, [], 3) });
    worker().say({ id, done: true });
    expect([listed().length, search.otherTexts, search.count]).toEqual([200, 30, 690]);
  });

  it('keeps what it found until the next search finds something, and hears nothing of the old one', () => {
    const first = type('Сек');
    worker().say({ id: first, found: found('a', [passage('phrase')]) });
    worker().say({ id: first, done: true });
    search.search('Секо');
    vi.advanceTimersByTime(140);
    worker().say({ id: first, found: found('late', [passage('phrase')]) });
    vi.advanceTimersByTime(60);
    const second = worker().last;
    expect(listed()).toEqual(['a']);
    worker().say({ id: first, found: found('later', [passage('phrase')]) });
    vi.advanceTimersByTime(200);
    expect(listed()).toEqual(['a']);
    worker().say({ id: second, done: true });
    expect([listed(), search.isSearching]).toEqual([[], false]);
  });

  it('lists more of one text when asked', () => {
    const id = type('Секо');
    worker().say({ id, found: found('a', [passage('phrase')], 2) });
    worker().say({ id, done: true });
    search.more('a');
    const more = worker().last;
    const both = [passage('phrase'), passage('sound')];
    worker().say({ id: more, found: found('a', both) });
    worker().say({ id: more, done: true });
    expect(search.results[0]?.passages).toEqual(both);
  });

  it('ends with a blank query', () => {
    const id = type('Секо');
    worker().say({ id, found: found('a', [passage('phrase')]) });
    search.search('  ');
    vi.advanceTimersByTime(200);
    worker().say({ id, found: found('b', [passage('phrase')]) });
    vi.advanceTimersByTime(200);
    expect([listed(), search.isSearching]).toEqual([[], false]);
    const again = type('Секо');
    worker().say({ id: again, found: found('c', [passage('phrase')]) });
    vi.advanceTimersByTime(200);
    expect(listed()).toEqual(['c']);
  });

  it('says why it failed, and starts another worker', () => {
    type('Секо');
    worker().break('out of memory');
    expect([search.error, search.isSearching]).toEqual(['out of memory', false]);
    const id = type('Секо');
    expect(workers.length).toBe(2);
    worker().say({ id, found: found('a', [passage('phrase')]) });
    worker().say({ id, done: true });
    expect([search.error, listed()]).toEqual([null, ['a']]);
  });

  it('tells of a refresh that failed without disturbing a search', () => {
    search.refresh();
    worker().say({ id: worker().last, failed: 'no room' });
    expect([errors.length, search.error]).toEqual([1, null]);
  });

  it('ends a worker that nobody asks anything, and starts one for the next search', () => {
    const id = type('Секо');
    vi.advanceTimersByTime(2 * idle);
    expect(worker().isEnded).toBe(false);
    worker().say({ id, done: true });
    search.refresh();
    vi.advanceTimersByTime(2 * idle);
    expect(worker().isEnded).toBe(false);
    worker().say({ id: worker().last, done: true });
    vi.advanceTimersByTime(idle);
    expect(worker().isEnded).toBe(true);
    type('Секо');
    expect([workers.length, worker().isEnded]).toEqual([2, false]);
  });

  it('opens a text at the words that were found', async () => {
    const { place, side, span } = passage('phrase');
    await search.open({ id: 'a' } as Text, { place, side, span });
    expect(gone).toEqual([['a', { place, side, span }]]);
  });
});
