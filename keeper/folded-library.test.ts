import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, tableNames, type Operation } from '../src/core/change.ts';
import { apply } from '../src/storage/apply.ts';
import { Database } from '../src/storage/database.ts';
import type { Piece } from '../electron/snapshot-form.ts';
import { FoldedLibrary } from './folded-library.ts';
import { inOrder, inPieces, keyWord } from './groups.ts';
import { madeChanges } from './made-changes.ts';

const notRead = (): Promise<string> => Promise.reject(new Error('Nothing is to be read'));

/** Pieces that lie in memory. */
class Memory {
  readonly jsons = new Map<string, string>();
  readonly read: string[] = [];

  keep(library: FoldedLibrary): readonly Piece[] {
    return library.groups().flatMap((group): readonly Piece[] => {
      if (group.pieces) return group.pieces;
      return inPieces(group.table, group.rows?.values() ?? []).map(({ at, rows }) => {
        const same = group.unchanged.get(at);
        const json = JSON.stringify({ put: group.table, rows: inOrder(group.table, rows) });
        if (same) expect(same.sha256).toBe(json);
        const { table, textId } = group;
        this.jsons.set(json, json);
        return { table, textId, rows: rows.length, sha256: json, size: 0, packed: 0 };
      });
    });
  }

  readonly open = (pieces: readonly Piece[]): FoldedLibrary =>
    new FoldedLibrary(pieces, ({ sha256 }) => {
      this.read.push(sha256);
      return Promise.resolve(this.jsons.get(sha256) ?? '');
    });
}

let number = 0;

/** All rows of a store that took some changes, by table. */
async function stored(changes: readonly (readonly Operation[])[]) {
  const database = new Database(`fold-${(number += 1)}`);
  await database.open();
  for (const change of changes) {
    await database.transaction('rw', [...tableNames], async () => {
      await apply(database, change);
    });
  }
  const rows = new Map<string, unknown>();
  for (const table of tableNames) {
    for (const row of (await database.table(table).toArray()) as object[]) {
      rows.set(`${table} ${keyWord(keyOf(table, row as never))}`, row);
    }
  }
  database.close();
  return rows;
}

describe('a library that is folded', () => {
  it('is what a store makes of the same changes, whatever snapshots lie between', async () => {
    await fc.assert(
      fc.asyncProperty(madeChanges, fc.nat({ max: 3 }), async (changes, every) => {
        const memory = new Memory();
        let library = new FoldedLibrary([], notRead);
        for (const [at, change] of changes.entries()) {
          await library.take(change);
          if (at % (every + 1) === every) library = memory.open(memory.keep(library));
        }
        const put = memory.keep(library).map(({ sha256 }) => JSON.parse(sha256) as Operation);
        expect(await stored([put])).toEqual(await stored(changes));
      }),
      { numRuns: 40 },
    );
  });

  it('makes the same pieces of the same rows, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 5000 })), (places) => {
        const rows = places.map((place) => ({ id: `c${place}`, textId: 't', place }));
        const pieces = inPieces('corrections', rows);
        const ordered = (all: typeof pieces) =>
          all.map((piece) => ({ ...piece, rows: inOrder('corrections', piece.rows) }));
        expect(ordered(inPieces('corrections', rows.toReversed()))).toEqual(ordered(pieces));
        expect(pieces.flatMap((piece) => piece.rows)).toHaveLength(rows.length);
      }),
    );
  });

  it('reads only what a change touches', async () => {
    const memory = new Memory();
    const library = new FoldedLibrary([], notRead);
    for (const textId of ['t1', 't2']) {
      await library.take([
        { put: 'texts', rows: [{ id: textId }] as never },
        { put: 'annotations', rows: [{ id: `${textId}-a`, textId, place: 0 }] as never },
      ]);
    }
    const next = memory.open(memory.keep(library));
    await next.take([
      { put: 'annotations', rows: [{ id: 't2-b', textId: 't2', place: 1 }] as never },
    ]);
    expect(memory.read).toEqual([
      '{"put":"annotations","rows":[{"id":"t2-a","textId":"t2","place":0}]}',
    ]);
  });

  it('looks for a row to be removed in the text that was read last', async () => {
    const memory = new Memory();
    const library = new FoldedLibrary([], notRead);
    for (const [textId, at] of [
      ['t1', '2026-01-01'],
      ['t2', '2026-01-03'],
      ['t3', '2026-01-02'],
    ] as const) {
      await library.take([
        { put: 'readings', rows: [{ textId, at }] as never },
        { put: 'annotations', rows: [{ id: `${textId}-a`, textId, place: 0 }] as never },
      ]);
    }
    const next = memory.open(memory.keep(library));
    await next.take([{ remove: 'annotations', keys: ['t2-a'] }]);
    expect(memory.read.filter((json) => json.includes('annotations'))).toHaveLength(1);
    expect(await next.rows('annotations', 't2')).toEqual([]);
  });
});
