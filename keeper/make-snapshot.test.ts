import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../src/core/change.ts';
import { encodeRecord } from '../electron/journal-format.ts';
import { isWhole, pieceName, readPiece, readSnapshots } from '../electron/snapshots.ts';
import { MadeJournal } from './made-journal.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { NotContinued } from './journal-records.ts';

const note = (id: string, textId = 't1', words = id): Operation =>
  ({ put: 'annotations', rows: [{ id, textId, place: 0, note: words }] }) as never;
const setting = (key: string): Operation => ({ put: 'settings', rows: [{ key, value: 1 }] });

/** The ids and keys in the newest snapshot. */
async function kept({ snapshots: folder, pieces }: MadeJournal): Promise<readonly string[]> {
  const [newest] = (await readSnapshots(folder)).snapshots;
  const rows: string[] = [];
  for (const piece of newest?.index.pieces ?? []) {
    const { rows: read } = JSON.parse(await readPiece(pieces, piece)) as {
      rows: { id?: string; key?: string }[];
    };
    rows.push(...read.map(({ id, key }) => id ?? key ?? ''));
  }
  return rows;
}

describe('a snapshot', () => {
  it('holds what the journal makes, and tells of it', async () => {
    const journal = (await MadeJournal.make()).add([note('a1'), note('a2')]).add([setting('s')]);
    const { snapshot, isOld, damaged } = await makeSnapshot(await journal.making());
    expect(snapshot).toMatchObject({
      id: '2026-11-28T10-00-00Z-1',
      at: '2026-11-28T10:00:00.000Z',
      reason: 'asked',
      seq: 2,
      counts: { annotations: 2, settings: 1 },
      isWhole: true,
    });
    expect({ isOld, damaged }).toEqual({ isOld: false, damaged: 0 });
    expect(await kept(journal)).toEqual(['a1', 'a2', 's']);
  });

  it('is the one before when nothing was changed', async () => {
    const journal = (await MadeJournal.make()).add([note('a1')]);
    const first = await makeSnapshot(await journal.making());
    const again = await makeSnapshot(await journal.making({ at: '2026-11-29T10:00:00.000Z' }));
    expect(again).toEqual({ ...first, isOld: true });
  });

  it('shares with the one before what did not change', async () => {
    const journal = (await MadeJournal.make()).add([note('a1', 't1'), note('b1', 't2')]);
    await makeSnapshot(await journal.making());
    const before = await readdir(journal.pieces);
    await makeSnapshot(await journal.add([note('b2', 't2')]).making());
    const after = await readdir(journal.pieces);
    expect(after).toHaveLength(before.length + 1);
    expect(await kept(journal)).toEqual(['a1', 'b1', 'b2']);
  });

  it('goes up in number though the clock goes back', async () => {
    const journal = (await MadeJournal.make()).add([note('a1')]);
    await makeSnapshot(await journal.making());
    await makeSnapshot(await journal.add([note('a2')]).making({ at: '2020-01-01T00:00:00.000Z' }));
    const { snapshots } = await readSnapshots(journal.snapshots);
    expect(snapshots.map(({ id }) => id)).toEqual([
      '2020-01-01T00-00-00Z-2',
      '2026-11-28T10-00-00Z-1',
    ]);
  });

  it('ends with the last record that is on disk', async () => {
    const journal = (await MadeJournal.make()).add([note('a1')]);
    const making = await journal.making();
    await journal.write(encodeRecord(2, JSON.stringify([note('a2')])));
    await makeSnapshot(making);
    expect(await kept(journal)).toEqual(['a1']);
  });

  it('goes on over generations, whatever older ones are gone', async () => {
    const journal = (await MadeJournal.make()).add([note('a1')]).add([note('a2')]);
    await makeSnapshot(await journal.making());
    journal
      .rotate()
      .add([note('a3')])
      .rotate()
      .add([note('a4')]);
    await makeSnapshot(await journal.making());
    expect(await kept(journal)).toEqual(['a1', 'a2', 'a3', 'a4']);
    await makeSnapshot(
      await journal
        .drop()
        .drop()
        .add([note('a5')])
        .making(),
    );
    expect(await kept(journal)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
  });

  it('is not made of a journal whose beginning is nowhere', async () => {
    const journal = (await MadeJournal.make()).add([note('a1')]).add([note('a2')]);
    journal
      .rotate()
      .drop()
      .add([note('a3')]);
    await expect(makeSnapshot(await journal.making())).rejects.toThrow(NotContinued);
    expect(await readdir(journal.snapshots)).toEqual(['pieces']);
  });

  it('is made of another journal alone, when that was written anew', async () => {
    const journal = (await MadeJournal.make()).add([note('a1')]);
    await makeSnapshot(await journal.making());
    await makeSnapshot(
      await journal
        .beginAnew()
        .add([note('b1')])
        .add([note('b2')])
        .making(),
    );
    expect(await kept(journal)).toEqual(['b1', 'b2']);
    // Nor does it go on from a journal that has as many records.
    await makeSnapshot(
      await journal
        .beginAnew()
        .add([note('c1')])
        .add([note('c2')])
        .making(),
    );
    expect(await kept(journal)).toEqual(['c1', 'c2']);
  });

  it('tells how many records could not be read, unless all was made anew after them', async () => {
    const journal = (await MadeJournal.make()).add([note('a1')]).add([note('a2')]);
    journal.add([note('a3')]);
    const making = await journal.making();
    const path = making.journal.files[0] ?? '';
    const bytes = await readFile(path);
    bytes[bytes.indexOf('a2')] = 0x21;
    await writeFile(path, bytes);
    expect(await makeSnapshot(making)).toMatchObject({ damaged: 1 });
    expect(await kept(journal)).toEqual(['a1', 'a3']);
  });

  it('is made without a damaged piece, from the snapshot before it', async () => {
    const journal = (await MadeJournal.make()).add([note('a1')]);
    await makeSnapshot(await journal.making());
    await makeSnapshot(await journal.add([note('a2')]).making());
    const [newest] = (await readSnapshots(journal.snapshots)).snapshots;
    const name = pieceName(newest?.index.pieces[0]?.sha256 ?? '');
    const path = join(journal.pieces, name);
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(12) ^ 1, 12);
    await writeFile(path, bytes);
    expect(newest && (await isWhole(journal.pieces, newest))).toBe(false);
    await makeSnapshot(await journal.add([note('a3')]).making());
    expect(await kept(journal)).toEqual(['a1', 'a2', 'a3']);
    expect(await readdir(join(journal.pieces, 'damaged'))).toEqual([name]);
  });

  it('says up to where two whole ones go, when both are proved', async () => {
    const journal = (await MadeJournal.make()).add([note('a1')]);
    const proved = async (): Promise<number> =>
      (await makeSnapshot(await journal.making({ isProved: true }))).covered;
    expect(await proved()).toBe(0);
    journal.add([setting('s')]);
    expect(await proved()).toBe(1);
    expect(await proved()).toBe(1);
    journal.add([setting('s')]);
    expect((await makeSnapshot(await journal.making())).covered).toBe(0);
  });

  it('is proved of damage where nothing was changed, and made of the journal instead', async () => {
    const journal = (await MadeJournal.make()).add([note('a1')]);
    await makeSnapshot(await journal.making());
    await makeSnapshot(await journal.add([setting('s')]).making());
    const [newest] = (await readSnapshots(journal.snapshots)).snapshots;
    await writeFile(join(journal.pieces, pieceName(newest?.index.pieces[0]?.sha256 ?? '')), '');
    const making = await journal.add([setting('t')]).making({ isProved: true });
    expect(await makeSnapshot(making)).toMatchObject({ covered: 0, snapshot: { isWhole: true } });
    expect(await kept(journal)).toEqual(['a1', 's', 't']);
    const { snapshots } = await readSnapshots(journal.snapshots);
    // What it shares with those before made these whole again.
    for (const one of snapshots) expect(await isWhole(journal.pieces, one)).toBe(true);
  });

  it('cannot be made when the journal was dropped and what all copies share is damaged', async () => {
    const journal = (await MadeJournal.make()).add([note('a1')]);
    await makeSnapshot(await journal.making());
    const { snapshot } = await makeSnapshot(await journal.add([setting('s')]).making());
    const [newest] = (await readSnapshots(journal.snapshots)).snapshots;
    expect(newest?.id).toBe(snapshot.id);
    await writeFile(join(journal.pieces, pieceName(newest?.index.pieces[0]?.sha256 ?? '')), '');
    const making = await journal
      .rotate()
      .drop()
      .add([note('a2')])
      .making();
    await expect(makeSnapshot(making)).rejects.toThrow(NotContinued);
    // Until the store is written into it anew.
    journal
      .add([{ clear: 'everything' }])
      .add([note('a1')])
      .add([setting('s'), note('a2')]);
    expect(await makeSnapshot(await journal.making())).toMatchObject({ damaged: 0 });
    expect(await kept(journal)).toEqual(['a1', 'a2', 's']);
  });

  it.each(['', '{', '{"format":"uporedo-snapshot","version":2}', 'null'])(
    'passes over an index that says %j',
    async (contents) => {
      const journal = (await MadeJournal.make()).add([note('a1')]);
      const { snapshot } = await makeSnapshot(await journal.making());
      await writeFile(join(journal.snapshots, `${snapshot.id}.json`), contents);
      await makeSnapshot(await journal.add([note('a2')]).making());
      expect(await kept(journal)).toEqual(['a1', 'a2']);
      expect(await readdir(journal.snapshots)).toContain(`${snapshot.id}.json.damaged`);
    },
  );

  it('is made anew of everything when all that was kept is gone', async () => {
    const journal = (await MadeJournal.make()).add([note('a1')]);
    await makeSnapshot(await journal.making());
    await rm(journal.pieces, { recursive: true });
    await makeSnapshot(await journal.add([note('a2')]).making());
    expect(await kept(journal)).toEqual(['a1', 'a2']);
  });
});
