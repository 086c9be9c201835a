import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import type { MarkdownChoices } from '../../core/markdown-choices.ts';
import type { ExportInput, ExportOptions } from '../form.ts';
import { article } from './article.ts';
import { errata } from './errata.ts';
import { markdown } from './markdown.ts';
import { readyTemplates } from './ready-templates.ts';
import { filesOf, noteOn, sampleInput } from './sample-input.ts';

const read = (name: string): string => readFileSync(`resources/veliki-skok/${name}`, 'utf8');
const made = (
  choices: Partial<MarkdownChoices>,
  options: Partial<ExportOptions> = {},
): ExportInput => article(read, choices, options);
const contentsOf = async (input: ExportInput): Promise<string> =>
  (await filesOf(markdown, input)).map(({ contents }) => contents).join('\0');
const propertiesOf = (contents: string): unknown =>
  parse(contents.split(/^---$/m)[1] ?? '') as unknown;

const all = { bothSides: true, glossary: 'section', errata: true } as const;

describe('golden files', () => {
  test.each<[string, Partial<MarkdownChoices>, Partial<ExportOptions>]>([
    ['obsidian-sentence', { context: 'sentence', errata: true }, {}],
    ['commonmark-paragraph', { preset: 'commonmark', context: 'paragraph' }, {}],
    ['zotero', { preset: 'zotero' }, {}],
    ['zotero-all', { preset: 'zotero', context: 'sentence', ...all }, {}],
    ['readwise', { preset: 'readwise' }, {}],
    ['readwise-all', { preset: 'readwise', context: 'sentences', ...all }, {}],
    ['obsidian-latin', { ...all, context: 'sentence' }, { script: 'Latn' }],
  ])('%s', async (name, choices, options) => {
    await expect(await contentsOf(made(choices, options))).toMatchFileSnapshot(
      `golden/veliki-skok.${name}.md`,
    );
  });

  test('errata', async () => {
    const [file] = await filesOf(errata, made({}));
    expect(file?.name).toBe('Велики скок напред - Errata.md');
    await expect(file?.contents).toMatchFileSnapshot('golden/veliki-skok.errata.md');
  });

  test('one note', async () => {
    const files = await filesOf(markdown, made({ files: 'per-note' }));
    expect(files.map(({ name }) => name)).toEqual([
      'Велики скок напред ¶ 1 напредак.md',
      'Велики скок напред ¶ 2 Популар Цоммунес.md',
      'Велики скок напред ¶ 2 народне комуне.md',
      'Велики скок напред ¶ 4 границама које је.md',
    ]);
    await expect(files[2]?.contents).toMatchFileSnapshot('golden/veliki-skok.one-note.md');
    expect(propertiesOf(files[2]?.contents ?? '')).toMatchObject({
      'uporedo-id': 'veliki-skok',
      'uporedo-note': 'b2b2',
    });
  });
});

describe('the files of an export', () => {
  it('hold all texts in one where that is wanted', async () => {
    const paragraphs = [{ id: 'p1', ordinal: 1, original: 'Перо је светлело.', tail: '' }];
    const other = sampleInput(
      {
        text: { id: 't2', title: 'Жар-птица' },
        paragraphs,
        annotations: ([row]) => (row ? [noteOn(row, 'cleaned', 'Перо', { textId: 't2' })] : []),
      },
      { files: 'one' },
    );
    const files = await filesOf(markdown, made({ files: 'one' }), other);
    expect(files.map(({ name }) => name)).toEqual(['Notes.md']);
    const [{ contents } = { contents: '' }] = files;
    expect(propertiesOf(contents)).toMatchObject({ 'uporedo-ids': ['veliki-skok', 't2'] });
    expect(contents.match(/^# .*$/gm)).toEqual(['# Велики скок напред', '# Жар-птица']);
    expect(await filesOf(markdown, other)).toEqual([
      { name: 'Жар-птица.md', contents: expect.stringContaining('uporedo-id: t2') as string },
    ]);
  });

  it('have the glossary apart where that is wanted, and always beside single notes', async () => {
    const names = async (choices: Partial<MarkdownChoices>): Promise<string[]> =>
      (await filesOf(markdown, made(choices))).map(({ name }) => name);
    expect(await names({ glossary: 'file' })).toEqual([
      'Велики скок напред.md',
      'Велики скок напред - Glossary.md',
    ]);
    expect(
      (await names({ files: 'per-note', glossary: 'section', errata: true })).slice(4),
    ).toEqual(['Велики скок напред - Glossary.md', 'Велики скок напред - Errata.md']);
    const [, glossary] = await filesOf(markdown, made({ glossary: 'file' }));
    expect(propertiesOf(glossary?.contents ?? '')).toMatchObject({
      'uporedo-id': 'veliki-skok',
      'uporedo-part': 'glossary',
    });
    expect(glossary?.contents).toContain('### народне комуне');
  });

  it('are the same again', async () => {
    const choices = { preset: 'readwise', ...all, context: 'sentence' } as const;
    expect(await contentsOf(made(choices))).toBe(await contentsOf(made(choices)));
  });
});

describe('the ready-made templates', () => {
  test.each(['obsidian', 'commonmark', 'zotero', 'readwise'] as const)(
    'say what the form itself says: %s',
    async (preset) => {
      const asTemplate = await contentsOf(
        made({ preset: 'template', template: readyTemplates[preset], context: 'sentence', ...all }),
      );
      const byForm = await contentsOf(made({ preset, context: 'sentence', ...all }));
      const region = (contents: string): string =>
        contents.replace(/[^]*uporedo:begin[^\n]*\n([^]*)\n[^\n]*uporedo:end[^]*/, '$1');
      expect(region(asTemplate)).toBe(region(byForm));
    },
  );
});
