import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { LARGEST } from './find-files.ts';
import { FoundFiles } from './found-files.ts';
import { keepOriginal, readOriginal } from './originals.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uporedo-found-'));
});

const at = (...names: string[]): string => join(folder, ...names);

describe('files that were chosen or dropped', () => {
  test('are read once, with their hash', async () => {
    await writeFile(at('Књига.txt'), 'Текст');
    const files = new FoundFiles();
    const [found] = await files.find([at('Књига.txt')]);
    expect(found).toMatchObject({ name: 'Књига.txt', folder: '', size: 10 });
    const token = found && 'token' in found ? found.token : '';
    const read = await files.read(token);
    expect('bytes' in read && new TextDecoder().decode(read.bytes)).toBe('Текст');
    await expect(files.read(token)).rejects.toThrow('No file was found');
  });

  test('are refused with the reason', async () => {
    await writeFile(at('велика.txt'), '');
    await truncate(at('велика.txt'), LARGEST + 1);
    execFileSync('mkfifo', [at('цев')]);
    const found = await new FoundFiles().find([at('нема'), at('велика.txt'), at('цев')]);
    expect(found).toMatchObject([
      { name: 'нема', trouble: 'missing' },
      { name: 'велика.txt', trouble: 'too-large' },
      { name: 'цев', trouble: 'unreadable' },
    ]);
  });

  test('that went or grew meanwhile are refused when read', async () => {
    await writeFile(at('a.txt'), 'a');
    await writeFile(at('b.txt'), 'b');
    const files = new FoundFiles();
    const tokens = (await files.find([at('a.txt'), at('b.txt')])).map((file) =>
      'token' in file ? file.token : '',
    );
    await rm(at('a.txt'));
    await truncate(at('b.txt'), LARGEST);
    await appendFile(at('b.txt'), '.');
    expect(await files.read(tokens[0] ?? '')).toMatchObject({ name: 'a.txt', trouble: 'missing' });
    expect(await files.read(tokens[1] ?? '')).toMatchObject({ trouble: 'too-large' });
  });
});

describe('a folder', () => {
  test('gives the texts in it and below, by path, and nothing else', async () => {
    await mkdir(at('Збирка', 'Други део'), { recursive: true });
    await mkdir(at('Збирка', '.скривено'));
    await writeFile(at('Збирка', 'b.TXT'), 'b');
    await writeFile(at('Збирка', 'слика.png'), 'x');
    await writeFile(at('Збирка', 'Други део', 'a.epub'), 'a');
    await writeFile(at('Збирка', '.скривено', 'c.txt'), 'c');
    await symlink(at('Збирка'), at('Збирка', 'круг'));
    const found = await new FoundFiles().find([at('Збирка')]);
    expect(found.map(({ name }) => name)).toEqual(['b.TXT', 'a.epub']);
    expect(found).toMatchObject([{ folder: 'Збирка' }, { folder: 'Збирка' }]);
  });

  test('without a text, or with more than anybody reads, is refused by name', async () => {
    await mkdir(at('празна'));
    await mkdir(at('диск'));
    for (let part = 0; part < 6; part++) {
      await mkdir(at('диск', `${part}`));
      const names = Array.from({ length: 1000 }, (_, i) => at('диск', `${part}`, `${i}.txt`));
      await Promise.all(names.map((name) => writeFile(name, '.')));
    }
    const found = await new FoundFiles().find([at('празна'), at('диск')]);
    expect(found).toEqual([
      { name: 'празна', trouble: 'folder-empty', detail: '' },
      { name: 'диск', trouble: 'folder-too-large', detail: '5000' },
    ]);
  });
});

describe('an original', () => {
  test('is kept once under its hash and read back', async () => {
    const bytes = new TextEncoder().encode('\uFEFFТекст\r\n');
    const sha256 = await keepOriginal(at('o'), bytes);
    expect(await keepOriginal(at('o'), bytes)).toBe(sha256);
    expect(new Uint8Array((await readOriginal(at('o'), sha256)) ?? [])).toEqual(bytes);
  });

  test('that is gone or damaged is not taken for what it was', async () => {
    const sha256 = await keepOriginal(at('o'), new Uint8Array([1, 2, 3]));
    await writeFile(at('o', sha256), 'x');
    expect(await readOriginal(at('o'), sha256)).toBeNull();
    expect(await readOriginal(at('o'), '0'.repeat(64))).toBeNull();
  });
});
