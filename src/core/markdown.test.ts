import { describe, expect, it, test, vi } from 'vitest';
import { makeAnchor, type Annotation } from './annotation.ts';
import { ledgerCorrections, readLedger } from './ledger.ts';
import { exportMarkdown, type MarkdownInput, type MarkdownOptions } from './markdown.ts';
import { chunksOf, splitParagraphs } from './paragraphs.ts';
import { onlyWords, passageOf, type Passage } from './passage.ts';
import { rowsOf, wordsOf, type Row } from './row.ts';
import type { Term } from './term.ts';
import type { Side, Text } from './text.ts';

const plain: MarkdownOptions = {
  preset: 'obsidian',
  glossary: false,
  quoteBoth: false,
  bareHighlights: true,
};

const text: Text = {
  id: 't7f3a9c',
  title: 'Велики скок напред',
  author: 'Талес Пинто',
  source: '',
  sha256: '3b1f…',
  encoding: 'utf-8',
  script: 'Cyrl',
  lead: '',
  paragraphCount: 10,
  wordCount: 800,
  nextParagraph: 4,
  format: 'text',
  language: '',
  edition: null,
  collections: [],
  tags: [],
  ledgerRevision: 0,
  paragraphsRevision: 1,
  addedAt: '2026-11-01T08:00:00.000Z',
  deletedAt: null,
};

/** An annotation of words that each fill a paragraph, the first of them ¶ 2. */
function annotation(words: string[], change: Partial<Annotation> = {}): Annotation {
  const anchors = words.map((word, index) =>
    makeAnchor(`p${index + 2}`, word, { start: 0, end: word.length }, 0),
  );
  return {
    id: 'a3k9',
    textId: text.id,
    side: 'cleaned',
    colour: 'yellow',
    note: '',
    tags: [],
    home: anchors,
    current: anchors,
    state: 'exact',
    place: 1,
    start: 0,
    chunks: ['t7f3a9c/0'],
    createdAt: '2026-11-14T10:00:00.000Z',
    modifiedAt: '2026-11-20T10:00:00.000Z',
    ...change,
  };
}

const ordinals = (paragraphId: string): number => Number(paragraphId.slice(1));
const exported = (
  annotations: Annotation[],
  options: Partial<MarkdownOptions> = {},
  more: Partial<MarkdownInput> = {},
): string =>
  exportMarkdown({
    text,
    annotations,
    terms: [],
    ordinals,
    options: { ...plain, ...options },
    ...more,
  });

/** The words of an annotation, and others on the other side. */
const beside =
  (echo: string) =>
  ({ side: own, current }: Annotation, side: Side): Passage =>
    onlyWords(side === own ? current.map(({ quote }) => quote.exact).join('\n') : echo);

const zadruge = annotation(['Оне су замениле старе пољопривредне производне задруге'], {
  note: 'Упоредити са колективизацијом у СССР-у.',
  tags: ['комуне'],
});

