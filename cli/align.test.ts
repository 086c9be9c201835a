import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { runIn, type Outcome } from './run-in.ts';

let folder: string;

const run = (...args: string[]): Promise<Outcome> => runIn(folder, ...args);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'uporedo-align-'));
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await mkdir(path.join(folder, 'folder'));
  await write('empty.txt', '');
  await write(
    'original.txt',
    'Пут је водио кроз густу шуму дуго.\nА онда\nстигоше до старог хана под орахом.\nЗвезде су већ сјале на небу.\n',
  );
  await write(
    'edition.txt',
    'Put je vodio kroz gustu šumu dugo.\nA onda stigoše do starog hana pod orahom.\n',
  );
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('uporedo align', () => {
  it('tells the rows as JSON', async () => {
    const { status, out, err } = await run('align', 'original.txt', 'edition.txt', '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      rows: [
        { original: [0], cleaned: [0], confidence: 1 },
        { original: [1, 2], cleaned: [1], confidence: 0.97 },
        { original: [3], cleaned: [], confidence: 0.7 },
      ],
    });
  });

  it('lists the rows side by side', async () => {
    const { out } = await run('align', 'original.txt', 'edition.txt');
    expect(out).toBe(
      [
        '0  Пут је водио кроз густу шуму дуго.          │ 0  Put je vodio kroz gustu šumu dugo.',
        '1–2  А онда                                    │ 1  A onda stigoše do starog hana pod orahom.',
        '3  Звезде су већ сјале на небу.                │ –',
        '',
      ].join('\n'),
    );
  });

  test.each<[args: string, status: number, message: string]>([
    ['align', 2, 'Name two files to align.'],
    ['align original.txt', 2, 'Name two files to align.'],
    ['align original.txt edition.txt empty.txt', 2, 'Only two files can be aligned.'],
    ['align original.txt edition.txt --wash', 2, "Unknown option '--wash'."],
    ['align original.txt none.txt', 1, 'none.txt: there is no such file.'],
    ['align empty.txt edition.txt', 1, 'empty.txt: the file is empty.'],
    ['align folder edition.txt', 1, 'folder: this is a folder, not a file.'],
  ])('%s: status %i and one line', async (args, status, message) => {
    const result = await run(...args.split(' '));
    expect(result).toMatchObject({ status, out: '' });
    expect(result.err).toContain(`uporedo: ${message}`);
    expect(result.err.trimEnd().split('\n')).toHaveLength(1);
  });
});
