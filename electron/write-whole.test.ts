import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeWhole } from './write-whole.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uporedo-write-'));
});

test('writes a new file and leaves nothing beside it', async () => {
  await writeWhole(join(folder, 'а.md'), 'текст');
  expect(await readFile(join(folder, 'а.md'), 'utf8')).toBe('текст');
  expect(await readdir(folder)).toEqual(['а.md']);
});

test('an existing file keeps its rights, a link stays a link', async () => {
  const target = join(folder, 'a.md');
  await writeFile(target, 'old');
  await chmod(target, 0o640);
  await symlink('a.md', join(folder, 'link.md'));
  await writeWhole(join(folder, 'link.md'), 'new');
  expect(await readlink(join(folder, 'link.md'))).toBe('a.md');
  expect(await readFile(target, 'utf8')).toBe('new');
  expect((await stat(target)).mode & 0o777).toBe(0o640);
});

test('a failure leaves everything as it was', async () => {
  await mkdir(join(folder, 'a.md'));
  await expect(writeWhole(join(folder, 'a.md'), 'new')).rejects.toThrow('EISDIR');
  await expect(writeWhole(join(folder, 'none', 'a.md'), 'new')).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).toEqual(['a.md']);
});

test('a name as long as the file system allows', async () => {
  const name = 'n'.repeat(255);
  await writeWhole(join(folder, name), 'x');
  expect(await readdir(folder)).toEqual([name]);
});
