import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { placesIn } from './places.ts';
import { copyToQuarantine, finishQuarantine, requestQuarantine } from './quarantine.ts';

let places = placesIn('');
beforeEach(() => {
  places = placesIn(mkdtempSync(join(tmpdir(), 'uporedo-aside-')));
  mkdirSync(places.store);
  mkdirSync(join(places.indexedDb, 'x.leveldb'), { recursive: true });
  writeFileSync(join(places.indexedDb, 'x.leveldb', '000003.log'), 'rows');
});

const putAway = () => {
  const folder = join(places.quarantine, readdirSync(places.quarantine)[0] ?? '');
  return {
    reason: readFileSync(join(folder, 'reason.txt'), 'utf8'),
    log: readFileSync(join(folder, 'IndexedDB', 'x.leveldb', '000003.log'), 'utf8'),
  };
};

test('a copy, with the reason', async () => {
  await copyToQuarantine(places, 'dataLoss: total');
  expect(putAway()).toEqual({ reason: 'dataLoss: total\n', log: 'rows' });
  expect(existsSync(places.indexedDb)).toBe(true);
});

test('moved away at the next start, once', async () => {
  expect(finishQuarantine(places)).toBe(false);
  await requestQuarantine(places, 'open() hangs');
  expect(finishQuarantine(places)).toBe(true);
  expect(finishQuarantine(places)).toBe(false);
  expect(putAway()).toMatchObject({ reason: '{"reason":"open() hangs"}\n', log: 'rows' });
  expect(existsSync(places.indexedDb)).toBe(false);
});

test('nothing there is no trouble', async () => {
  places = placesIn(mkdtempSync(join(tmpdir(), 'uporedo-aside-')));
  mkdirSync(places.store);
  await copyToQuarantine(places, 'x');
  await requestQuarantine(places, 'x');
  expect(finishQuarantine(places)).toBe(true);
});
