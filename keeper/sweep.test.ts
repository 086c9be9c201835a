import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Operation } from '../src/core/change.ts';
import { isWhole, readSnapshots } from '../electron/snapshots.ts';
import { MadeJournal } from './made-journal.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { sweep } from './sweep.ts';

const note = (id: string): Operation =>
  ({ put: 'annotations', rows: [{ id, textId: 't1', place: 0, note: id }] }) as never;

it('what no snapshot needs is taken away, and every snapshot that stays is whole', async () => {
  const journal = await MadeJournal.make();
  for (let number = 0; number < 20; number++) {
    const at = new Date(Date.UTC(2026, 10, 28, 10, number)).toISOString();
    await makeSnapshot(await journal.add([note(`a${number}`)]).making({ at }));
  }
  await writeFile(join(journal.pieces, '.uporedo-0123456789abcdef.tmp'), 'half');
  await writeFile(join(journal.snapshots, '.uporedo-0123456789abcdef.tmp'), 'half');
  await writeFile(join(journal.pieces, 'somebody else’s'), 'whole');
  await sweep(journal.snapshots, journal.pieces);
  const { snapshots } = await readSnapshots(journal.snapshots);
  expect(snapshots.map(({ index }) => index.counts.annotations)).toEqual(
    Array.from({ length: 12 }, (_, back) => 20 - back),
  );
  for (const snapshot of snapshots) expect(await isWhole(journal.pieces, snapshot)).toBe(true);
  const pieces = await readdir(journal.pieces);
  expect(pieces.filter((name) => name.endsWith('.gz'))).toHaveLength(12);
  expect(pieces).toContain('somebody else’s');
  const names = [...pieces, ...(await readdir(journal.snapshots))];
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
