import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placesIn } from './places.ts';
import { findShortage, isReadOnly } from './shortage.ts';

const fresh = () => placesIn(join(mkdtempSync(join(tmpdir(), 'uporedo-shortage-')), 'data'));

test('there is none on a disk with room, and nothing is left of the trial', () => {
  const places = fresh();
  expect(findShortage(places)).toBeNull();
  expect(existsSync(join(places.store, 'trial'))).toBe(false);
});

test('a file in the place of the folder is no shortage, but a trouble that others tell', () => {
  const places = fresh();
  writeFileSync(places.data, '');
  expect(findShortage(places)).toBeNull();
});

// Root may write everywhere.
test.runIf(process.getuid?.() !== 0)('a folder that is closed to us is one', () => {
  const places = fresh();
  mkdirSync(places.store, { recursive: true });
  chmodSync(places.store, 0o500);
  expect(findShortage(places)).toBe('EACCES');
  chmodSync(places.store, 0o700);
});

test('on a full disk there may be room again', () => {
  expect(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', null].map(isReadOnly)).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});
