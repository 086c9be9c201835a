import fc from 'fast-check';
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { journalDisk } from './journal-disk.ts';
import { encodeRecord } from './journal-format.ts';
import { readPage } from './journal-page.ts';
import { openJournal } from './journal.ts';
import type { Journal } from './journal.ts';

let path = '';
let torn: Buffer[] = [];
const reopen = () =>
  openJournal({
    path,
    keepTorn: (bytes) => {
      torn.push(Buffer.from(bytes));
      return Promise.resolve();
    },
  });

beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'uporedo-journal-')), 'store', 'journal.log');
  torn = [];
});

/** Opens, does something, closes. */
async function withJournal<T>(use: (journal: Journal) => Promise<T>): Promise<T> {
  const journal = await reopen();
  try {
    return await use(journal);
  } finally {
    await journal.close();
  }
}

const texts = async (journal: Journal) =>
  (await journal.read(null)).records.map(({ record }) => record);

const write = (...records: string[]) =>
  withJournal((journal) => Promise.all(records.map((record) => journal.append(record))));

describe('keeping', () => {
  test('numbers go on after a restart and every mark is where the next record begins', async () => {
    const [one, two] = await write('a', 'б\n');
    const [three] = await write('c');
    expect([one?.seq, two?.seq, three?.seq]).toEqual([1, 2, 3]);
    expect(three?.end).toBe((await stat(path)).size);
    await withJournal(async (journal) => {
      expect(await texts(journal)).toEqual(['a', 'б\n', 'c']);
      expect(await journal.read(two ?? null)).toMatchObject({
        records: [{ seq: 3, end: three?.end, record: 'c' }],
        more: false,
        unknownMark: false,
        damaged: 0,
      });
    });
  });

  test('many appends at once keep their order', async () => {
    const records = Array.from({ length: 2000 }, (_, i) => `record ${i}`);
    const marks = await write(...records);
    expect(marks.map(({ seq }) => seq)).toEqual(records.map((_, i) => i + 1));
    await withJournal(async (journal) => {
      expect(await texts(journal)).toEqual(records);
    });
  });

  test('appends one after another, each begun when the last has ended', async () => {
    await withJournal(async (journal) => {
      for (let seq = 1; seq <= 50; seq++) {
        expect(await journal.append(`record ${seq}`)).toMatchObject({ seq });
      }
    });
  });

  test('a record longer than a page', async () => {
    const long = 'љ'.repeat(9 * 1024 * 1024);
    await write('a', long, 'b');
    await withJournal(async (journal) => {
      const first = await journal.read(null);
      const last = first.records.at(-1);
      expect(first).toMatchObject({ more: true });
      expect(last?.record === long).toBe(true);
      const second = await journal.read(last ?? null);
      expect(second.records.map(({ record }) => record)).toEqual(['b']);
    });
  });
});

describe('an unfinished write at the end', () => {
  test.each([
    ['half a record', encodeRecord(3, 'c').subarray(0, 12), 2],
    ['a record but for its newline', encodeRecord(3, 'c').subarray(0, -1), 3],
    ['zeros', Buffer.alloc(5000), 2],
  ])('%s', async (_, remains, seq) => {
    await write('a', 'b');
    await writeFile(path, remains, { flag: 'a' });
    const next = await write('next');
    expect(next[0]?.seq).toBe(seq + 1);
    expect(Buffer.concat(torn)).toEqual(seq === 2 ? remains : Buffer.alloc(0));
    await withJournal(async (journal) => {
      expect((await texts(journal)).at(-1)).toBe('next');
      expect((await journal.read(null)).damaged).toBe(0);
    });
  });
});

