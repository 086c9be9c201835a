import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { OutFolders } from './out-folders.ts';
import { VaultPlace } from './vault-place.ts';

const ours = (id: string): string => `---\nuporedo-id: ${id}\n---\n# Белешке\n`;

let outside = '';
let root = '';
let folders = new OutFolders();
let token = '';
beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'uporedo-out-'));
  root = join(outside, 'Свеска');
  await mkdir(root);
  folders = new OutFolders();
  ({ token } = await folders.choose(root));
});

const put = async (path: string, contents: string | Uint8Array): Promise<string> => {
  const whole = join(root, path);
  await mkdir(join(whole, '..'), { recursive: true });
  await writeFile(whole, contents);
  return whole;
};
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

describe('reading', () => {
  test('files with an id of ours are found, however deep and whatever they are called', async () => {
    await put('а.md', ours('t1'));
    await put('Земље/Кина/б: 2.md', `\ufeff${ours('t2')}`.replaceAll('\n', '\r\n'));
    await put('моје.md', '# Моје\n\nuporedo-id: t3\n');
    await put('цитат.md', '---\ntitle: x\n---\n\nuporedo-id: t4\n');
    await put('слика.png', ours('t5'));
    expect(await folders.read(token)).toEqual({
      files: [
        { path: 'Земље/Кина/б: 2.md', contents: `\ufeff${ours('t2')}`.replaceAll('\n', '\r\n') },
        { path: 'а.md', contents: ours('t1') },
      ],
      names: ['Земље/Кина/б: 2.md', 'а.md', 'моје.md', 'цитат.md'],
      troubles: [],
    });
  });

  test('what is hidden, and what links lead to, is left out', async () => {
    await put('.obsidian/а.md', ours('t1'));
    await put('.trash/б.md', ours('t1'));
    await writeFile(join(outside, 'в.md'), ours('t1'));
    await symlink(join(outside, 'в.md'), join(root, 'в.md'));
    await symlink(outside, join(root, 'напоље'));
    await symlink(root, join(root, 'круг'));
    expect(await folders.read(token)).toEqual({ files: [], names: [], troubles: [] });
  });

  test('a file that is no text is told, and the rest is read', async () => {
    await put('а.md', Buffer.from([...Buffer.from('---\nuporedo-id: t1\n'), 0xff, 0xfe]));
    await put('б.md', ours('t2'));
    const { files, troubles } = await folders.read(token);
    expect(files.map(({ path }) => path)).toEqual(['б.md']);
    expect(troubles).toEqual([{ path: 'а.md', reason: 'ENOTTEXT' }]);
  });

  test('a folder that is gone', async () => {
    await rename(root, `${root} 2`);
    await expect(folders.read(token)).rejects.toThrow('ENOENT');
  });
});

