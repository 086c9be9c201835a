import { chmod, mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { runIn, type Outcome } from './run-in.ts';

let folder: string;
const at = (name: string): string => path.join(folder, name);

const run = (...args: string[]): Promise<Outcome> => runIn(folder, ...args);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'uporedo-cli-'));
  await mkdir(at('folder'));
  await writeFile(at('empty.txt'), '');
  await writeFile(at('blank.txt'), ' \n\n');
  await writeFile(at('binary.txt'), new Uint8Array([1, 0, 2, 0xff]));
  await writeFile(at('nul.txt'), 'Гоогле\0је радио дуго.\n');
  // “Гоогле је радио дуго.” as Windows wrote it.
  await writeFile(
    at('old.txt'),
    Buffer.from('c3eeeee3ebe520bce520f0e0e4e8ee20e4f3e3ee2e0a', 'hex'),
  );
  await writeFile(at('good.txt'), 'Гоогле је радио (1953-1957) дуго.\r\n');
  await writeFile(
    at('wide.txt'),
    new Uint8Array([0xff, 0xfe, ...Buffer.from('Гоогле.\n', 'utf16le')]),
  );
  await writeFile(at('bad-glossary.txt'), 'нешто без знака\n');
  await writeFile(at('bad-glossary.csv'), 'term,wrong\nа,б\n,в\n');
  await writeFile(at('bad.json'), '[{"canonical": 1}]');
  for (const [name, cases] of Object.entries({
    'list.json': ['Лу Сјуна'],
    'name.json': { genitiv: 'Лу Сјуна' },
    'form.json': { 'genitive-singular': 7 },
  })) {
    const term = { canonical: 'Лу Сју', variants: ['Лу Ксун'], cases };
    await writeFile(at(name), JSON.stringify([term]));
  }
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('uporedo clean', () => {
  it('writes the cleaned text and keeps the rest as it was', async () => {
    const { status, out, err } = await run('clean', 'good.txt');
    expect({ status, out, err }).toEqual({
      status: 0,
      out: 'Google је радио (1953–1957) дуго.\r\n',
      err: '',
    });
  });

  it('tells every correction as JSON', async () => {
    const { out } = await run('clean', 'good.txt', '--json', '--kinds', 'typography');
    expect(JSON.parse(out)).toEqual({
      source: {
        encoding: 'utf-8',
        script: 'Cyrl',
        sha256: '167fed7b2bcf9f1f9333ec05fbb58201f6c92868f48bd06270c0a1c4f8d2a243',
      },
      paragraphs: [
        {
          id: 'p1',
          original: 'Гоогле је радио (1953-1957) дуго.',
          cleaned: 'Гоогле је радио (1953–1957) дуго.',
          corrections: [
            {
              from: 17,
              to: 26,
              before: '1953-1957',
              after: '1953–1957',
              kind: 'typography',
              rule: 'range-dash',
              confidence: 0.95,
              explanation: {
                sr: 'Између бројева који значе „од–до“ Правопис тражи црту, без размака, а не цртицу.',
                en: 'Between numbers that mean “from–to” Serbian spelling rules ask for the dash, without spaces, not the hyphen.',
              },
              state: 'accepted',
            },
          ],
        },
      ],
    });
  });

  it('reads UTF-16', async () => {
    const { out } = await run('clean', 'wide.txt', '--json');
    expect(JSON.parse(out)).toMatchObject({ source: { encoding: 'utf-16le' } });
  });

  it('writes to a file, wholly, and nothing to the terminal', async () => {
    const { status, out } = await run('clean', 'good.txt', '--out', 'written.txt');
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(await readFile(at('written.txt'), 'utf8')).toContain('Google');
  });

  it('takes the cases of a term from a glossary', async () => {
    await writeFile(at('poet.txt'), 'Читао је Лу Ксуна дуго.\n');
    const term = { canonical: 'Лу Сју', variants: ['Лу Ксун'] };
    const cases = { 'genitive-singular': 'Лу Сјуна' };
    await writeFile(at('cases.json'), JSON.stringify([{ ...term, cases }]));
    const { out, err } = await run('clean', 'poet.txt', '--glossary', 'cases.json');
    expect({ out, err }).toEqual({ out: 'Читао је Лу Сјуна дуго.\n', err: '' });
  });

  it.each([
    ['lines', 'glossary.txt', '# моје\nГугл = Гоогле\n'],
    ['JSON', 'glossary.json', '[{"canonical": "Гугл", "variants": ["Гоогле"]}]'],
    ['a table', 'glossary.csv', 'term;wrong\r\nГугл;Гоогле\r\n'],
    [
      'TBX',
      'glossary.tbx',
      '<tbx><text><body><conceptEntry><langSec xml:lang="sr"><termSec><term>Гугл</term></termSec>' +
        '<termSec><term>Гоогле</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts' +
        '</termNote></termSec></langSec></conceptEntry></body></text></tbx>',
    ],
  ])('takes the forms of a glossary in %s', async (_, name, contents) => {
    await writeFile(at(name), contents);
    expect((await run('clean', 'good.txt', '--glossary', name)).out).toContain('Гугл је радио');
  });

  it('repairs a damaged page as the golden file has it', async () => {
    const golden = (name: string) => path.join(import.meta.dirname, 'golden', name);
    const { out } = await run('clean', golden('damaged.txt'));
    expect(out).toBe(await readFile(golden('cleaned.txt'), 'utf8'));
  });

  test.each<[args: string, status: number, message: string]>([
    ['', 2, 'Say what to do.'],
    ['wash good.txt', 2, 'There is no verb wash.'],
    ['--wash', 2, 'There is no option --wash.'],
    ['clean', 2, 'Name a file or a folder to clean.'],
    ['clean good.txt wide.txt', 2, 'For several texts say --out FOLDER, --json or --diff.'],
    ['clean folder', 2, 'For several texts say --out FOLDER, --json or --diff.'],
    ['clean good.txt --json --diff', 2, 'Either --json or --diff, not both.'],
    ['clean good.txt --color', 2, '--color goes with --diff.'],
    ['clean good.txt --out=', 2, 'An empty name names no file.'],
    ['clean good.txt --wash', 2, "Unknown option '--wash'."],
    ['clean good.txt --json=yes', 2, "Option '--json' does not take an argument."],
    ['clean good.txt --out', 2, "Option '--out <value>' argument missing."],
    ['clean good.txt --kinds wash', 2, 'There is no kind "wash".'],
    ['clean none.txt', 1, 'none.txt: there is no such file.'],
    ['clean folder --json', 1, 'folder: there is no text file in the folder.'],
    ['clean folder --out written', 1, 'folder: there is no text file in the folder.'],
    ['clean empty.txt', 1, 'empty.txt: the file is empty.'],
    ['clean blank.txt', 1, 'blank.txt: there is no text in the file.'],
    ['clean binary.txt', 1, 'binary.txt: this is not a text file.'],
    ['clean nul.txt', 1, 'nul.txt: this is not a text file.'],
    ['clean good.txt --glossary none.txt', 1, 'none.txt: there is no such file.'],
    ['clean good.txt --glossary bad-glossary.csv', 1, 'bad-glossary.csv: line 3 has no term.'],
    ['clean good.txt --glossary bad-glossary.txt', 1, 'bad-glossary.txt: line 1 is not'],
    ['clean good.txt --glossary bad.json', 1, 'bad.json: term 1 lacks "canonical"'],
    ['clean good.txt --glossary list.json', 1, 'list.json: term 1 has bad "cases"'],
    ['clean good.txt --glossary name.json', 1, 'name.json: term 1 has no case "genitiv". Cases'],
    ['clean good.txt --glossary form.json', 1, 'form.json: term 1 has a "genitive-singular"'],
    ['clean good.txt --out folder', 1, 'folder: this is a folder, not a file.'],
    ['clean good.txt --out none/written.txt', 1, 'none/written.txt: there is no such folder.'],
    ['clean good.txt --out good.txt', 1, 'good.txt: the original is never written over.'],
  ])('%s: status %i, one line, nothing written', async (args, status, message) => {
    const before = await readdir(folder);
    const result = await run(...args.split(' ').filter(Boolean));
    expect(result.status).toBe(status);
    expect(result.out).toBe('');
    expect(result.err).toContain(`uporedo: ${message}`);
    expect(result.err.trimEnd().split('\n')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(before);
  });

  it('reads a text in an encoding of old', async () => {
    const { status, out } = await run('clean', 'old.txt', '--json');
    expect(status).toBe(0);
    const { source, paragraphs } = JSON.parse(out) as {
      source: { encoding: string };
      paragraphs: { original: string }[];
    };
    expect(source.encoding).toBe('windows-1251');
    expect(paragraphs[0]?.original).toBe('Гоогле је радио дуго.');
  });

  it('cleans a megabyte without a line break', async () => {
    const long = 'Програм је рађен (1953-1957) за све људе. '.repeat(13_000);
    await writeFile(at('long.txt'), long);
    const { status, out } = await run('clean', 'long.txt', '--out', 'long-cleaned.txt');
    expect({ status, out }).toEqual({ status: 0, out: '' });
    const isRight =
      (await readFile(at('long-cleaned.txt'), 'utf8')) === long.replaceAll('1953-', '1953–');
    expect(isRight).toBe(true);
  }, 30_000);

  it.skipIf(process.getuid?.() === 0)('says when it may not read', async () => {
    await writeFile(at('closed.txt'), 'нешто');
    await chmod(at('closed.txt'), 0);
    expect((await run('clean', 'closed.txt')).err).toContain('access is not allowed');
  });
});

describe('uporedo', () => {
  test.each([['--help'], ['clean --help']])('%s says what there is', async (args) => {
    const { status, out } = await run(...args.split(' '));
    expect(status).toBe(0);
    expect(out).toContain(
      'uporedo clean FILE [--json] [--out FILE] [--glossary FILE] [--kinds a,b]',
    );
  });

  it('tells its version', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
