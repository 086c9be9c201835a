import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { madePdf } from '../src/importing/formats/pdf/made-pdf.ts';
import { importTroubles } from '../src/importing/trouble.ts';
import { importSentences } from './import-sentences.ts';
import { runIn, type Outcome } from './run-in.ts';

let folder: string;

const run = (...args: string[]): Promise<Outcome> => runIn(folder, ...args);

const wrapped =
  'Снег веје. Од ветра и олује ни трага ни гласа, а снежне пахуљице\nкао бели лептирићи веју над замрзлим поточићима, снежним удо-\nљицама и плећатим Рудником, који се и не распознаје од густе\nвејавице. Нека необична тишина полегла на све стране, па се чини\nда и она веје.\n\nДруги пасус.\n';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'uporedo-cli-'));
  const files: Record<string, string | Uint8Array> = {
    'wrapped.txt': wrapped,
    'empty.txt': '',
    'signs.txt': '*** --- ***\n',
    'photo.txt': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
    'binary.txt': new Uint8Array([1, 0, 2, 3, 4, 5, 6, 7, 0xff]),
    'scan.pdf': madePdf([[]]),
    'cut.pdf': '%PDF-1.7\n1 0 obj',
    'page.pdf': madePdf([[{ x: 60, y: 700, text: 'Dobar dan.' }]]),
    'war.tmx':
      '<?xml version="1.0"?><tmx version="1.4"><header srclang="sr-x-original"/><body><tu><tuv xml:lang="sr-x-original"><seg>Тай рат.</seg></tuv><tuv xml:lang="sr"><seg>Тај рат.</seg></tuv></tu><tu><tuv xml:lang="sr-x-original"><seg/></tuv><tuv xml:lang="sr"><seg>Мир.</seg></tuv></tu></body></tmx>',
    'open.tmx': '<tmx version="1.4">\n<body>\n<tu></body></tmx>',
    'title.md': '---\ntitle: Наслов\nauthor: Ана\nlang: sr\n---\n# Глава\n\nРеч *коса*.\n',
  };
  for (const [name, held] of Object.entries(files)) {
    await writeFile(path.join(folder, name), held);
  }
  await mkdir(path.join(folder, 'folder'));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('uporedo import', () => {
  it('writes the paragraphs of a text, its lines joined', async () => {
    const joined = wrapped.replace('удо-\n', 'удо').replace(/(?<=\S)\n(?=\S)/g, ' ');
    expect(await run('import', 'wrapped.txt')).toEqual({ status: 0, out: joined, err: '' });
    expect((await run('import', 'wrapped.txt', '--as-it-stands')).out).toBe(wrapped);
  });

  it('writes the source side of a translation memory, and as JSON both', async () => {
    expect((await run('import', 'war.tmx')).out).toBe('Тай рат.\n');
    const { out } = await run('import', 'war.tmx', '--json');
    expect(JSON.parse(out)).toMatchObject({
      language: 'sr',
      paragraphs: [
        { text: 'Тай рат.', corrected: 'Тај рат.' },
        { text: '', corrected: 'Мир.' },
      ],
    });
    expect(await run('import', 'open.tmx')).toEqual({
      status: 1,
      out: '',
      err: 'uporedo: open.tmx: line 3: it is not well-formed XML: tu.\n',
    });
  });

  it('tells all it knows as JSON', async () => {
    const { out } = await run('import', 'title.md', '--json');
    expect(JSON.parse(out)).toEqual({
      title: 'Наслов',
      author: 'Ана',
      language: 'sr',
      script: 'Cyrl',
      encoding: 'utf-8',
      format: 'markdown',
      paragraphs: [
        { kind: 'heading', text: 'Глава', level: 1 },
        { kind: 'prose', text: 'Реч коса.', styles: [{ start: 4, end: 8, style: 'emphasis' }] },
      ],
      report: [
        {
          step: 'front-matter-read',
          count: 3,
          examples: ['title: Наслов', 'author: Ана', 'lang: sr'],
        },
      ],
    });
  });

  it('reads a PDF without a word on the side', async () => {
    expect(await run('import', 'page.pdf')).toEqual({ status: 0, out: 'Dobar dan.\n', err: '' });
  });

  it('lets clean read the same files', async () => {
    const { status, out } = await run('clean', 'page.pdf');
    expect({ status, out }).toEqual({ status: 0, out: 'Dobar dan.\n' });
    expect((await run('clean', 'photo.txt')).err).toContain('photo.txt: files of this kind');
    expect((await run('clean', 'title.md')).out).toContain('# Глава\n\nРеч *коса*.\n');
  });

  test.each<[args: string, status: number, message: string]>([
    ['import', 2, 'Name a file to import.'],
    ['import a b', 2, 'Name one file only.'],
    ['import wrapped.txt --encoding ebcdic', 2, 'There is no encoding "ebcdic".'],
    ['import wrapped.txt --wash', 2, "Unknown option '--wash'."],
    ['import none.txt', 1, 'none.txt: there is no such file.'],
    ['import folder', 1, 'folder: this is a folder, not a file.'],
    ['import empty.txt', 1, 'empty.txt: the file is empty.'],
    ['import signs.txt', 1, 'signs.txt: there is no text in the file.'],
    ['import binary.txt', 1, 'binary.txt: this is not a text file.'],
    ['import photo.txt', 1, 'photo.txt: files of this kind are not read: JPEG.'],
    ['import scan.pdf', 1, 'scan.pdf: its pages are pictures, without a text layer.'],
    ['import cut.pdf', 1, 'cut.pdf: the file is damaged.'],
  ])('%s: status %i, one line, nothing written', async (args, status, message) => {
    const before = await readdir(folder);
    const result = await run(...args.split(' '));
    expect(result.status).toBe(status);
    expect(result.out).toBe('');
    expect(result.err).toContain(`uporedo: ${message}`);
    expect(result.err.trimEnd().split('\n')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(before);
  });

  test.each(importTroubles)('has one plain sentence for: %s', (kind) => {
    expect(importSentences[kind]('')).toMatch(/^[a-z][^.:\n]*\.$/);
    expect(importSentences[kind]('x\u001B[2J\ny')).not.toMatch(/\p{Cc}/u);
  });
});
