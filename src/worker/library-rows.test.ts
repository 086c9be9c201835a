import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Operation } from '../core/change.ts';
import type { Archive } from '../exchange/archive/archive.ts';
import { madeShared, madeText } from '../exchange/archive/made-library.ts';
import { readArchive } from '../exchange/archive/read-archive.ts';
import { planShared } from '../exchange/archive/restore/plan-shared.ts';
import { planText } from '../exchange/archive/restore/plan-text.ts';
import { ArchiveWriter } from '../exchange/archive/write-archive.ts';
import { apply } from '../storage/apply.ts';
import { Database } from '../storage/database.ts';
import { elsewhere, sharedHere, sharedRows, textRows } from './library-rows.ts';

let count = 0;

async function fresh(): Promise<Database> {
  const database = new Database(`library-${++count}`);
  await database.open();
  return database;
}

async function save(
  database: Database,
  change: readonly Operation[],
): Promise<readonly Operation[]> {
  return database.transaction('rw', database.tables, async () => {
    const { inverse } = await apply(database, change);
    return inverse;
  });
}

async function packed(database: Database): Promise<Uint8Array> {
  const writer = new ArchiveWriter('library');
  for (const id of await database.texts.toCollection().primaryKeys()) {
    const rows = await textRows(database, id);
    if (rows) await writer.addText(rows);
  }
  await writer.addShared(await sharedRows(database));
  return writer.finish();
}

async function planned(database: Database, { texts, shared }: Archive): Promise<Operation[]> {
  const operations = [...planShared(shared, await sharedHere(database, shared)).operations];
  for (const rows of texts) {
    const library = await textRows(database, rows.text.id);
    operations.push(...planText(rows, library, await elsewhere(database, rows)).operations);
  }
  return operations;
}

it('a library restored into an empty one gives the same archive, and undone it is empty', async () => {
  await fc.assert(
    fc.asyncProperty(madeText('t1'), madeText('t2'), madeShared, async (one, two, shared) => {
      const source = await fresh();
      for (const rows of [one, two]) {
        await save(source, planText(rows, null, { taken: [], terms: [] }).operations);
      }
      await save(source, planShared(shared, { terms: [], refusals: [], settings: [] }).operations);
      const bytes = await packed(source);
      const archive = await readArchive(bytes);

      const target = await fresh();
      const undo = await save(target, await planned(target, archive));
      expect(await packed(target)).toEqual(bytes);
      expect(await planned(target, archive)).toEqual([]);
      await save(target, undo);
      for (const table of target.tables) expect(await table.count()).toBe(0);
      await Promise.all([source.delete(), target.delete()]);
    }),
    { numRuns: 4 },
  );
}, 60_000);

it('rows of another text are never overwritten', async () => {
  const [one] = fc.sample(
    madeText('t1').filter(({ annotations }) => annotations.length > 0),
    1,
  );
  if (!one) throw new Error('Nothing was made.');
  const database = await fresh();
  await save(database, planText(one, null, { taken: [], terms: [] }).operations);
  const stolen = { ...one, text: { ...one.text, id: 't9' } };
  expect((await elsewhere(database, stolen)).taken).toContain(one.annotations[0]?.id);
  const theirs = await elsewhere(database, stolen);
  expect(() => planText(stolen, null, theirs)).toThrow(/has the id of something else/);
});
