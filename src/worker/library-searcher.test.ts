import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '../core/correction.ts';
import { chunkSize, type Text } from '../core/text.ts';
import { Database } from '../storage/database.ts';
import { IndexDatabase } from './index-database.ts';
import { LibrarySearcher, mostOfText } from './library-searcher.ts';
import type { FoundText } from './search-protocol.ts';

const textOf = (id: string, title: string, paragraphCount: number): Text => ({
  id,
  title,
  author: '',
  source: '',
  sha256: id,
  encoding: 'utf-8',
  format: 'text',
  language: '',
  script: 'Cyrl',
  edition: null,
  collections: [],
  tags: [],
  lead: '',
  paragraphCount,
  wordCount: 0,
  nextParagraph: paragraphCount + 1,
  paragraphsRevision: 1,
  ledgerRevision: 0,
  addedAt: id,
  deletedAt: null,
});

const correction = (textId: string, place: number, before: string, after: string): Correction => ({
  id: `${textId}-${place}`,
  textId,
  paragraphId: `p${place + 1}`,
  place,
  from: 0,
  to: before.length,
  before,
  after,
  kind: 'mangled-latin',
  explanation: { sr: '', en: '' },
  confidence: 1,
  state: 'accepted',
  isDecided: true,
  by: 'edition',
  rule: null,
  group: null,
  alternatives: [],
  at: '',
});

let number = 0;
let database: Database;
let stored: IndexDatabase;
let searcher: LibrarySearcher;

async function addText(id: string, title: string, paragraphs: readonly string[]): Promise<Text> {
  const text = textOf(id, title, paragraphs.length);
  await database.texts.put(text);
  for (let index = 0; index * chunkSize < paragraphs.length; index++) {
    const some = paragraphs.slice(index * chunkSize, (index + 1) * chunkSize);
    await database.chunks.put({
      textId: id,
      index,
      paragraphs: some.map((original, i) => {
        const ordinal = index * chunkSize + i + 1;
        return { id: `p${ordinal}`, ordinal, original, tail: '\n' };
      }),
    });
  }
  return text;
}

async function correct(text: Text, place: number, before: string, after: string): Promise<void> {
  await database.corrections.put(correction(text.id, place, before, after));
  await database.texts.put({ ...text, ledgerRevision: text.ledgerRevision + 1 });
}

async function search(words: string): Promise<FoundText[]> {
  const found: FoundText[] = [];
  for await (const one of searcher.search(words, new AbortController().signal)) found.push(one);
  return found;
}

const drawn = (found: readonly FoundText[]): string[] =>
  found.map(({ text, title, count, passages }) => {
    const places = passages.map(({ place, nearness }) => `${place} ${nearness}`);
    return [text.id, ...(title ? ['title'] : []), count, ...places].join(', ');
  });

beforeEach(async () => {
  number += 1;
  database = new Database(`store-${number}`);
  stored = new IndexDatabase(`index-${number}`);
  await Promise.all([database.open(), stored.open()]);
  searcher = new LibrarySearcher(database, stored);
});

describe('searching the library', () => {
  it('finds a word of either side, in either script and through damage', async () => {
    const text = await addText('t1', 'Скок', ['Сецца је дошла.', 'Ништа.', 'Секо, Secco.']);
    await correct(text, 0, 'Сецца', 'Секо');
    expect(drawn(await search('secco'))).toEqual(['t1, 2, 2 phrase, 0 sound']);
    expect(drawn(await search('Сецца'))).toEqual(['t1, 2, 0 phrase, 2 sound']);
  });

  it('puts texts found by their names first, and leaves deleted ones out', async () => {
    await addText('t3', 'Новији', ['Скок уназад']);
    await addText('t2', 'Велики скок', ['Ништа']);
    const gone = await addText('t1', 'Скок', ['Скок']);
    await database.texts.put({ ...gone, deletedAt: '2026-11-01' });
    expect(drawn(await search('skok'))).toEqual(['t2, title, 0', 't3, 1, 0 phrase']);
  });

  it('shows the best of many passages and tells how many there are', async () => {
    const many = Array.from<unknown, string>({ length: 250 }, (_, i) =>
      i % 10 === 9 ? 'Secca' : 'друго',
    );
    many[249] = 'Секо';
    await addText('t1', 'Скок', many);
    const [found] = await search('Секо');
    expect(found?.count).toBe(25);
    expect(found?.passages.length).toBe(mostOfText);
    expect(found?.passages[0]).toMatchObject({ place: 249, ordinal: 250, nearness: 'phrase' });
    expect((await searcher.more('Секо', 't1'))?.passages.length).toBe(25);
  });

  it('glances at a long text that has no index yet, before it makes one', async () => {
    const many = Array.from({ length: 620 }, (_, i) => (i % 100 === 50 ? 'Секо Secca' : 'друго'));
    await addText('t1', 'Скок', many);
    await addText('t2', 'Скок', ['Секо']);
    expect((await search('Секо')).map(({ text, count }) => [text.id, count])).toEqual([
      ['t2', 1],
      ['t1', 5],
      ['t1', 6],
    ]);
    expect(await search('Секо')).toHaveLength(2);
  });

  it('sees a text as it is after each change', async () => {
    const text = await addText('t1', 'Скок', ['Сецца']);
    expect(await search('Линколн')).toEqual([]);
    await correct(text, 0, 'Сецца', 'Линколн');
    expect(drawn(await search('Линколн'))).toEqual(['t1, 1, 0 phrase']);
  });

  it('stops when told to', async () => {
    for (const id of ['t1', 't2', 't3']) await addText(id, 'Скок', ['Секо']);
    const control = new AbortController();
    const found: FoundText[] = [];
    for await (const one of searcher.search('Секо', control.signal)) {
      found.push(one);
      control.abort();
    }
    expect(found.length).toBe(1);
  });

  it('finds nothing for a query without a word', async () => {
    await addText('t1', '„Скок“', ['„Секо“']);
    expect(await search(' „ “ ')).toEqual([]);
    expect(await search('')).toEqual([]);
  });
});

describe('the indexes', () => {
  it('are stored, and read by the next to search', async () => {
    const text = await addText('t1', 'Скок', ['Секо']);
    await searcher.refresh();
    expect(await stored.indexes.count()).toBe(1);
    // The text is taken away behind its back: only what is stored can find it.
    await database.chunks.clear();
    const next = new LibrarySearcher(database, stored);
    expect((await next.more('Секо', text.id))?.count).toBe(1);
  });

  it('of texts that are gone go too', async () => {
    const text = await addText('t1', 'Скок', ['Секо']);
    await addText('t2', 'Скок', ['Секо']);
    await searcher.refresh();
    await database.texts.put({ ...text, deletedAt: '2026-11-01' });
    await searcher.refresh();
    expect(await stored.indexes.toCollection().primaryKeys()).toEqual(['t2']);
    expect(await searcher.more('Секо', 't1')).toBeNull();
  });

  it('are no loss: without them the search makes them anew', async () => {
    await addText('t1', 'Скок', ['Секо']);
    await searcher.refresh();
    await stored.indexes.clear();
    const next = new LibrarySearcher(database, stored);
    expect(drawn(await collect(next))).toEqual(['t1, 1, 0 phrase']);
  });
});

async function collect(from: LibrarySearcher): Promise<FoundText[]> {
  const found: FoundText[] = [];
  for await (const one of from.search('Секо', new AbortController().signal)) found.push(one);
  return found;
}
