import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { generationPath, generationsOf } from './journal-generations.ts';
import { openJournal } from './journal.ts';
import type { Journal } from './journal.ts';

let path = '';
beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'uporedo-generations-')), 'journal.log');
});

async function withJournal<T>(
  use: (journal: Journal) => Promise<T>,
  knownElsewhere?: number,
): Promise<T> {
  const journal = await openJournal({
    path,
    keepTorn: () => Promise.resolve(),
    knownElsewhere: () => Promise.resolve(knownElsewhere ?? 0),
  });
  try {
    return await use(journal);
  } finally {
    await journal.close();
  }
}

/** A journal of three generations: a, b; c, d; e. With the marks of all. */
const three = () =>
  withJournal(async (journal) => {
    const marks = [];
    for (const record of ['a', 'b', 'c', 'd', 'e']) {
      if (record === 'c' || record === 'e') await journal.rotate();
      marks.push(await journal.append(record));
    }
    return marks;
  });

const texts = async (journal: Journal, after: Parameters<Journal['read']>[0] = null) =>
  (await journal.read(after)).records.map(({ record }) => record);

describe('names', () => {
  test('tell the last record, and sort by it', () => {
    const name = generationPath('/x/journal.log', 12).slice(3);
    expect(name).toBe('journal-000000000000012.log');
    const names = ['journal.log', generationPath('', 100), name, 'journal-1.log', 'snapshots'];
    expect(generationsOf('/x/journal.log', names)).toEqual([
      { path: `/x/${name}`, last: 12 },
      { path: '/x/journal-000000000000100.log', last: 100 },
    ]);
  });
});

describe('across generations', () => {
  test('numbers go on, and everything is read, from any mark', async () => {
    const marks = await three();
    expect(marks.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    await withJournal(async (journal) => {
      expect(await texts(journal)).toEqual(['a', 'b', 'c', 'd', 'e']);
      for (const mark of marks) {
        const page = await journal.read(mark);
        expect(page).toMatchObject({ unknownMark: false, damaged: 0, more: false, left: 0 });
        const after = ['a', 'b', 'c', 'd', 'e'].slice(mark.seq);
        expect(page.records.map(({ record }) => record)).toEqual(after);
      }
      expect((await journal.read({ seq: 3, end: 7 })).unknownMark).toBe(true);
      expect((await journal.read({ seq: 6, end: 7 })).unknownMark).toBe(true);
      expect(journal.extent().files).toEqual([
        generationPath(path, 2),
        generationPath(path, 4),
        path,
      ]);
    });
  });

  test('one that holds nothing is not put away', async () => {
    await withJournal(async (journal) => {
      await journal.rotate();
      await journal.append('a');
      await journal.rotate();
      await journal.rotate();
      expect(journal.extent()).toMatchObject({
        files: [expect.anything(), path],
        last: { seq: 1 },
      });
    });
  });

  test('where older ones were dropped, a store that has all of them goes on', async () => {
    const marks = await three();
    await withJournal(async (journal) => {
      await journal.drop(3);
      expect(journal.extent().files).toHaveLength(2);
      expect(await texts(journal, marks[1])).toEqual(['c', 'd', 'e']);
      expect(await journal.read(marks[0] ?? null)).toMatchObject({ damaged: 1, firstDamaged: 2 });
      expect(await journal.read(null)).toMatchObject({ damaged: 2, firstDamaged: 1 });
      await journal.drop(4);
    });
    expect(await readdir(dirname(path))).toEqual(['journal.log']);
  });

  test('a missing one in the middle is counted, and those around it are read', async () => {
    const marks = await three();
    await rm(generationPath(path, 4));
    await withJournal(async (journal) => {
      const page = await journal.read(null);
      expect(page).toMatchObject({ damaged: 2, firstDamaged: 3, unknownMark: false });
      expect(page.records.map(({ record }) => record)).toEqual(['a', 'b', 'e']);
      expect(await journal.read(marks[1] ?? null)).toMatchObject({ damaged: 2 });
      expect(await journal.read(marks[2] ?? null)).toMatchObject({ damaged: 1, firstDamaged: 4 });
      expect(await journal.read(marks[3] ?? null)).toMatchObject({ damaged: 0 });
    });
  });

  test('a file of the past beside the others adds nothing', async () => {
    await three();
    await writeFile(generationPath(path, 3), '');
    await withJournal(async (journal) => {
      expect(await texts(journal)).toEqual(['a', 'b', 'c', 'd', 'e']);
    });
  });
});

describe('an end that is missing', () => {
  test('is not numbered again, though the current one is gone', async () => {
    await three();
    await rm(path);
    await withJournal(async (journal) => {
      expect(journal.lostAfter()).toBe(4);
      expect(await journal.append('later')).toMatchObject({ seq: 8 });
      expect(journal.lostAfter()).toBeNull();
      expect(await journal.read({ seq: 7, end: 1 })).toMatchObject({ records: [{ seq: 8 }] });
      expect(await journal.read(null)).toMatchObject({ damaged: 3, firstDamaged: 5 });
    }, 7);
  });

  test('nor where all of it is gone', async () => {
    await withJournal(async (journal) => {
      expect(journal.lostAfter()).toBe(0);
      expect(await journal.append('later')).toMatchObject({ seq: 8 });
    }, 7);
  });

  test('nor where a file of the past took its place', async () => {
    await three();
    await withJournal(async (journal) => {
      expect(journal.lostAfter()).toBe(5);
      expect(await journal.append('later')).toMatchObject({ seq: 10 });
      expect(await texts(journal)).toEqual(['a', 'b', 'c', 'd', 'e', 'later']);
    }, 9);
  });

  test('nothing is missing where it was closed properly, or killed while it was put away', async () => {
    await three();
    await withJournal((journal) => {
      expect(journal.lostAfter()).toBeNull();
      return Promise.resolve();
    }, 5);
    await rm(path);
    await withJournal((journal) => {
      expect(journal.lostAfter()).toBeNull();
      return Promise.resolve();
    }, 4);
  });
});