describe('writing', () => {
  test('new files, in folders made for them, of text and of bytes', async () => {
    const bytes = new Uint8Array([80, 75, 3, 4]);
    const files = [
      { path: 'Кина/а.md', contents: 'а', expected: null },
      { path: 'Кина/б.epub', contents: bytes },
    ];
    expect(await folders.write(token, files)).toEqual([
      { path: 'Кина/а.md', outcome: 'written' },
      { path: 'Кина/б.epub', outcome: 'written' },
    ]);
    expect(await read('Кина/а.md')).toBe('а');
    expect(new Uint8Array(await readFile(join(root, 'Кина/б.epub')))).toEqual(bytes);
  });

  test('the same bytes are not written', async () => {
    const path = await put('а.md', 'а');
    const before = await stat(path);
    expect(await folders.write(token, [{ path: 'а.md', contents: 'а', expected: 'а' }])).toEqual([
      { path: 'а.md', outcome: 'unchanged' },
    ]);
    const after = await stat(path);
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  test.each([
    ['changed', 'туђе', 'старо'],
    ['there already', 'туђе', null],
  ])('what is %s meanwhile is left alone', async (_, now, expected) => {
    await put('а.md', now);
    expect(await folders.write(token, [{ path: 'а.md', contents: 'ново', expected }])).toEqual([
      { path: 'а.md', outcome: 'changed-meanwhile' },
    ]);
    expect(await read('а.md')).toBe(now);
  });

  test('what was deleted meanwhile is not brought back', async () => {
    const files = [{ path: 'а.md', contents: 'ново', expected: 'старо' }];
    expect(await folders.write(token, files)).toMatchObject([{ outcome: 'changed-meanwhile' }]);
  });

  test.each(['../в.md', '/tmp/в.md', '.obsidian/app.json', 'nul.md', 'а/../../в.md'])(
    '%s is not written',
    async (path) => {
      const written = await folders.write(token, [
        { path, contents: 'x' },
        { path: 'б.md', contents: 'б' },
      ]);
      expect(written).toMatchObject([{ outcome: 'failed' }, { outcome: 'written' }]);
    },
  );

  test('a file found under a name we would not give is written; the same name not found is not', async () => {
    await put('б: 2.md', ours('t1'));
    const files = [{ path: 'б: 2.md', contents: 'x' }];
    expect(await folders.write(token, files)).toMatchObject([{ outcome: 'failed' }]);
    await folders.read(token);
    expect(await folders.write(token, files)).toMatchObject([{ outcome: 'written' }]);
  });

  test('links do not lead out of the folder', async () => {
    await writeFile(join(outside, 'в.md'), 'туђе');
    await symlink(join(outside, 'в.md'), join(root, 'в.md'));
    await symlink(outside, join(root, 'напоље'));
    await symlink(root, join(root, 'круг'));
    const written = await folders.write(token, [
      { path: 'в.md', contents: 'x' },
      { path: 'напоље/в.md', contents: 'x' },
      { path: 'круг/г.md', contents: 'x' },
    ]);
    const failed = { outcome: 'failed', reason: 'ELINK' };
    expect(written).toMatchObject([failed, failed, failed]);
    expect(await readFile(join(outside, 'в.md'), 'utf8')).toBe('туђе');
  });

  test('a folder that is gone is not made again', async () => {
    await rename(root, `${root} 2`);
    expect(await folders.write(token, [{ path: 'Кина/а.md', contents: 'а' }])).toEqual([
      { path: 'Кина/а.md', outcome: 'failed', reason: 'ENOENT' },
    ]);
    await expect(stat(root)).rejects.toThrow('ENOENT');
  });

  test('a folder in the place of a file', async () => {
    await mkdir(join(root, 'а.md'));
    const written = await folders.write(token, [{ path: 'а.md', contents: 'а' }]);
    expect(written).toEqual([{ path: 'а.md', outcome: 'failed', reason: 'ENOTFILE' }]);
  });

  test.runIf(process.getuid?.() !== 0)(
    'a read-only folder: the old stays, the rest goes on',
    async () => {
      await put('затворено/а.md', 'старо');
      await chmod(join(root, 'затворено'), 0o500);
      const written = await folders.write(token, [
        { path: 'затворено/а.md', contents: 'ново', expected: 'старо' },
        { path: 'б.md', contents: 'б', expected: null },
      ]);
      expect(written).toEqual([
        { path: 'затворено/а.md', outcome: 'failed', reason: 'EACCES' },
        { path: 'б.md', outcome: 'written' },
      ]);
      expect(await read('затворено/а.md')).toBe('старо');
    },
  );

  test('a token is good only where it was given', async () => {
    await expect(new OutFolders().write(token, [])).rejects.toThrow('No folder');
    await expect(new OutFolders().read(token)).rejects.toThrow('No folder');
  });
});

describe('the folder that is remembered', () => {
  const place = (): VaultPlace => new VaultPlace(join(outside, 'vault.json'));

  test('none at first, then the same after a start, then none', async () => {
    expect(await place().open(folders)).toBeNull();
    await place().keep(root);
    expect(await place().open(folders)).toMatchObject({
      isThere: true,
      name: 'Свеска',
      where: root,
    });
    await place().forget();
    expect(await place().open(folders)).toBeNull();
  });

  test('one that was taken out is told, not forgotten', async () => {
    await place().keep(root);
    await rename(root, `${root} 2`);
    expect(await place().open(folders)).toEqual({
      isThere: false,
      name: 'Свеска',
      where: root,
      reason: 'ENOENT',
    });
    await rename(`${root} 2`, root);
    expect(await place().open(folders)).toMatchObject({ isThere: true });
  });

  test.each(['', '[]', '{"path":1}', 'null', '{'])('a file that says %j is none', async (kept) => {
    await writeFile(join(outside, 'vault.json'), kept);
    expect(await place().open(folders)).toBeNull();
  });
});
