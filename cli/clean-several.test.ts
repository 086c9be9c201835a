import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn } from './run-in.ts';

let folder: string;
const at = (name: string): string => path.join(folder, name);

async function run(...args: string[]): Promise<{ status: number; out: string; err: string[] }> {
  const { err, ...rest } = await runIn(folder, ...args);
  return { ...rest, err: err.split('\n').filter(Boolean) };
}

/** All files below a folder with what they hold. */
async function treeOf(name: string): Promise<Record<string, string>> {
  const names = await readdir(at(name), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  const held = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return [path.relative(at(name), file), await readFile(file, 'utf8')] as const;
  });
  return Object.fromEntries((await Promise.all(held)).sort());
}

const damaged = 'Гоогле је радио (1953-1957) дуго.\n';
const cleaned = 'Google је радио (1953–1957) дуго.\n';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'uporedo-cli-'));
  await mkdir(at('texts/part'), { recursive: true });
  await writeFile(at('texts/one.txt'), damaged);
  await writeFile(at('texts/part/two.md'), damaged);
  await writeFile(at('texts/picture.png'), new Uint8Array([0x89, 0, 1]));
}, 60_000);

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('uporedo clean for several texts', () => {
  it('writes a folder of texts to another, as the same tree', async () => {
    const result = await run('clean', 'texts', '--out', 'new/cleaned');
    expect(result).toEqual({ status: 0, out: '', err: [] });
    expect(await treeOf('new/cleaned')).toEqual({ 'one.txt': cleaned, 'part/two.md': cleaned });
  });

  it('keeps each of several names apart', async () => {
    await writeFile(at('three.txt'), damaged);
    const { status } = await run('clean', 'texts', 'three.txt', 'texts/one.txt', '--out', 'out');
    expect(status).toBe(0);
    expect(Object.keys(await treeOf('out'))).toEqual([
      'texts/one.txt',
      'texts/part/two.md',
      'three.txt',
    ]);
  });

  it('cleans the good ones and tells of each bad one', async () => {
    await writeFile(at('texts/bad.txt'), new Uint8Array([1, 0, 2, 0xff]));
    await writeFile(at('texts/empty.txt'), '');
    const { status, err } = await run('clean', 'texts', 'none.txt', '--out', 'out');
    expect(status).toBe(1);
    expect(err).toEqual([
      'uporedo: none.txt: there is no such file.',
      'uporedo: texts/bad.txt: this is not a text file.',
      'uporedo: texts/empty.txt: the file is empty.',
    ]);
    expect(Object.keys(await treeOf('out/texts'))).toEqual(['one.txt', 'part/two.md']);
  });

  it('leaves out what is hidden and folders behind links, and says so', async () => {
    await mkdir(at('texts/.git'));
    await writeFile(at('texts/.git/notes.txt'), damaged);
    await writeFile(at('texts/.draft.txt'), damaged);
    await writeFile(at('texts/.settings'), 'x');
    await symlink(at('texts'), at('texts/again'));
    await symlink(at('texts/one.txt'), at('texts/same.txt'));
    const { status, err } = await run('clean', 'texts', '--out', 'out');
    expect(status).toBe(0);
    expect(err).toEqual([
      'uporedo: texts/.draft.txt: it is hidden; left out.',
      'uporedo: texts/.git: it is hidden; left out.',
      'uporedo: texts/again: a link to a folder; left out.',
    ]);
    expect(Object.keys(await treeOf('out'))).toEqual(['one.txt', 'part/two.md']);
  });

  it.skipIf(process.getuid?.() === 0)('tells of what it may not read', async () => {
    await chmod(at('texts/part'), 0);
    const { status, err } = await run('clean', 'texts', '--out', 'out');
    await chmod(at('texts/part'), 0o755);
    expect({ status, err }).toEqual({
      status: 1,
      err: ['uporedo: texts/part: access is not allowed.'],
    });
    expect(await treeOf('out')).toEqual({ 'one.txt': cleaned });
  });

  it.each([
    ['texts --out texts', 1, 'texts: the cleaned texts would lie among the originals.'],
    ['texts --out texts/a/b', 1, 'texts/a/b: the cleaned texts would lie among the originals.'],
    ['texts --out file.txt', 1, 'file.txt: this is a file, not a folder.'],
    ['texts/one.txt file.txt --out .', 1, 'file.txt: the original is never written over.'],
    ['texts file.txt --json --out file.txt', 1, 'file.txt: the original is never written over.'],
    ['texts other/texts --out out', 2, 'texts/one.txt and other/texts/one.txt would go to one'],
    ['none1 none2 --json', 1, 'none1: there is no such file.'],
    ['none1 none2 --out out', 1, 'none1: there is no such file.'],
    ['texts --out out --glossary none', 1, 'none: there is no such file.'],
  ])('%s: status %i, no original touched', async (args, status, message) => {
    await mkdir(at('other/texts'), { recursive: true });
    await writeFile(at('other/texts/one.txt'), damaged);
    await writeFile(at('file.txt'), damaged);
    const before = { ...(await treeOf('.')) };
    const result = await run('clean', ...args.split(' '));
    expect(result.status).toBe(status);
    expect(result.err[0]).toContain(`uporedo: ${message}`);
    expect(result.out).toBe('');
    const { 'one.txt': made, ...after } = await treeOf('.');
    expect(after).toEqual(before);
    // Of two files one is good and goes where it was told to.
    expect(made).toBe(args.includes('file.txt --out .') ? cleaned : undefined);
  });

  it('writes one JSON document', async () => {
    const { status, out } = await run('clean', 'texts', '--json');
    expect(status).toBe(0);
    const { files } = JSON.parse(out) as { files: { file: string; paragraphs: unknown[] }[] };
    expect(files.map(({ file }) => file)).toEqual(['texts/one.txt', 'texts/part/two.md']);
    expect(files[0]).toMatchObject({
      source: { encoding: 'utf-8' },
      paragraphs: [{ id: 'p1', cleaned: cleaned.trim() }],
    });
  });
});

describe('uporedo clean --diff', () => {
  it('shows what changes, as diff -u does', async () => {
    const { status, out } = await run('clean', 'texts/one.txt', '--diff');
    expect(status).toBe(0);
    expect(out).toBe(
      '--- texts/one.txt\toriginal\n+++ texts/one.txt\tcleaned\n@@ -1 +1 @@\n' +
        `-${damaged}+${cleaned}`,
    );
  });

  it('shows several files one behind the other, and nothing of those that stay', async () => {
    await writeFile(at('texts/good.txt'), 'Све је у реду.\n');
    const { out } = await run('clean', 'texts', '--diff');
    expect(out.match(/^\+\+\+ .*$/gm)).toEqual([
      '+++ texts/one.txt\tcleaned',
      '+++ texts/part/two.md\tcleaned',
    ]);
  });

  it('has no colours but on a terminal', async () => {
    expect((await run('clean', 'texts', '--diff', '--color')).out).not.toContain('\u001B');
  });
});