describe('damage', () => {
  test('a damaged record is passed over and counted, those around it are read', async () => {
    const marks = await write('a', 'b', 'c', 'd');
    await spoil((marks[1]?.end ?? 0) - 3);
    await withJournal(async (journal) => {
      expect(await texts(journal)).toEqual(['a', 'c', 'd']);
      expect(await journal.read(null)).toMatchObject({ damaged: 1, unknownMark: false });
      // A store that holds what cannot be read here goes on after it.
      expect(await journal.read(marks[1] ?? null)).toMatchObject({
        unknownMark: false,
        damaged: 0,
        records: [{ seq: 3 }, { seq: 4 }],
      });
    });
  });

  test('a damaged last line stays and its number is not given out again', async () => {
    const marks = await write('a', 'b');
    await spoil((marks[1]?.end ?? 0) - 3);
    expect((await write('c'))[0]?.seq).toBe(3);
    expect(torn).toEqual([]);
    await withJournal(async (journal) => {
      expect(await texts(journal)).toEqual(['a', 'c']);
    });
  });

  test('a damaged newline costs nothing', async () => {
    const marks = await write('a', 'b', 'c');
    for (const mark of marks) await spoil(mark.end - 1);
    expect((await write('d'))[0]?.seq).toBe(4);
    await withJournal(async (journal) => {
      expect(await texts(journal)).toEqual(['a', 'b', 'c', 'd']);
    });
  });

  test('a mark of another journal is not known', async () => {
    const marks = await write('a', 'b');
    await rm(path);
    await write('x');
    await withJournal(async (journal) => {
      for (const mark of [marks[1], { seq: 2, end: marks[0]?.end ?? 0 }, { seq: 1, end: 5 }]) {
        const page = await journal.read(mark ?? null);
        expect(page).toMatchObject({ unknownMark: true, records: [] });
      }
    });
  });

  test('whatever happens to the bytes, what is read was written, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 12 }),
        fc.array(
          fc.record({ at: fc.nat(), bytes: fc.uint8Array({ minLength: 1, maxLength: 9 }) }),
          { maxLength: 3 },
        ),
        fc.option(fc.nat(), { nil: null }),
        async (records, damages, cut) => {
          await rm(dirname(path), { recursive: true, force: true });
          const marks = await write(...records);
          const bytes = await readFile(path);
          for (const { at, bytes: other } of damages)
            bytes.set(other.subarray(0, bytes.length - (at % bytes.length)), at % bytes.length);
          await writeFile(path, cut === null ? bytes : bytes.subarray(0, cut % (bytes.length + 1)));
          const [next] = await write('next');
          await withJournal(async (journal) => {
            const page = await journal.read(null);
            const known = page.records.slice(0, -1);
            for (const { seq, record } of known) expect(record).toBe(records[seq - 1]);
            const seqs = page.records.map(({ seq }) => seq);
            expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
            expect(page.records.at(-1)).toMatchObject({ ...next, record: 'next' });
            if (damages.length === 0 && cut === null) expect(known).toHaveLength(marks.length);
          });
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  async function spoil(at: number): Promise<void> {
    const file = await open(path, 'r+');
    await file.write(Buffer.from('#'), 0, 1, at);
    await file.close();
  }
});

test('paging gives the same records whatever the page size', async () => {
  const records = Array.from({ length: 60 }, (_, i) => 'ш'.repeat(i * 3));
  await write(...records);
  const { size } = await stat(path);
  const generations = { all: [{ path, last: records.length }], end: size };
  for (let pageSize = 1; pageSize < 700; pageSize += 7) {
    const read: string[] = [];
    let after = null;
    for (;;) {
      const page = await readPage(journalDisk, generations, after, pageSize);
      expect(page).toMatchObject({ unknownMark: false, damaged: 0 });
      read.push(...page.records.map(({ record }) => record));
      after = page.records.at(-1) ?? after;
      if (!page.more) break;
    }
    expect(read).toEqual(records);
  }
});

test('a journal deleted while open refuses, instead of losing in silence', async () => {
  await withJournal(async (journal) => {
    await journal.append('a');
    await rm(path);
    await expect(journal.append('b')).rejects.toThrow('ENOENT');
  });
});