describe('exportMarkdown', () => {
  it('writes the promised form byte for byte', () => {
    expect(exported([zadruge])).toBe(`---
title: "Велики скок напред"
author: "Талес Пинто"
tags: [uporedo]
uporedo-id: t7f3a9c
uporedo-schema: 1
uporedo-source-sha256: "3b1f…"
---
# Велики скок напред

%% uporedo:begin %%

## ¶ 2

> [!quote] ¶ 2 · yellow · cleaned
> Оне су замениле старе пољопривредне производне задруге

^t7f3a9c-p2-a3k9

Упоредити са колективизацијом у СССР-у. #комуне

[¶ 2](uporedo://text/t7f3a9c/p/p2?a=a3k9) · 2026-11-14

%% uporedo:end %%
`);
  });

  it('writes the same for plain CommonMark', () => {
    expect(exported([zadruge], { preset: 'commonmark' })).toContain(`
<!-- uporedo:begin -->

## ¶ 2

> **¶ 2 · yellow · cleaned**
>
> Оне су замениле старе пољопривредне производне задруге

<a id="t7f3a9c-p2-a3k9"></a>

Упоредити са колективизацијом у СССР-у. #комуне

[¶ 2](uporedo://text/t7f3a9c/p/p2?a=a3k9) · 2026-11-14

<!-- uporedo:end -->
`);
  });

  it('writes an empty region when nothing was noted', () => {
    expect(exported([])).toContain('\n%% uporedo:begin %%\n\n%% uporedo:end %%\n');
  });

  it('puts one heading over the annotations of a paragraph, in reading order', () => {
    const later = annotation(['Друго'], { id: 'a2', start: 40 });
    const next = annotation(['Треће'], { id: 'a3', place: 2 });
    const third = { ...next, current: next.current.map((one) => ({ ...one, paragraphId: 'p3' })) };
    const markdown = exported([third, later, zadruge]);
    expect(markdown.match(/^(?:## .*|\^.*)$/gm)).toEqual([
      '## ¶ 2',
      '^t7f3a9c-p2-a3k9',
      '^t7f3a9c-p2-a2',
      '## ¶ 3',
      '^t7f3a9c-p3-a3',
    ]);
    expect(exported([zadruge, later, third])).toBe(markdown);
  });

  it('keeps an annotation over several paragraphs under its first', () => {
    const markdown = exported([annotation(['Прво.', 'Друго.', 'Треће.'])]);
    expect(markdown).toContain(
      '## ¶ 2\n\n> [!quote] ¶ 2–4 · yellow · cleaned\n> Прво.\n> Друго.\n',
    );
    expect(markdown).toContain('[¶ 2–4](uporedo://text/t7f3a9c/p/p2?a=a3k9) · 2026-11-14');
  });

  it('leaves out bare highlights when told to', () => {
    const bare = annotation(['Комуне'], { id: 'a1' });
    const tagged = annotation(['Задруге'], { id: 'a2', tags: ['комуне'] });
    const markdown = exported([bare, tagged, zadruge], { bareHighlights: false });
    expect(markdown.match(/^\^.*$/gm)).toEqual(['^t7f3a9c-p2-a2', '^t7f3a9c-p2-a3k9']);
    expect(exported([bare])).toContain('^t7f3a9c-p2-a1\n\n[¶ 2]');
  });

  test.each([
    [
      'obsidian',
      '> Оне су замениле старе пољопривредне производне задруге\n>\n> *original:* Они би\n> заменили\n\n^',
    ],
    [
      'commonmark',
      '> Оне су замениле старе пољопривредне производне задруге\n>\n> *original:* Они би\n> заменили\n\n<a',
    ],
  ] as const)('quotes both sides when told to: %s', (preset, quote) => {
    const passage = beside('Они би\nзаменили');
    expect(exported([zadruge], { preset, quoteBoth: true }, { passage })).toContain(quote);
    expect(exported([zadruge], { preset }, { passage })).not.toContain('Они би');
  });

  it('adds no second quote where the other side has no words', () => {
    const both = exported([zadruge], { quoteBoth: true }, { passage: beside(' ') });
    expect(both).toBe(exported([zadruge]));
  });

  it('keeps orphans, under a heading of their own, by where they were made', () => {
    const orphan = { ...annotation(['Изгубљено']), current: [], state: 'orphan' as const };
    const markdown = exported([{ ...orphan, id: 'a1' }, zadruge]);
    expect(markdown.slice(markdown.indexOf('## Unattached'))).toBe(`## Unattached

> [!quote] ¶ 2 · yellow · cleaned
> Изгубљено

^t7f3a9c-p2-a1

[¶ 2](uporedo://text/t7f3a9c/p/p2?a=a1) · 2026-11-14

%% uporedo:end %%
`);
  });

  it('refuses an id that could break the file', () => {
    expect(() => exported([{ ...zadruge, id: 'a\n%%' }])).toThrow('cannot stand in a link');
    expect(() => exported([{ ...zadruge, home: [], current: [] }])).toThrow('has no anchor');
  });

  test.each([
    ['t7f3a9c', 't7f3a9c'],
    ['true', '"true"'],
    ['123e4', '"123e4"'],
    ['2026-11-14', '"2026-11-14"'],
  ])('writes the id %s so that YAML reads a text', (id, written) => {
    expect(exported([], {}, { text: { ...text, id } })).toContain(`\nuporedo-id: ${written}\n`);
  });

  it('keeps a title in its line', () => {
    const title = '"а": \\ б\n---\u2028\u202eв # %% uporedo:end %%\u0007';
    const markdown = exported([], {}, { text: { ...text, title, author: '' } });
    const [, quoted = '', author = ''] = markdown.split('\n');
    expect(JSON.parse(quoted.replace('title: ', ''))).toBe(title);
    expect(quoted).toContain('\\n---\\u2028\\u202eв # %% uporedo\\u003aend %%\\u0007');
    expect(author).toBe('author: ""');
    expect(markdown).toContain(
      '\n# "а": \\\\ б --- \u202eв \\# \\%\\% uporedo\\:end \\%\\%\n\n%% uporedo:begin %%\n',
    );
    expect(exported([], {}, { text: { ...text, title: ' ' } })).toContain('\n# t7f3a9c\n');
  });
});

describe('the glossary', () => {
  const term: Term = {
    id: 'g1',
    textId: text.id,
    canonical: 'народне комуне',
    variants: [
      { form: 'Популар Цоммунес', kind: 'damaged' },
      { form: '1. комуна', kind: 'inflected' },
    ],
    definition: 'Сеоска **заједница**.\n# Не наслов',
    category: 'установа',
    tags: ['комуне', 'Кина 1958'],
    paragraphIds: ['p2', 'p5'],
    createdAt: '',
    modifiedAt: '',
  };
  const terms: Term[] = [
    term,
    {
      ...term,
      id: 'g2',
      canonical: 'ћирилица',
      variants: [],
      definition: '',
      category: '',
      tags: [],
      paragraphIds: [],
    },
    {
      ...term,
      id: 'g3',
      canonical: 'Ђорђе',
      variants: [],
      definition: '',
      category: '',
      tags: [],
      paragraphIds: [],
    },
  ];

  it('comes last, in alphabetical order', () => {
    const markdown = exported([zadruge], { glossary: true }, { terms });
    expect(markdown.slice(markdown.indexOf('## Glossary'))).toBe(
      `## Glossary

### Ђорђе

### народне комуне

установа #комуне #Кина-1958

Сеоска **заједница**.
\\# Не наслов

Популар Цоммунес (damaged) · 1. комуна (inflected)

[¶ 2](uporedo://text/t7f3a9c/p/p2) · [¶ 5](uporedo://text/t7f3a9c/p/p5)

### ћирилица

%% uporedo:end %%
`.replace('· 1.', '· 1\\.'),
    );
  });

  it('is left out when not asked for, or empty', () => {
    expect(exported([zadruge], { glossary: false }, { terms })).toBe(exported([zadruge]));
    expect(exported([zadruge], { glossary: true })).toBe(exported([zadruge]));
  });
});

describe('the golden files', async () => {
  const { readFileSync } = await vi.importActual<{
    readFileSync: (path: string, encoding: 'utf8') => string;
  }>('node:fs');
  const read = (name: string): string => readFileSync(`resources/veliki-skok/${name}`, 'utf8');
  const ledger = readLedger(JSON.parse(read('ledger.json')));
  const { paragraphs } = splitParagraphs(read('original.txt'));
  const corrections = ledgerCorrections(ledger, paragraphs, '2026-11-01T08:00:00.000Z');
  const rows = chunksOf(ledger.text.id, paragraphs).flatMap((chunk) => rowsOf(chunk, corrections));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const rowAt = (ordinal: number): Row => {
    const row = rows[ordinal - 1];
    if (!row) throw new Error(`The edition has no paragraph ${ordinal}.`);
    return row;
  };

  /** An annotation of words of the edition, marked on one side of a paragraph. */
  function marked(
    ordinal: number,
    side: Side,
    words: string,
    change: Partial<Annotation>,
  ): Annotation {
    const row = rowAt(ordinal);
    const start = wordsOf(row, side).indexOf(words);
    if (start < 0) throw new Error(`¶ ${ordinal} has no "${words}".`);
    const span = { start, end: start + words.length };
    const anchors = [makeAnchor(row.id, wordsOf(row, side), span, 1)];
    const textId = ledger.text.id;
    return annotation([], {
      side,
      place: row.place,
      start,
      textId,
      home: anchors,
      current: anchors,
      ...change,
    });
  }

  const annotations = [
    marked(1, 'original', 'напредак', {
      id: 'a1a1',
      colour: 'red',
      note: 'Зашто **напредак**, кад се даље каже _скок_?\n\n- исти појам\n- две речи',
      tags: ['термини', 'велики скок'],
    }),
    marked(2, 'cleaned', 'народне комуне', { id: 'b2b2', colour: 'green', tags: ['комуне'] }),
    marked(2, 'original', 'Популар Цоммунес', {
      id: 'c3c3',
      note: '> енглески, слово по слово\n\n# Питање\n\nОдакле енглески у преводу с португалског?',
    }),
    marked(4, 'cleaned', 'границама које је наметнула држава', { id: 'd4d4', colour: 'blue' }),
  ];
  const input = (preset: MarkdownOptions['preset']): MarkdownInput => ({
    text: { ...text, ...ledger.text },
    annotations,
    ordinals: (id) => rows.find((row) => row.id === id)?.ordinal ?? 0,
    passage: (annotation, side) =>
      passageOf(annotation, side, { rows: byId, context: 'none', script: null }),
    terms: [
      {
        id: 'g1',
        textId: ledger.text.id,
        canonical: 'народне комуне',
        variants: [{ form: 'Популар Цоммунес', kind: 'damaged' }],
        definition: 'Заједнице од 20 до 30 хиљада људи.',
        category: 'установа',
        tags: [],
        paragraphIds: ['p2'],
        createdAt: '',
        modifiedAt: '',
      },
    ],
    options: { preset, glossary: true, quoteBoth: true, bareHighlights: true },
  });

  test.each(['obsidian', 'commonmark'] as const)('%s', async (preset) => {
    await expect(exportMarkdown(input(preset))).toMatchFileSnapshot(
      `golden/veliki-skok.${preset}.md`,
    );
  });
});
