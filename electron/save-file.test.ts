import { chmod, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { SaveFiles } from './save-file.ts';

let folder = '';
let files = new SaveFiles();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uporedo-save-'));
  files = new SaveFiles();
});

test('a new file, then the same one again', async () => {
  const path = join(folder, 'Белешке.md');
  const first = await files.choose(path);
  expect(first).toMatchObject({ name: 'Белешке.md', existing: null });
  expect(await files.write(first.token, 'а')).toEqual({ written: true });
  const second = await files.choose(path);
  expect(second.existing).toBe('а');
  expect(await files.write(second.token, 'б')).toEqual({ written: true });
  expect(await readFile(path, 'utf8')).toBe('б');
});

test('a token is good once, and only where it was given', async () => {
  const { token } = await files.choose(join(folder, 'a.md'));
  await expect(new SaveFiles().write(token, 'x')).rejects.toThrow();
  await files.write(token, 'a');
  await expect(files.write(token, 'b')).rejects.toThrow();
});

test('the same bytes are not written again', async () => {
  const path = join(folder, 'a.md');
  await writeFile(path, '\uFEFFa');
  const before = (await stat(path)).ino;
  const { token, existing } = await files.choose(path);
  expect(existing).toBe('\uFEFFa');
  expect(await files.write(token, '\uFEFFa')).toEqual({ written: true });
  expect((await stat(path)).ino).toBe(before);
});

test('what somebody else changed meanwhile is left alone', async () => {
  const path = join(folder, 'a.md');
  const { token } = await files.choose(path);
  await writeFile(path, 'theirs');
  expect(await files.write(token, 'ours')).toEqual({ written: false, reason: `CHANGED: ${path}` });
  expect(await readFile(path, 'utf8')).toBe('theirs');
});

test('what is not text is refused', async () => {
  const path = join(folder, 'a.md');
  await writeFile(path, Buffer.from([0xff, 0xfe, 0x41, 0x00]));
  await expect(files.choose(path)).rejects.toThrow('ENOTTEXT');
});

test('a failure says why, and can be tried again', async () => {
  const { token } = await files.choose(join(folder, 'none', 'a.md'));
  expect(await files.write(token, 'a')).toEqual({
    written: false,
    reason: `ENOENT: ${join(folder, 'none', 'a.md')}`,
  });
  expect(await files.write(token, 'a')).toMatchObject({ written: false });
});

test.runIf(process.getuid?.() !== 0)('a read-only folder', async () => {
  await chmod(folder, 0o500);
  const path = join(folder, 'a.md');
  const { token } = await files.choose(path);
  expect(await files.write(token, 'a')).toEqual({ written: false, reason: `EACCES: ${path}` });
});
