import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJournal } from './journal.ts';
import { readingDisk } from './reading-disk.ts';

const keepTorn = () => Promise.resolve();

test('a journal that can only be read is read whole, refuses what is new and keeps every byte', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'uporedo-reading-')), 'journal.log');
  const written = await openJournal({ path, keepTorn });
  await written.append('["прва"]');
  await written.append('["друга"]');
  await written.close();
  appendFileSync(path, 'a record that was cut short');
  const before = readFileSync(path);

  const journal = await openJournal({ path, keepTorn, disk: readingDisk('EROFS') });
  await expect(journal.append('["трећа"]')).rejects.toThrow('EROFS');
  const { records } = await journal.read(null);
  expect(records.map(({ record }) => record)).toEqual(['["прва"]', '["друга"]']);
  await journal.close();
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('there is no library where there is no journal', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'uporedo-reading-')), 'journal.log');
  await expect(openJournal({ path, keepTorn, disk: readingDisk('EACCES') })).rejects.toThrow(
    'ENOENT',
  );
});
