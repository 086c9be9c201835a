import type * as Files from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Operation } from '../src/core/change.ts';
import { readArchive } from '../src/exchange/archive/read-archive.ts';
import { isWhole, readSnapshots } from '../electron/snapshots.ts';
import { MadeJournal } from './made-journal.ts';

/** What the disk does next: fails at a step, or there and ever after, as when the program is killed. */
const disk = { failAt: Infinity, isDead: false, step: 0 };

function step(): void {
  disk.step += 1;
  if (disk.step !== disk.failAt && !(disk.isDead && disk.step > disk.failAt)) return;
  throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
}

/** A file whose writing and forcing may fail; what fails is half done. */
const failing = (file: Files.FileHandle): Files.FileHandle =>
  new Proxy(file, {
    get: (_, name) => {
      const value: unknown = Reflect.get(file, name);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]): Promise<unknown> => {
        const call = value.bind(file) as (...given: unknown[]) => unknown;
        try {
          if (name === 'writeFile' || name === 'sync') step();
        } catch (error) {
          const [bytes] = args;
          if (name === 'writeFile') await call(Buffer.from(bytes as Uint8Array).subarray(0, 9));
          throw error;
        }
        return call(...args);
      };
    },
  });

/** The keeper on that disk. */
async function keeperOnIt() {
  vi.resetModules();
  vi.doMock('node:fs/promises', async () => {
    const real = await vi.importActual<typeof Files>('node:fs/promises');
    const steps = (name: 'rename' | 'rm' | 'mkdir') => ({
      [name]: async (...args: [never, never]): Promise<unknown> => {
        step();
        return real[name](...args);
      },
    });
    const open = async (...args: Parameters<typeof Files.open>): Promise<Files.FileHandle> => {
      if (args[1] !== 'r') step();
      return failing(await real.open(...args));
    };
    return { ...real, open, ...steps('rename'), ...steps('rm'), ...steps('mkdir') };
  });
  const { makeSnapshot } = await import('./make-snapshot.ts');
  const { backUp } = await import('./back-up.ts');
  return { makeSnapshot, backUp };
}

const setting = (key: string): Operation => ({ put: 'settings', rows: [{ key, value: 1 }] });
const note = (id: string): Operation =>
  ({ put: 'annotations', rows: [{ id, textId: 't1', place: 0, note: id }] }) as never;

describe.each([
  ['fails at one step', false],
  ['is gone from one step on', true],
])('a disk that %s', (_, isDead) => {
  let keeper: Awaited<ReturnType<typeof keeperOnIt>>;

  beforeAll(async () => {
    keeper = await keeperOnIt();
  });

  afterAll(() => {
    vi.doUnmock('node:fs/promises');
    vi.resetModules();
  });

  /** Fails at each step of some work in turn until none is left to fail; the number of steps. */
  async function atEachStep(
    work: () => Promise<unknown>,
    look: (isDone: boolean) => Promise<void>,
  ) {
    for (let failAt = 1; ; failAt++) {
      Object.assign(disk, { failAt, isDead, step: 0 });
      const isDone = await work().then(
        () => true,
        () => false,
      );
      const taken = disk.step;
      Object.assign(disk, { failAt: Infinity, isDead: false });
      await look(isDone);
      if (taken < failAt) return taken;
    }
  }

  it('leaves every snapshot whole, and the next one is made', async () => {
    const journal = (await MadeJournal.make()).add([note('a0'), setting('s0')]);
    await keeper.makeSnapshot(await journal.making());
    let made = 1;
    let number = 0;
    const steps = await atEachStep(
      async () => {
        number += 1;
        const at = new Date(Date.UTC(2026, 10, 28, 10, number)).toISOString();
        journal.add([note(`a${number}`), setting(`s${number}`)]);
        await keeper.makeSnapshot(await journal.making({ at }));
      },
      async (isDone) => {
        if (isDone) made += 1;
        const { snapshots, unreadable } = await readSnapshots(journal.snapshots);
        expect(unreadable).toEqual([]);
        for (const one of snapshots) expect(await isWhole(journal.pieces, one)).toBe(true);
        expect(snapshots.length).toBeGreaterThanOrEqual(Math.min(made, 12));
        if (isDone) expect(snapshots[0]?.index.seq).toBe(number + 1);
      },
    );
    expect(steps).toBeGreaterThan(10);
  });

  it('leaves every archive whole, and what is not ours as it was', async () => {
    const journal = (await MadeJournal.make()).add([setting('s0')]);
    const folder = join(journal.folder, 'archives');
    const { snapshots, pieces, originals } = journal;
    let written: Awaited<ReturnType<typeof keeper.backUp>> = [];
    let number = 0;
    const steps = await atEachStep(
      async () => {
        number += 1;
        const at = new Date(Date.UTC(2026, 0, number)).toISOString();
        written = await keeper.backUp({
          ...{ snapshots, pieces, originals, folder, written, at, day: at.slice(0, 10) },
          mayMakeFolder: true,
          journal: await journal.add([setting(`s${number}`)]).write(),
        });
      },
      async () => {
        for (const { name, counts } of written) {
          const bytes = new Uint8Array(await readFile(join(folder, name)));
          const { shared } = await readArchive(bytes, () => undefined);
          expect(shared.settings).toHaveLength(counts.settings ?? 0);
        }
      },
    );
    expect(steps).toBeGreaterThan(4);
  });
});
