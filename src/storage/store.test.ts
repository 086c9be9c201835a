import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { JournalMark, JournalPage } from '../../electron/bridge.ts';
import { tableNames, type Operation, type Setting } from '../core/change.ts';
import { Database } from './database.ts';
import {
  JournalFailed,
  Store,
  StoreBehind,
  StoreDamaged,
  type Exclusive,
  type Journal,
} from './store.ts';

/** A journal that outlives the store, as main's does. */
class MemoryJournal implements Journal {
  readonly records: string[] = [];
  failing = false;

  #parts = '';

  journalPart = (part: string, at: number): Promise<void> => {
    if (at === 0) this.#parts = '';
    expect(at).toBe(this.#parts.length);
    this.#parts += part;
    return Promise.resolve();
  };

  journalAppend = (record: string, after: number): Promise<JournalMark> => {
    if (this.failing) return Promise.reject(new Error('ENOSPC'));
    this.records.push(this.#parts.slice(0, after) + record);
    return Promise.resolve(this.#mark(this.records.length));
  };

  journalRead = (after: JournalMark | null): Promise<JournalPage> => {
    const from = after?.seq ?? 0;
    if (from > this.records.length) return Promise.resolve(this.#unknown(true));
    // Two at a time, so that every reader has to come back for more.
    const records = this.records
      .slice(from, from + 2)
      .map((record, index) => ({ ...this.#mark(from + index + 1), record }));
    const more = from + records.length < this.records.length;
    return Promise.resolve({ records, more, unknownMark: false, damaged: 0 });
  };

  #unknown = (isBehind: boolean): JournalPage => ({
    records: [],
    more: false,
    unknownMark: true,
    damaged: 0,
    isBehind,
  });

  #mark = (seq: number): JournalMark => ({ seq, end: seq * 100 });
}

let queue: Promise<unknown> = Promise.resolve();
const exclusive: Exclusive = (work) => {
  const result = queue.then(work);
  queue = result.catch(() => undefined);
  return result;
};

const put = (key: string, value: unknown): Operation => ({
  put: 'settings',
  rows: [{ key, value }],
});
const remove = (...keys: string[]): Operation => ({ remove: 'settings', keys });

let number = 0;
let name = '';
let journal: MemoryJournal;

const open = async (): Promise<{ store: Store; database: Database }> => {
  const database = new Database(name);
  const store = new Store(database, journal, exclusive);
  await store.open();
  return { store, database };
};

const settings = async (database: Database): Promise<Setting[]> => database.settings.toArray();

beforeEach(() => {
  name = `store-${(number += 1)}`;
  journal = new MemoryJournal();
});

describe('the save path', () => {
  it('writes the journal first, so a full disk changes nothing', async () => {
    const { store, database } = await open();
    journal.failing = true;
    await expect(store.commit([put('a', 1)])).rejects.toThrow('ENOSPC');
    expect(await settings(database)).toEqual([]);
  });

  it('gives back the change that undoes a change', async () => {
    const { store, database } = await open();
    await store.commit([put('a', 1), put('b', 1)]);
    const before = await settings(database);
    const inverse = await store.commit([put('a', 2), remove('b', 'never there'), put('c', 3)]);
    await store.commit(inverse);
    expect(await settings(database)).toEqual(before);
  });

  it('brings back what the store lost, in order', async () => {
    const first = await open();
    await first.store.commit([put('a', 1)]);
    await first.store.commit([put('a', 2), put('b', 1)]);
    await first.store.commit([remove('b')]);
    const before = await settings(first.database);
    await first.database.delete();
    const database = new Database(name);
    const again = new Store(database, journal, exclusive);
    expect(await again.open()).toMatchObject({ replayed: 3, rebuilt: true });
    expect(await settings(database)).toEqual(before);
  });

  it('applies what a window left in the journal when it died', async () => {
    const { store, database } = await open();
    await store.commit([put('a', 1)]);
    await journal.journalAppend(JSON.stringify([put('orphaned', 1)]), 0);
    await store.commit([put('b', 1)]);
    expect((await settings(database)).map(({ key }) => key)).toEqual(['a', 'b', 'orphaned']);
  });

  it('does not apply anything twice', async () => {
    const fresh = new Store(new Database(name), journal, exclusive);
    expect(await fresh.open()).toMatchObject({ isNew: true });
    const first = await open();
    await first.store.commit([put('a', 1)]);
    first.database.close();
    const second = new Store(new Database(name), journal, exclusive);
    expect(await second.open()).toMatchObject({ replayed: 0, rebuilt: false, isNew: false });
  });

  it('writes a lost journal anew from the store, which then holds the only copy', async () => {
    const first = await open();
    await first.store.commit([put('a', 1)]);
    await first.store.commit([put('a', 2), put('b', 1)]);
    const before = await settings(first.database);
    first.database.close();
    journal = new MemoryJournal();

    const database = new Database(name);
    const second = new Store(database, journal, exclusive);
    expect(await second.open()).toMatchObject({ journalRestored: true, rebuilt: false });
    expect(await settings(database)).toEqual(before);
    await second.commit([put('c', 1)]);
    await database.delete();
    const rebuilt = await open();
    expect(await settings(rebuilt.database)).toEqual([...before, { key: 'c', value: 1 }]);
  });

  it('does not bring back what was deleted before the journal lost its tail', async () => {
    const first = await open();
    await first.store.commit([put('a', 1), put('b', 1)]);
    await first.store.commit([remove('a')]);
    journal.records.pop();
    first.database.close();
    const second = await open();
    await second.database.delete();
    const rebuilt = await open();
    expect((await settings(rebuilt.database)).map(({ key }) => key)).toEqual(['b']);
    await rebuilt.store.verify();
  });

  it('begins again when writing a lost journal anew was interrupted', async () => {
    const first = await open();
    await first.store.commit([put('a', 1)]);
    await first.store.commit([put('b', 1)]);
    const before = await settings(first.database);
    first.database.close();
    journal = new MemoryJournal();
    const whole = journal.journalAppend;
    journal.journalAppend = (record, after) =>
      journal.records.length < 1 ? whole(record, after) : Promise.reject(new Error('ENOSPC'));
    await expect(open()).rejects.toThrow(JournalFailed);
    journal.journalAppend = whole;
    const again = await open();
    expect(await settings(again.database)).toEqual(before);
    await again.database.delete();
    const rebuilt = await open();
    expect(await settings(rebuilt.database)).toEqual(before);
  });

  it('writes a long change in parts as one record', async () => {
    const { store, database } = await open();
    const rows = Array.from({ length: 5 }, (_, i) => ({ key: `${i}`, value: 'ж'.repeat(300_000) }));
    const change: Operation[] = [{ put: 'settings', rows }, remove('3'), put('б', '"')];
    await store.commit(change);
    expect(journal.records.map((record) => JSON.parse(record) as unknown)).toEqual([change]);
    expect((await settings(database)).map(({ key }) => key)).toEqual(['0', '1', '2', '4', 'б']);
  });

  it('reads what an earlier version wrote into the journal', async () => {
    const { version1, now } = correctionOfVersion1();
    journal.records.push(JSON.stringify(version1));
    const { database } = await open();
    expect(await database.corrections.toArray()).toEqual([now]);
  });

  it('says so when a change is safe but the store could not take it', async () => {
    const { store, database } = await open();
    database.close();
    await expect(store.commit([put('a', 1)])).rejects.toThrow(StoreBehind);
    const again = await open();
    expect(await settings(again.database)).toEqual([{ key: 'a', value: 1 }]);
  });

  it('goes on with a database that the browser closed of itself', async () => {
    const { store, database } = await open();
    await store.commit([put('a', 1)]);
    // What Dexie does when it hears of it.
    database.close({ disableAutoOpen: false });
    await store.commit([put('b', 2)]);
    expect(await database.settings.count()).toBe(2);
  });

  it('refuses a store that was written from another journal', async () => {
    const { store, database } = await open();
    await store.commit([put('a', 1)]);
    database.close();
    const other = new MemoryJournal();
    other.journalRead = () =>
      Promise.resolve({
        records: [],
        more: false,
        unknownMark: true,
        damaged: 0,
        isBehind: false,
      });
    journal = other;
    await expect(open()).rejects.toThrow(StoreDamaged);
  });

  it('notices rows that went missing', async () => {
    const { store, database } = await open();
    await store.commit([put('a', 1), put('b', 1)]);
    await store.verify();
    await database.settings.delete('a');
    await expect(store.verify()).rejects.toThrow('settings: 1 rows where 2 were stored.');
  });

  it('purges a text with everything that hangs on it, and nothing else', async () => {
    const { store, database } = await open();
    const rows = (id: string): Operation[] => [
      { put: 'texts', rows: [{ id } as never] },
      {
        put: 'chunks',
        rows: [{ textId: id, index: 0 } as never, { textId: id, index: 1 } as never],
      },
      { put: 'corrections', rows: [{ id: `c-${id}`, textId: id, place: 0 } as never] },
      {
        put: 'annotations',
        rows: [{ id: `a-${id}`, textId: id, place: 0, start: 0, note: '' } as never],
      },
      { put: 'terms', rows: [{ id: `g-${id}`, textId: id } as never] },
      { put: 'refusals', rows: [{ id: `r-${id}`, textId: id } as never] },
      { put: 'revisions', rows: [{ id: `v-${id}`, textId: id } as never] },
      { put: 'readings', rows: [{ textId: id } as never] },
    ];
    await store.commit(rows('one'));
    const kept = await counts(database);
    await store.commit(rows('two'));
    await store.commit([{ purge: 'two' }]);
    expect(await counts(database)).toEqual(kept);
    await store.verify();
  });

  it('ends in the same state however often the store is lost and rebuilt', async () => {
    const key = fc.constantFrom('a', 'b', 'c');
    const operation = fc.oneof(
      fc.tuple(key, fc.integer()).map(([k, value]) => put(k, value)),
      fc.uniqueArray(key).map((keys) => remove(...keys)),
    );
    const change = fc.array(operation, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
        name = `store-${(number += 1)}`;
        journal = new MemoryJournal();
        const { store, database } = await open();
        const states = [await settings(database)];
        const inverses: (readonly Operation[])[] = [];
        for (const one of changes) {
          inverses.push(await store.commit(one));
          states.push(await settings(database));
        }
        await database.delete();
        const rebuilt = await open();
        expect(await settings(rebuilt.database)).toEqual(states.at(-1));
        await rebuilt.store.verify();
        // And back again, step by step, through every state there was.
        for (const inverse of inverses.reverse()) {
          states.pop();
          await rebuilt.store.commit(inverse);
          expect(await settings(rebuilt.database)).toEqual(states.at(-1));
        }
        await rebuilt.store.verify();
      }),
      { numRuns: 60 },
    );
  });
});

describe('a lost store', () => {
  const clearing = JSON.stringify([{ clear: 'everything' }]);
  const mark = (seq: number, end: number, change: readonly Operation[] | string) => ({
    ...{ seq, end },
    record: typeof change === 'string' ? change : JSON.stringify(change),
  });
  const pageOf = (
    records: JournalPage['records'],
    more: boolean,
    copyAt?: string,
  ): JournalPage => ({
    ...{ records, more, unknownMark: false, damaged: 0, progress: more ? 0.5 : 1 },
    ...(copyAt === undefined ? {} : { copyAt }),
  });

  /** A journal that hands over these pages one after the other, whatever it is asked. */
  const handing = (...pages: JournalPage[]): MemoryJournal => {
    const handed = new MemoryJournal();
    handed.journalRead = (after) => {
      if (after === null) next = 0;
      const page = pages[next++];
      return page ? Promise.resolve(page) : Promise.reject(new Error('EIO'));
    };
    let next = 0;
    return handed;
  };

  it('comes back from a copy and the changes after it, and says from when and how many', async () => {
    const at = '2026-11-28T12:00:00.000Z';
    journal = handing(
      pageOf([mark(0, 1, clearing)], true, at),
      pageOf([mark(7, 700, [put('a', 1), put('b', 1)])], true, at),
      pageOf([mark(8, 800, [remove('a')]), mark(9, 900, [put('c', 1)])], false),
    );
    const database = new Database(name);
    const store = new Store(database, journal, exclusive);
    const done: number[] = [];
    expect(await store.open((share) => done.push(share))).toMatchObject({
      rebuilt: true,
      replayed: 2,
      copyAt: at,
      damaged: 0,
      counted: null,
      counts: { settings: 2 },
    });
    expect(done).toEqual([0.5, 0.5, 1]);
    expect((await settings(database)).map(({ key }) => key)).toEqual(['b', 'c']);
    expect(await database.applied.get('journal')).toMatchObject({ seq: 9, end: 900 });
    await store.verify();
  });

  it('begins anew when a copy was handed over in part, or turned out to be damaged', async () => {
    const half = pageOf([mark(0, 2, [put('a', 1), put('half', 1)])], true, 'x');
    const start = pageOf([mark(0, 1, clearing)], true, 'x');
    journal = handing(start, half);
    await expect(open()).rejects.toThrow(JournalFailed);
    const rest = [
      pageOf([mark(0, 3, clearing)], true, 'y'),
      pageOf([mark(5, 50, [put('a', 1)])], true, 'y'),
      pageOf([], false),
    ];
    journal = handing(start, half, ...rest);
    const { database, store } = await open();
    expect((await settings(database)).map(({ key }) => key)).toEqual(['a']);
    await store.verify();
  });

  it('is told what the library held once, where nothing reaches so far', async () => {
    const counted = { at: '2026-11-28T12:00:00.000Z', counts: { texts: 3, annotations: 40 } };
    journal = handing({ ...pageOf([], false), counted });
    const store = new Store(new Database(name), journal, exclusive);
    expect(await store.open()).toMatchObject({ counted, rebuilt: false, isNew: false, counts: {} });
  });

  it('applies what is left before it writes a journal with holes anew', async () => {
    const first = await open();
    await first.store.commit([put('a', 1)]);
    await journal.journalAppend(JSON.stringify([put('b', 1)]), 0);
    first.database.close();
    const whole = journal.journalRead;
    journal.journalRead = async (after) => ({ ...(await whole(after)), isBehind: true });
    const database = new Database(name);
    const store = new Store(database, journal, exclusive);
    expect(await store.open()).toMatchObject({ replayed: 1, journalRestored: true });
    const anew: unknown[] = journal.records.slice(2).map((record) => JSON.parse(record) as unknown);
    expect(anew).toEqual([
      [{ clear: 'everything' }],
      [{ put: 'settings', rows: await settings(database) }],
    ]);
    expect(await database.applied.get('journal')).toMatchObject({ seq: 4 });
  });
});

/** A text of which version 1 knew only that its correction lies in chunk 1, and how it stands now. */
function correctionOfVersion1() {
  const row = { id: 'c1', textId: 't1', paragraphId: 'p102', from: 0, to: 1 };
  const paragraphs = ['p101', 'p102'].map((id) => ({ id, original: 'а', tail: '' }));
  return {
    version1: [
      { put: 'chunks', rows: [{ textId: 't1', index: 1, paragraphs }] },
      { put: 'corrections', rows: [{ ...row, chunk: 1 }] },
    ],
    now: { ...row, place: 101, isDecided: true, group: null, alternatives: [] },
  };
}

const counts = (database: Database): Promise<number[]> =>
  Promise.all(tableNames.map((table) => database.table(table).count()));
