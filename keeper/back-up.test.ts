import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../src/core/change.ts';
import { readArchive } from '../src/exchange/archive/read-archive.ts';
import type { BackingUp, WrittenArchive } from '../electron/keeper-protocol.ts';
import { backUp } from './back-up.ts';
import { MadeJournal } from './made-journal.ts';

const setting = (key: string): Operation => ({ put: 'settings', rows: [{ key, value: 1 }] });
const terms = (...ids: string[]): Operation =>
  ({ put: 'terms', rows: ids.map((id) => term(id)) }) as never;
const term = (id: string): object => ({
  ...{ id, textId: '*', canonical: id, variants: [], definition: '', category: '', tags: [] },
  ...{ paragraphIds: [], createdAt: '2026-01-01T00:00:00.000Z' },
  modifiedAt: '2026-01-01T00:00:00.000Z',
});

/** A day of a reader: something is changed, and an archive made. */
class Days {
  readonly journal: MadeJournal;
  readonly folder: string;
  written: readonly WrittenArchive[] = [];

  private constructor(journal: MadeJournal) {
    this.journal = journal;
    this.folder = join(journal.folder, 'Uporedo backups');
  }

  static async begin(): Promise<Days> {
    return new Days(await MadeJournal.make());
  }

  async day(day: string, change: readonly Operation[], more: Partial<BackingUp> = {}) {
    const { snapshots, pieces, originals } = this.journal;
    const journal = await this.journal.add(change).write();
    this.written = await backUp({
      ...{ snapshots, pieces, originals, journal, day, folder: this.folder },
      mayMakeFolder: true,
      at: `${day}T10:00:00.000Z`,
      written: this.written,
      ...more,
    });
    return this.names();
  }

  names = (): Promise<readonly string[]> => readdir(this.folder).then((names) => names.sort());
}

describe('an archive in the reader’s folder', () => {
  it('is one a day, and holds the library', async () => {
    const days = await Days.begin();
    await days.day('2026-11-28', [setting('a')]);
    expect(await days.day('2026-11-29', [terms('g1')])).toEqual([
      'Uporedo 2026-11-28.uporedo',
      'Uporedo 2026-11-29.uporedo',
    ]);
    const bytes = await readFile(join(days.folder, 'Uporedo 2026-11-29.uporedo'));
    const { shared } = await readArchive(new Uint8Array(bytes), () => undefined);
    expect(shared.settings).toEqual([{ key: 'a', value: 1 }]);
    expect(shared.terms.map(({ id }) => id)).toEqual(['g1']);
    expect(days.written[0]).toMatchObject({ seq: 2, counts: { settings: 1, terms: 1 } });
  });

  it('takes the place of today’s, unless that holds more', async () => {
    const days = await Days.begin();
    await days.day('2026-11-28', [terms('g1', 'g2')]);
    expect(await days.day('2026-11-28', [setting('a')])).toEqual(['Uporedo 2026-11-28.uporedo']);
    expect(await days.day('2026-11-28', [{ remove: 'terms', keys: ['g1'] }])).toEqual([
      'Uporedo 2026-11-28 2.uporedo',
      'Uporedo 2026-11-28.uporedo',
    ]);
  });

  it('leaves alone what is not ours, whatever it is called', async () => {
    const days = await Days.begin();
    await mkdir(days.folder);
    const others = ['Uporedo 2026-01-01.uporedo', 'Uporedo 2026-11-28.uporedo', 'notes.txt'];
    for (const name of others) await writeFile(join(days.folder, name), 'mine');
    const names = await days.day('2026-11-28', [setting('a')]);
    expect(names).toEqual([...others, 'Uporedo 2026-11-28 2.uporedo'].sort());
    for (const name of others) expect(await readFile(join(days.folder, name), 'utf8')).toBe('mine');
  });

  it('stays for thirty days, then one of each month, and what holds more than now', async () => {
    const days = await Days.begin();
    await days.day('2026-01-05', [terms('g1', 'g2')]);
    await days.day('2026-01-06', [{ remove: 'terms', keys: ['g1'] }]);
    let names: readonly string[] = [];
    for (let number = 0; number < 36; number++) {
      const day = new Date(Date.UTC(2026, 1, 1 + number)).toISOString().slice(0, 10);
      names = await days.day(day, [setting(`s${number}`)]);
    }
    const ages = names.map((name) => name.slice('Uporedo '.length, -'.uporedo'.length));
    expect(ages.slice(0, 3)).toEqual(['2026-01-05', '2026-01-06', '2026-02-07']);
    expect(ages).toHaveLength(2 + 30);
    expect(ages.at(-1)).toBe('2026-03-08');
  });

  it('that somebody changed, or took away, is not ours any more', async () => {
    const days = await Days.begin();
    await days.day('2026-11-01', [setting('a')]);
    await writeFile(join(days.folder, 'Uporedo 2026-11-01.uporedo'), 'changed');
    await days.day('2026-11-02', [setting('b')]);
    await rm(join(days.folder, 'Uporedo 2026-11-02.uporedo'));
    await days.day('2026-11-03', [setting('c')]);
    expect(days.written.map(({ name }) => name)).toEqual(['Uporedo 2026-11-03.uporedo']);
    expect(await days.names()).toContain('Uporedo 2026-11-01.uporedo');
  });

  it('is not put beside a disk that was taken out', async () => {
    const days = await Days.begin();
    await expect(days.day('2026-11-28', [setting('a')], { mayMakeFolder: false })).rejects.toThrow(
      `ENOENT: ${days.folder}`,
    );
    await expect(readdir(days.folder)).rejects.toThrow(/ENOENT/u);
  });

  it('clears away what a power cut left of one, once that is old', async () => {
    const days = await Days.begin();
    await mkdir(days.folder);
    const [old, fresh] = ['.uporedo-0123456789abcdef.tmp', '.uporedo-fedcba9876543210.tmp'];
    for (const name of [old, fresh]) await writeFile(join(days.folder, name), 'half');
    const then = new Date('2026-11-26T10:00:00.000Z');
    await utimes(join(days.folder, old), then, then);
    const later = new Date('2026-11-28T09:59:00.000Z');
    await utimes(join(days.folder, fresh), later, later);
    expect(await days.day('2026-11-28', [setting('a')])).toEqual([
      fresh,
      'Uporedo 2026-11-28.uporedo',
    ]);
  });
});
