import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Annotation } from '../core/annotation.ts';
import type { Operation } from '../core/change.ts';
import { madeText } from '../exchange/archive/made-library.ts';
import { replaceText } from '../exchange/archive/restore/replace-text.ts';
import { Database } from '../storage/database.ts';
import { Store } from '../storage/store.ts';
import { ArchiveTalk } from './archive-talk.ts';
import { Backups, type Copy } from './backups.svelte.ts';
import { History } from './history.svelte.ts';
import { KeptCopies } from './kept-copies.ts';
import { localArchiveWorker } from './local-archive-worker.ts';

const database = new Database('backups');
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
let kept: KeptCopies;
let history: History;
let backups: Backups;

const sample = (id: string, seed: number) => {
  const found = fc
    .sample(madeText(id), { numRuns: 30, seed })
    .find(({ annotations }) => annotations.length > 0);
  if (!found) throw new Error('Nothing was made.');
  return found;
};
const [first, second] = [sample('t1', 1), sample('t2', 2)];
const notes = (): Promise<number> => database.annotations.count();
const [note] = first.annotations as readonly [Annotation, ...Annotation[]];
const withoutNote: readonly Operation[] = [{ remove: 'annotations', keys: [note.id] }];

beforeEach(async () => {
  await database.open();
  await store.commit([
    { clear: 'everything' },
    ...replaceText(first, null).operations,
    ...replaceText(second, null).operations,
  ]);
  kept = new KeptCopies(database);
  history = new History(store);
  backups = new Backups({
    desktop: kept.desktop,
    history,
    talk: new ArchiveTalk(() => localArchiveWorker(database)),
    nameOf: ({ at }: Copy) => at,
  });
});

afterAll(() => database.delete());

/** A copy of how things are, chosen and read. */
async function readCopy(): Promise<void> {
  await backups.make();
  await backups.read();
}

describe('the copies of a library', () => {
  it('are listed, snapshots first, and the one that was just made is chosen', async () => {
    await backups.make();
    await backups.writeNow();
    await backups.make();
    expect(backups.copies.map(({ key }) => key.split(' ')[0])).toEqual([
      'snapshot',
      'snapshot',
      'archive',
    ]);
    expect(backups.chosen).toBe(backups.copies[0]);
    backups.move(2);
    expect(backups.chosen?.key).toBe('archive Uporedo 1.uporedo');
    backups.move(9);
    expect(backups.chosen?.key).toBe('archive Uporedo 1.uporedo');
  });

  it('that cannot be read, or made, are told with the reason', async () => {
    kept.desktop.snapshots = () => Promise.reject(new Error('EACCES'));
    await backups.list();
    expect(backups.troubles).toEqual({ snapshots: 'EACCES', folder: null });
    kept.isFull = true;
    await expect(backups.make()).rejects.toThrow('ENOSPC');
    expect(await backups.writeNow()).toBe(false);
    expect(backups.folder?.trouble).toContain('ENOSPC');
    expect(backups.doing).toBeNull();
  });
});

describe('restoring a copy', () => {
  it('brings back what was lost, after a copy of how things were', async () => {
    const before = await notes();
    await readCopy();
    expect(backups.look?.archive.isAllThere).toBe(true);
    backups.close();
    await store.commit(withoutNote);
    await backups.read();
    const plan = backups.look?.archive.preview.texts.find(({ how }) => how === 'changed');
    expect(plan?.notes).toMatchObject({ added: 1, removed: 0 });
    expect(await backups.restore()).toMatchObject({ way: 'merge' });
    expect(await notes()).toBe(before);
    expect([...kept.made.values()].at(-1)?.snapshot.reason).toBe('before-restore');
    expect(backups.look).toBeNull();
    await history.undo();
    expect(await notes()).toBe(before - 1);
  });

  it('can replace the library: what came later goes, and comes back with one step of undo', async () => {
    await store.commit(replaceText(null, second).operations);
    await readCopy();
    await store.commit([...replaceText(second, null).operations, ...withoutNote]);
    await backups.read();
    await backups.turn('replace');
    const { texts } = backups.look?.archive.preview ?? { texts: [] };
    expect(texts.map(({ textId, how }) => [textId, how])).toEqual([
      ['t1', 'changed'],
      ['t2', 'gone'],
    ]);
    const before = await notes();
    await backups.restore();
    expect(await database.texts.toCollection().primaryKeys()).toEqual(['t1']);
    expect(await notes()).toBe(first.annotations.length);
    await history.undo();
    expect(await database.texts.toCollection().primaryKeys()).toEqual(['t1', 't2']);
    expect(await notes()).toBe(before);
    expect(history.canUndo).toBe(false);
  });

  it('lays out what the reader asked for last, however quickly', async () => {
    await readCopy();
    await Promise.all([backups.turn('replace'), backups.turn('merge'), backups.turn('replace')]);
    expect(backups.look?.archive.way).toBe('replace');
    await Promise.all([backups.turn('merge'), backups.turn('replace'), backups.turn('merge')]);
    expect(backups.look?.archive.way).toBe('merge');
  });

  it('does nothing where the copy before cannot be made, unless the reader does without', async () => {
    await readCopy();
    await store.commit(withoutNote);
    await backups.read();
    const before = await notes();
    kept.isFull = true;
    expect(await backups.restore()).toBeNull();
    expect(backups.unsaved).toBe('ENOSPC');
    expect(await notes()).toBe(before);
    expect(await backups.restore(true)).not.toBeNull();
    expect(await notes()).toBe(before + 1);
    expect(backups.unsaved).toBeNull();
  });

  it('takes an archive of the folder as well, the one that is chosen', async () => {
    await backups.list();
    await backups.writeNow();
    await store.commit(withoutNote);
    await backups.writeNow();
    backups.move(1);
    expect(backups.chosen?.key).toBe('archive Uporedo 1.uporedo');
    await backups.read();
    expect(backups.look?.archive.isAllThere).toBe(false);
  });

  it('lets go of what was read when the reader goes to another copy', async () => {
    await readCopy();
    await backups.make();
    expect(backups.look).toBeNull();
    const reading = backups.read();
    backups.move(1);
    await reading;
    expect(backups.look).toBeNull();
  });
});

describe('a proof', () => {
  it('reads the newest of each kind back, counts it, and leaves nothing behind', async () => {
    await backups.make();
    await backups.writeNow();
    await store.commit(withoutNote);
    await backups.prove();
    expect(backups.proved).toHaveLength(2);
    for (const { outcome } of backups.proved ?? []) {
      expect(outcome).toMatchObject({
        texts: 2,
        notes: first.annotations.length + second.annotations.length,
        corrections: first.corrections.length + second.corrections.length,
        wrong: 0,
        since: { isSame: false, texts: 1, notes: 1, terms: 0 },
      });
    }
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain('uporedo-proof');
  });

  it('says why a copy does not open', async () => {
    await backups.make();
    const [one] = [...kept.made.values()];
    if (one) kept.made.set(one.snapshot.id, { ...one, bytes: one.bytes.subarray(0, 900) });
    await backups.prove();
    expect(backups.proved?.[0]?.outcome).toMatch(/недостаје крај|is missing/u);
  });

  it('tells that the library is still just that', async () => {
    await backups.make();
    await backups.prove();
    expect(backups.proved?.[0]?.outcome).toMatchObject({ wrong: 0, since: { isSame: true } });
  });
});
