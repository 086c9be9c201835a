import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { log, openLog } from './log.ts';

test('lines are added and the old log steps aside when it has grown', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'uporedo-log-')), 'log');
  const file = openLog(folder);
  log('info', 'first\nsecond line');
  expect(readFileSync(file, 'utf8')).toMatch(/^\d{4}-\S+Z info first\n {4}second line\n$/);
  writeFileSync(file, 'x'.repeat(1024 * 1024 + 1));
  log('info', 'next');
  expect(readdirSync(folder).sort()).toEqual(['uporedo.log', 'uporedo.old.log']);
  expect(readFileSync(file, 'utf8')).toMatch(/info next\n$/);
});
