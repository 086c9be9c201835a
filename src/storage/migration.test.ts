import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { rowSchema } from '../core/old-rows.ts';
import { Database, versions } from './database.ts';
import { Store, type Journal } from './store.ts';

/** A database as one released version stored it: rows by table, and what they must become. */
interface Fixture {
  readonly version: number;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
  /** Rows by table in the present version, where they differ. */
  readonly becomes: Readonly<Record<string, readonly unknown[]>>;
}

const folder = new URL('./fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Fixture,
);

describe('a database stored by an earlier version', () => {
  it('is there for every version', () => {
    expect(fixtures.map(({ version }) => version).sort()).toEqual(versions.map((_, i) => i + 1));
    expect(versions.length).toBe(rowSchema);
  });

  it.each(fixtures)('of version $version opens with all its rows', async (fixture) => {
    const name = `version-${fixture.version}`;
    await storeAsThen(fixture, name);
    const database = new Database(name);
    await database.open();
    await expectRows(database, fixture);
  });

  it.each(fixtures)('of version $version is as it was where its upgrade fails', async (fixture) => {
    const name = `failing-${fixture.version}`;
    await storeAsThen(fixture, name);
    const failing = new Database(name);
    const present = versions.length;
    failing
      .version(present + 1)
      .stores({})
      .upgrade(() => {
        throw new Error('the disk is full');
      });
    await expect(failing.open()).rejects.toThrow('the disk is full');
    failing.close();

    const asThen = oldDatabase(fixture.version, name);
    await asThen.open();
    expect(asThen.verno).toBe(fixture.version);
    for (const [table, rows] of Object.entries(fixture.rows)) {
      expect(await asThen.table(table).toArray()).toEqual(rows);
    }
    asThen.close();
    const database = new Database(name);
    await database.open();
    await expectRows(database, fixture);
  });
});

describe('a journal written by an earlier version', () => {
  /** A change for each table, in the order in which a text was stored; chunks before corrections. */
  const changes = ({ rows }: Fixture): string[] =>
    Object.entries(rows)
      .filter(([table]) => table !== 'applied')
      .map(([put, some]) => JSON.stringify([{ put, rows: some }]));

  const journalOf = (records: readonly string[], inOneChange: boolean): Journal => {
    const merged = `[${records.map((record) => record.slice(1, -1)).join(',')}]`;
    const all = inOneChange ? [merged] : records;
    return {
      journalPart: () => Promise.resolve(),
      journalAppend: () => Promise.reject(new Error('EROFS')),
      journalRead: () =>
        Promise.resolve({
          records: all.map((record, index) => ({ seq: index + 1, end: index + 1, record })),
          more: false,
          unknownMark: false,
          damaged: 0,
        }),
    };
  };

  describe.each([
    ['change by change', false],
    // As the pieces of a copy of the library are.
    ['all at once', true],
  ])('%s', (how, inOneChange) => {
    it.each(fixtures)('of version $version gives back all rows', async (fixture) => {
      const database = new Database(`journal-${how}-${fixture.version}`);
      const journal = journalOf(changes(fixture), inOneChange);
      const store = new Store(database, journal, (work) => work());
      expect(await store.open()).toMatchObject({ rebuilt: true, damaged: 0 });
      await expectRows(database, fixture);
      await store.verify();
    });
  });
});

function oldDatabase(version: number, name: string): Dexie {
  const old = new Dexie(name);
  versions.slice(0, version).forEach((schema, index) => old.version(index + 1).stores(schema));
  return old;
}

async function storeAsThen({ version, rows }: Fixture, name: string): Promise<void> {
  const old = oldDatabase(version, name);
  for (const [table, some] of Object.entries(rows)) await old.table(table).bulkAdd(some);
  old.close();
}

async function expectRows(database: Database, fixture: Fixture): Promise<void> {
  for (const [table, rows] of Object.entries({ ...fixture.rows, ...fixture.becomes })) {
    if (table === 'applied') continue;
    expect(await database.table(table).toArray()).toEqual(rows);
  }
}
