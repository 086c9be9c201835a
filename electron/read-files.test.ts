import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readFiles } from './read-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uporedo-read-'));
});

const read = async (name: string) => (await readFiles([join(folder, name)], join(folder, 'o')))[0];

test('text, encoding and hash; the bytes are kept once', async () => {
  await writeFile(join(folder, 'Књига.txt'), '\uFEFFТекст\r\n');
  const file = await read('Књига.txt');
  await read('Књига.txt');
  expect(file).toMatchObject({ name: 'Књига.txt', text: '\uFEFFТекст\r\n', encoding: 'utf-8' });
  const kept = await readdir(join(folder, 'o'));
  expect(kept).toEqual([file && 'sha256' in file ? file.sha256 : '']);
  expect(await readFile(join(folder, 'o', kept[0] ?? ''), 'utf8')).toBe('\uFEFFТекст\r\n');
});

test('each kind of trouble, and nothing kept', async () => {
  await mkdir(join(folder, 'folder'));
  await writeFile(join(folder, 'empty'), '');
  await writeFile(join(folder, 'binary'), Buffer.from([0, 1, 2]));
  await writeFile(join(folder, 'encoding'), Buffer.from([0xc2, 0xe5]));
  await writeFile(join(folder, 'too-large'), '');
  await truncate(join(folder, 'too-large'), 50 * 1024 * 1024 + 1);
  execFileSync('mkfifo', [join(folder, 'unreadable')]);
  for (const trouble of [
    'missing',
    'folder',
    'empty',
    'binary',
    'encoding',
    'too-large',
    'unreadable',
  ]) {
    expect(await read(trouble)).toMatchObject({ name: trouble, trouble });
  }
  expect(await readdir(folder)).not.toContain('o');
});
