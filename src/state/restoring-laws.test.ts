import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { tableNames, type Operation } from '../core/change.ts';
import { paragraphKey } from '../core/revision.ts';
import type { SharedRows, TextRows } from '../exchange/archive/archive.ts';
import { madeShared, madeText, twoHistories } from '../exchange/archive/made-library.ts';
import { replaceShared, replaceText } from '../exchange/archive/restore/replace-text.ts';
import type { RestoreWay } from '../exchange/archive/restore/restore-plan.ts';
import { Database } from '../storage/database.ts';
import { Store } from '../storage/store.ts';
import { ArchiveTalk } from './archive-talk.ts';
import { History } from './history.svelte.ts';
import { archived } from './kept-copies.ts';
import { localArchiveWorker } from './local-archive-worker.ts';
import { Restoring } from './restoring.svelte.ts';

/** `LIBRARIES=1000 npx vitest run src/state/restoring-laws.test.ts` tries as many for each law. */
const numRuns = Number(process.env.LIBRARIES ?? 10);

/** Milliseconds, for a machine that does other work besides. */
const timeout = Math.max(30_000, numRuns * 2_000);

interface Library {
  readonly texts: readonly TextRows[];
  readonly shared: SharedRows;
}

const one = <T>(made: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.option(made).map((found) => (found === null ? [] : [found]));

/** What hangs on a text besides, for some of them. */
const dressed = (made: fc.Arbitrary<TextRows>): fc.Arbitrary<TextRows> =>
  fc.tuple(made, fc.nat({ max: 7 })).map(([rows, which]) => ({
    ...rows,
    reading:
      which & 1
        ? {
            textId: rows.text.id,
            paragraphId: 'p1',
            place: 0,
            side: 'cleaned' as const,
            within: 0.5,
            progress: 0.1,
            at: `2026-02-0${which}T10:00:00.000Z`,
          }
        : null,
    refusals:
      which & 2
        ? [
            {
              id: `${rows.text.id}-r`,
              textId: rows.text.id,
              group: 'g',
              before: 'а',
              after: 'б',
              kind: 'spelling' as const,
              at: '2026-02-01T10:00:00.000Z',
            },
          ]
        : [],
    revisions:
      which & 4
        ? [
            {
              id: `${rows.text.id}-v`,
              textId: rows.text.id,
              keys: [paragraphKey(rows.text.id, 'p1')],
              changes: [[{ at: 0, was: 'а', is: 'б' }]],
              cause: 'hand' as const,
              at: '2026-02-01T10:00:00.000Z',
            },
          ]
        : [],
  }));

/** A library that was saved, and one that grew out of it, or beside it. */
const libraries: fc.Arbitrary<readonly [Library, Library]> = fc
  .record({
    common: twoHistories('t1'),
    maybe: one(twoHistories('t2')),
    saved: one(dressed(madeText('t3'))),
    present: one(dressed(madeText('t4'))),
    shared: fc.tuple(madeShared, madeShared),
  })
  .map(({ common, maybe, saved, present, shared }) => [
    { texts: [common[0], ...maybe.map(([a]) => a), ...saved], shared: shared[0] },
    { texts: [common[1], ...maybe.map(([, b]) => b), ...present], shared: shared[1] },
  ]);

/** The rows of a library, in the order of tables and keys. */
async function rowsIn(database: Database): Promise<Record<string, unknown[]>> {
  const tables = tableNames.map(async (table) => [table, await database.table(table).toArray()]);
  return Object.fromEntries((await Promise.all(tables)) as [string, unknown[]][]);
}

/** … but for the numbers of a text that only go up. */
async function savedRows(database: Database): Promise<Record<string, unknown>> {
  const rows = await rowsIn(database);
  const texts = (rows.texts ?? []) as TextRows['text'][];
  return {
    ...rows,
    texts: texts.map((text) => ({ ...text, ledgerRevision: 0, paragraphsRevision: 0 })),
  };
}

const database = new Database('restoring-laws');
let seq = 0;
const store = new Store(
  database,
  {
    journalPart: () => Promise.resolve(),
    journalAppend: () => Promise.resolve({ seq: ++seq, end: seq }),
    journalRead: () =>
      Promise.resolve({ records: [], more: false, unknownMark: false, damaged: 0 }),
  },
  (work) => work(),
);

async function become({ texts, shared }: Library): Promise<void> {
  await database.open();
  const none = { terms: [], refusals: [], settings: [] };
  const change: readonly Operation[] = [
    { clear: 'everything' },
    ...texts.flatMap((rows) => replaceText(rows, null).operations),
    ...replaceShared(shared, none).operations,
  ];
  await store.commit(change);
}

const history = new History(store);
const restoring = new Restoring({
  desktop: {
    readFound: () => Promise.reject(new Error('Nothing was found.')),
    keepOriginal: () => Promise.resolve(''),
  },
  history,
  talk: new ArchiveTalk(() => localArchiveWorker(database)),
});

/** @returns whether there was anything to do */
async function restore(bytes: Uint8Array, way: RestoreWay): Promise<boolean> {
  const merging = await restoring.look('copy', bytes);
  const archive = merging && way === 'replace' ? await restoring.turned(merging, way) : merging;
  if (!archive) throw new Error('It was closed.');
  await restoring.restore(archive);
  return !archive.isAllThere;
}

const check = (property: (saved: Library, present: Library) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(libraries, ([saved, present]) => property(saved, present)),
    { numRuns },
  );

afterAll(() => database.delete());

describe('a library that was saved', { timeout }, () => {
  it('comes back into an empty one as it was, either way, and twice is once', async () => {
    await check(async (saved) => {
      await become(saved);
      const [bytes, before] = [await archived(database), await rowsIn(database)];
      for (const way of ['merge', 'replace'] as const) {
        await store.commit([{ clear: 'everything' }]);
        expect(await restore(bytes, way)).toBe(true);
        expect(await rowsIn(database)).toEqual(before);
        expect(await restore(bytes, way)).toBe(false);
        expect(await rowsIn(database)).toEqual(before);
      }
    });
  });

  it('replaces another exactly; twice is once; one step of undo brings the other back', async () => {
    await check(async (saved, present) => {
      await become(saved);
      const [bytes, then] = [await archived(database), await savedRows(database)];
      await become(present);
      const before = await rowsIn(database);
      const isOther = await restore(bytes, 'replace');
      expect(await savedRows(database)).toEqual(then);
      const after = await rowsIn(database);
      expect(await restore(bytes, 'replace')).toBe(false);
      expect(await rowsIn(database)).toEqual(after);
      if (isOther) await history.undo();
      expect(await rowsIn(database)).toEqual(before);
    });
  });

  it('is merged into another so that nothing of that is lost; twice is once; undo brings it back', async () => {
    await check(async (saved, present) => {
      await become(saved);
      const bytes = await archived(database);
      await become(present);
      const before = await rowsIn(database);
      const isOther = await restore(bytes, 'merge');
      const after = await rowsIn(database);
      for (const table of ['texts', 'chunks', 'annotations', 'terms'] as const) {
        const keys = after[table]?.map((row) => JSON.stringify([...keyOf(row)])) ?? [];
        for (const row of before[table] ?? []) expect(keys).toContain(JSON.stringify(keyOf(row)));
      }
      expect(await restore(bytes, 'merge')).toBe(false);
      expect(await rowsIn(database)).toEqual(after);
      if (isOther) await history.undo();
      expect(await rowsIn(database)).toEqual(before);
    });
  });
});

const keyOf = (row: unknown): readonly unknown[] => {
  const { id, textId, index } = row as { id?: string; textId?: string; index?: number };
  return id === undefined ? [textId, index] : [id];
};
