import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madePdf } from '../src/importing/formats/pdf/made-pdf.ts';
import { archiveOf } from './archive-sample.ts';
import { runIn, startIn } from './run-in.ts';

let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'uporedo-program-'));
  await writeFile(at('good.txt'), 'Гоогле је радио (1953-1957) дуго.\r\n');
  await writeFile(at('edition.txt'), 'Google je radio dugo.\n');
  await writeFile(at('book.pdf'), madePdf([[{ text: 'Rec', x: 72, y: 720 }]]));
  await writeFile(at('one.uporedo'), await archiveOf('Рад'));
  // Builds it, if need be.
  await startIn(folder, '--version');
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['--version', 0],
  ['clean good.txt --json', 0],
  ['import book.pdf --json', 0],
  ['align good.txt edition.txt --json', 0],
  ['export one.uporedo', 0],
  ['export one.uporedo --format epub --out books', 0],
  ['clean absent.txt', 1],
  ['clean good.txt --nonsense', 2],
])('uporedo %s, as it is built, is the tool the other tests run', async (args, status) => {
  const started = await startIn(folder, ...args.split(' '));
  expect(started).toEqual(await runIn(folder, ...args.split(' ')));
  expect(started.status).toBe(status);
});
