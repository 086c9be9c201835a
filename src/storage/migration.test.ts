import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { rowSchema } from '../core/old-rows.ts';
import { Database, versions } from './database.ts';

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
    const old = new Dexie(name);
    versions
      .slice(0, fixture.version)
      .forEach((schema, index) => old.version(index + 1).stores(schema));
    for (const [table, rows] of Object.entries(fixture.rows)) await old.table(table).bulkAdd(rows);
    old.close();

    const database = new Database(name);
    await database.open();
    for (const [table, rows] of Object.entries({ ...fixture.rows, ...fixture.becomes })) {
      expect(await database.table(table).toArray()).toEqual(rows);
    }
  });
});
