import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ArchivesFolder, type Target } from './backup-folder.ts';
import type { WrittenArchive } from './keeper-protocol.ts';

/** A folder, a clock and a keeper for tests: archives of one word each. */
class Desk {
  readonly base: string;
  now = new Date(2026, 10, 28, 10);
  seq = 1;
  failing: string | null = null;
  readonly targets: Target[] = [];
  readonly folder: ArchivesFolder;

  private constructor(base: string) {
    this.base = base;
    this.folder = new ArchivesFolder({
      file: join(base, 'backups.json'),
      standard: join(base, 'documents'),
      now: () => this.now,
      write: (target) => this.#write(target),
    });
  }

  static async make(): Promise<Desk> {
    const base = await mkdtemp(join(tmpdir(), 'uporedo-backups-'));
    onTestFinished(() => rm(base, { recursive: true, force: true }));
    return new Desk(base);
  }

  isDue = (): Promise<boolean> => this.folder.isDue(this.seq);

  async #write(target: Target): Promise<readonly WrittenArchive[]> {
    if (this.failing !== null) throw new Error(this.failing);
    this.targets.push(target);
    const { folder, day, at, written } = target;
    if (target.mayMakeFolder) await mkdir(folder, { recursive: true });
    const name = `Uporedo ${day}.uporedo`;
    await writeFile(join(folder, name), 'archive');
    return [{ name, at, size: 7, seq: this.seq, counts: {} }, ...written];
  }
}

describe('the folder for archives', () => {
  it('is among the documents, and on, until the reader says otherwise', async () => {
    const { base, folder } = await Desk.make();
    expect(await folder.tell()).toEqual({
      isOn: true,
      where: join(base, 'documents'),
      archives: [],
      trouble: null,
    });
    await mkdir(join(base, 'elsewhere'));
    await folder.move(join(base, 'elsewhere'));
    await folder.turn(false);
    expect(await folder.tell()).toMatchObject({ isOn: false, where: join(base, 'elsewhere') });
  });

  it('gets one a day, if something was changed', async () => {
    const desk = await Desk.make();
    expect(await desk.isDue()).toBe(true);
    await desk.folder.backUp();
    desk.seq = 2;
    expect(await desk.isDue()).toBe(false);
    desk.now = new Date(2026, 10, 29, 0, 1);
    expect(await desk.isDue()).toBe(true);
    await desk.folder.backUp();
    desk.now = new Date(2026, 10, 30);
    expect(await desk.isDue()).toBe(false);
    desk.seq = 3;
    desk.now = new Date(2020, 0, 1);
    expect(await desk.isDue()).toBe(true);
  });

  it('gets none of an empty library, none when it is off, and another when the newest is gone', async () => {
    const desk = await Desk.make();
    expect(await desk.folder.isDue(0)).toBe(false);
    await desk.folder.backUp();
    await rm(join(desk.base, 'documents', 'Uporedo 2026-11-28.uporedo'));
    expect(await desk.isDue()).toBe(true);
    await desk.folder.turn(false);
    expect(await desk.isDue()).toBe(false);
  });

  it('tells what lies in it, and reads the newest, whoever put it there', async () => {
    const desk = await Desk.make();
    await desk.folder.backUp();
    await writeFile(join(desk.base, 'documents', 'notes.txt'), 'mine');
    await writeFile(join(desk.base, 'documents', 'Uporedo 2031-01-01.uporedo'), 'another');
    const { archives } = await desk.folder.tell();
    expect(archives.map(({ name }) => name).sort()).toEqual([
      'Uporedo 2026-11-28.uporedo',
      'Uporedo 2031-01-01.uporedo',
    ]);
    const newest = await desk.folder.newest();
    expect(newest?.name).toBe(archives[0]?.name);
    expect(Buffer.from(newest?.bytes ?? [])).toEqual(
      await readFile(join(desk.base, 'documents', newest?.name ?? '')),
    );
  });

  it('says what the trouble was until the next one is written', async () => {
    const desk = await Desk.make();
    desk.failing = 'ENOSPC: /media/disk';
    await expect(desk.folder.backUp()).rejects.toThrow('ENOSPC: /media/disk');
    expect(await desk.folder.tell()).toMatchObject({ trouble: 'ENOSPC: /media/disk' });
    desk.failing = null;
    await desk.folder.backUp();
    expect(await desk.folder.tell()).toMatchObject({ trouble: null });
  });

  it('that was chosen is never made, and that it is gone is said', async () => {
    const desk = await Desk.make();
    const disk = join(desk.base, 'disk');
    await mkdir(disk);
    await desk.folder.move(disk);
    await desk.folder.backUp();
    expect(desk.targets.at(-1)).toMatchObject({ folder: disk, mayMakeFolder: false });
    await rm(disk, { recursive: true });
    expect(await desk.folder.tell()).toMatchObject({ archives: [], trouble: `ENOENT: ${disk}` });
    await expect(desk.folder.move(disk)).rejects.toThrow(/ENOENT/u);
  });

  it.each([
    '',
    '{',
    'null',
    '{"isOn":1}',
    '{"isOn":true,"path":"/","isChosen":true,"written":[{}]}',
  ])('is as at first when what is remembered says %j', async (contents) => {
    const { base, folder } = await Desk.make();
    await writeFile(join(base, 'backups.json'), contents);
    expect(await folder.tell()).toMatchObject({ isOn: true, where: join(base, 'documents') });
  });
});
