import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FoundFile } from '../../electron/bridge.ts';
import type { Operation } from '../core/change.ts';
import { importFile, importPair } from '../importing/new-text.ts';
import { documentOf } from '../importing/made-document.ts';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import type { FileReading } from './file-reading.ts';
import { History } from './history.svelte.ts';
import { Importing } from './importing.svelte.ts';
import { Refused } from './refused.ts';

let number = 0;
let database: Database;
let history: History;
let kept: string[];

beforeEach(async () => {
  database = new Database(`importing ${number++}`);
  await database.open();
  kept = [];
  history = new History({
    commit: (change: readonly Operation[]) =>
      database.transaction(
        'rw',
        database.tables,
        async () => (await apply(database, change)).inverse,
      ),
  });
});

/** Brings in files that hold what stands after their names; files of the same words have one hash. */
function importing(files: Partial<Pick<FileReading, 'read' | 'align' | 'pair'>>): Importing {
  const desktop = {
    readFound: (token: string) =>
      Promise.resolve({ bytes: new TextEncoder().encode(token), sha256: token }),
    keepOriginal: (bytes: Uint8Array) => {
      kept.push(new TextDecoder().decode(bytes));
      return Promise.resolve('');
    },
  };
  const read: FileReading['read'] =
    files.read ?? ((_, bytes) => Promise.resolve(documentOf([new TextDecoder().decode(bytes)])));
  const add: FileReading['add'] = async ({ name, bytes, sha256, options }, fresh) => {
    const document = await read(name, bytes, options);
    return document && importFile({ name, sha256, document, tidy: options.tidy }, fresh);
  };
  const make: FileReading['make'] = (file, edition, fresh) =>
    Promise.resolve(
      edition ? importPair(file, edition.cleaned, edition.rows, fresh) : importFile(file, fresh),
    );
  const reading = { ...files, read, add, make, expect: () => undefined } as unknown as FileReading;
  return new Importing({ desktop, database, history, files: reading });
}

const found = (name: string, words = name): FoundFile => ({
  token: words,
  name,
  folder: '',
  size: words.length,
});

const titles = async (): Promise<string[]> =>
  (await database.texts.toArray()).map(({ title }) => title).sort();

describe('bringing files in', () => {
  it('goes on where one cannot be read, and keeps the bytes of those that can', async () => {
    const read: FileReading['read'] = (name) =>
      name === 'b.txt'
        ? Promise.reject(new Refused('b.txt is damaged.'))
        : Promise.resolve(documentOf([name]));
    const { added, troubles } = await importing({ read }).take(
      ['a.txt', 'b.txt', 'c.txt'].map((name) => found(name)),
    );
    expect(troubles).toEqual(['b.txt is damaged.']);
    expect(added.map(({ title }) => title)).toEqual(['a', 'c']);
    expect(kept).toEqual(['a.txt', 'c.txt']);
  });

  it('is one step of undo', async () => {
    await importing({}).take(['a.txt', 'b.txt', 'c.txt'].map((name) => found(name)));
    expect(await titles()).toEqual(['a', 'b', 'c']);
    await history.undo();
    expect(await titles()).toEqual([]);
    expect(await database.chunks.count()).toBe(0);
  });

  it('shows a file that is there already instead of adding it again', async () => {
    const bringing = importing({});
    const [first] = (await bringing.take([found('a.txt', 'исте речи')])).added;
    const { shown, added } = await bringing.take([found('копија.txt', 'исте речи')]);
    expect(added).toEqual([]);
    expect(shown?.id).toBe(first?.id);
  });

  it('makes two texts of two files that cannot be compared', async () => {
    const align: FileReading['align'] = () => Promise.reject(new Refused('Too long.'));
    const { added } = await importing({ align }).take([found('a.txt'), found('b.txt')]);
    expect(added.map(({ title }) => title)).toEqual(['a', 'b']);
  });

  it('brings in neither of two versions when the reader thinks better of it', async () => {
    const align: FileReading['align'] = () =>
      Promise.resolve([{ original: 1, cleaned: 1, confidence: 1, isConfirmed: false }]);
    const bringing = importing({ align });
    const taking = bringing.take([found('a.txt'), found('b.txt')]);
    await expect.poll(() => bringing.offer).not.toBeNull();
    bringing.offer?.answer('nothing');
    expect((await taking).added).toEqual([]);
    expect(await titles()).toEqual([]);
  });

  it('makes a translation memory one text with both sides, and knows it again', async () => {
    const pair: FileReading['pair'] = () =>
      Promise.resolve({
        original: documentOf(['Тай рат.', 'Мир.']),
        cleaned: documentOf(['Тај рат.', 'Мир.']),
        rows: [1, 2].map(() => ({ original: 1, cleaned: 1, confidence: 1, isConfirmed: true })),
      });
    const bringing = importing({ pair });
    const memory = found('рат.tmx', '<?xml version="1.0"?><tmx version="1.4"></tmx>');
    const { added, shown } = await bringing.take([memory, found('a.txt')]);
    expect(added.map(({ title }) => title)).toEqual(['рат', 'a']);
    const [text] = added;
    expect(text?.edition?.source).toBe('рат.tmx');
    expect(shown?.id).toBe(text?.id);
    const corrections = await database.corrections.toArray();
    expect(corrections.map(({ before, after, by }) => [before, after, by])).toEqual([
      ['Тай', 'Тај', 'edition'],
    ]);
    expect((await bringing.take([memory])).added).toEqual([]);
  });

  it('leaves TEI of ours to be restored, dropped or pasted, and stores nothing of it', async () => {
    const tei =
      '<?xml version="1.0"?>\n<TEI><teiHeader><application ident="uporedo-tei" version="1"/></teiHeader></TEI>';
    const bringing = importing({});
    const dropped = await bringing.take([found('скок.xml', tei)]);
    const pasted = await bringing.paste(tei, '<pre>TEI</pre>');
    for (const { whole, added } of [dropped, pasted]) {
      expect(added).toEqual([]);
      expect(whole.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([tei]);
    }
    expect(await titles()).toEqual([]);
    expect(kept).toEqual([]);
  });
});
