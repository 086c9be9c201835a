import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { trimDatabases } from './trim-databases.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uporedo-trim-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The header of a record that promises more than there is. */
const torn = Buffer.from([0xef, 0xbe, 0xad, 0xde, 0xe8, 0x03, 0x01]);

test('what a crash left unfinished is cut off, and kept', () => {
  const database = join(folder, 'IndexedDB', 'app.leveldb');
  mkdirSync(database, { recursive: true });
  writeFileSync(join(database, '000003.log'), torn);
  const kept = join(folder, 'quarantine');
  expect(trimDatabases(join(folder, 'IndexedDB'), kept)).toEqual(['000003.log']);
  expect(readFileSync(join(database, '000003.log'))).toHaveLength(0);
  expect(readFileSync(join(kept, '000003.log'))).toEqual(torn);
});

test('a file in the place of a database is left to whoever opens it', () => {
  mkdirSync(join(folder, 'IndexedDB'));
  writeFileSync(join(folder, 'IndexedDB', 'app.leveldb'), 'x');
  expect(trimDatabases(join(folder, 'IndexedDB'), join(folder, 'quarantine'))).toEqual([]);
});
