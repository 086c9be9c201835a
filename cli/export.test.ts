import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveOf } from './archive-sample.ts';
import { formNames } from './export-options.ts';
import { runIn, type Outcome } from './run-in.ts';

let folder: string;
const at = (name: string): string => path.join(folder, name);

const run = (...args: string[]): Promise<Outcome> => runIn(folder, ...args);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'uporedo-export-'));
  const one = await archiveOf('Рад');
  await writeFile(at('one.uporedo'), one);
  await writeFile(at('two.uporedo'), await archiveOf('Рад', 'Рад'));
  await writeFile(at('none.uporedo'), await archiveOf());
  await writeFile(at('cut.uporedo'), one.subarray(0, one.length / 2));
  await writeFile(at('words.uporedo'), 'ово није архива\n');
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('uporedo export', () => {
  it('writes the notes of a text as Markdown to the terminal', async () => {
    const { status, out, err } = await run('export', 'one.uporedo');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^---\ntitle: "Рад"\n/);
    expect(out).toContain('> је радио\n');
    expect(out).toContain('Проверити. #рад');
  });

  it('writes the cleaned words, in the script wanted', async () => {
    const { out } = await run('export', 'one.uporedo', '--format', 'txt', '--script', 'latin');
    expect(out).toBe('Google je radio dugo.\nNjen put i dalje traje.\n');
  });

  it('writes a file for each text to a folder, and tells names apart', async () => {
    const { status } = await run('export', 'two.uporedo', '--format', 'txt', '--out', 'texts');
    expect(status).toBe(0);
    expect((await readdir(at('texts'))).sort()).toEqual(['Рад (2).txt', 'Рад.txt']);
    expect(await readFile(at('texts/Рад.txt'), 'utf8')).toContain('Google је радио дуго.');
  });

  it('keeps what somebody wrote around the notes, and leaves a file of somebody else alone', async () => {
    const written = at('again/Рад.md');
    await run('export', 'one.uporedo', '--out', 'again');
    await writeFile(written, `${await readFile(written, 'utf8')}\nМоје размишљање.\n`);
    expect((await run('export', 'one.uporedo', '--out', 'again')).status).toBe(0);
    expect(await readFile(written, 'utf8')).toContain('Моје размишљање.');

    await writeFile(written, 'Туђе.\n');
    const { status, err } = await run('export', 'one.uporedo', '--out', 'again');
    expect(status).toBe(1);
    expect(err).toContain('this is another file of that name');
    expect(await readFile(written, 'utf8')).toBe('Туђе.\n');
  });

  it('takes one text of several', async () => {
    const { out } = await run('export', 'two.uporedo', '--format', 'json', '--text', 't2');
    expect(JSON.parse(out)).toMatchObject({ text: { id: 't2' }, paragraphs: [{ id: 'p1' }, {}] });
  });

  it('makes the same bytes of the same archive', async () => {
    for (const out of ['a', 'b'])
      await run('export', 'one.uporedo', '--format', 'epub', '--out', out);
    expect(await readFile(at('a/Рад.epub'))).toEqual(await readFile(at('b/Рад.epub')));
  });

  it.each(Object.keys(formNames))('makes the form %s', async (form) => {
    const { status, err } = await run('export', 'one.uporedo', '--format', form, '--out', form);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect((await readdir(at(form))).length).toBeGreaterThan(0);
  });

  it.each([
    ['export', 2, 'Name an archive to export from.'],
    ['export one.uporedo --format pdf', 2, 'There is no format "pdf".'],
    ['export one.uporedo --script greek', 2, 'There is no script "greek".'],
    ['export absent.uporedo', 1, 'absent.uporedo: there is no such file.'],
    ['export words.uporedo --out new', 1, 'words.uporedo: it is not an Uporedo archive.'],
    ['export cut.uporedo --out new', 1, 'cut.uporedo: '],
    ['export none.uporedo --out new', 1, 'none.uporedo: there is nothing to export.'],
    ['export one.uporedo --text t9 --out new', 1, 'one.uporedo: there is no text t9 in it.'],
    ['export two.uporedo', 1, 'two.uporedo: this makes 2 files; name a folder with --out.'],
    ['export one.uporedo --format docx', 1, 'one.uporedo: this form is not for a terminal;'],
    ['export one.uporedo --out one.uporedo', 1, 'one.uporedo: this is a file, not a folder.'],
  ])('%s: status %i, one line, and nothing is written', async (args, status, message) => {
    const before = await readdir(folder);
    const result = await run(...args.split(' '));
    expect(result).toMatchObject({ status, out: '' });
    expect(result.err).toContain(`uporedo: ${message}`);
    expect(result.err.trimEnd().split('\n')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(before);
  });
});

describe('uporedo import of an archive', () => {
  it('checks it whole and lists what is in it', async () => {
    expect(await run('import', 'two.uporedo')).toEqual({
      status: 0,
      out: [
        't1  Рад, Ана: paragraphs 2, corrections 1, notes 1, terms 1',
        't2  Рад, Ана: paragraphs 2, corrections 1, notes 1, terms 1',
        '',
      ].join('\n'),
      err: '',
    });
  });

  it('tells both sides of every text as JSON', async () => {
    const { out } = await run('import', 'one.uporedo', '--json');
    expect(JSON.parse(out)).toMatchObject({
      format: 'uporedo',
      texts: [
        {
          title: 'Рад',
          paragraphs: [{ text: 'Гоогле је радио дуго.', cleaned: 'Google је радио дуго.' }, {}],
          annotations: [{ note: 'Проверити.' }],
        },
      ],
    });
  });

  it('refuses one that is damaged', async () => {
    const { status, out, err } = await run('import', 'cut.uporedo');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(/^uporedo: cut\.uporedo: .+\.\n$/);
  });
});
