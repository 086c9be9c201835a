import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { paragraphAddress } from './address.ts';
import { makeAnchor, type Annotation } from './annotation.ts';
import { exportMarkdown, type MarkdownInput } from './markdown.ts';
import { markers } from './markdown-region.ts';
import { onlyWords } from './passage.ts';
import type { Term } from './term.ts';
import type { Text } from './text.ts';

type Token = ReturnType<MarkdownIt['parse']>[number];
type Preset = keyof typeof markers;

const hostile = [
  '# Наслов',
  '## ¶ 2',
  '===',
  '---',
  '***',
  '-',
  '- ',
  '1. ',
  '+ ',
  '\t- ',
  '> ',
  '>',
  '> [!quote] ¶ 9',
  '```',
  '````',
  '```js',
  '~~~',
  '  ```',
  '- ```',
  '`',
  '``',
  '%%',
  '%% uporedo:begin %%',
  '%% uporedo:end %%',
  '<!-- uporedo:begin -->',
  '<!-- uporedo:end -->',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<div>',
  '<details>',
  '<pre>',
  '<?',
  '<![CDATA[',
  '<!X',
  '<b>',
  '<https://a.rs>',
  '<https://a.rs/`>',
  '<mailto:a@b.rs>',
  '[а]: https://b.rs',
  '[а]',
  '[¶ 2]: x',
  '[!quote]: x',
  '[^1]: фуснота',
  '[',
  ']',
  ']:',
  ':',
  '[а](б)',
  '![а](б)',
  '[[а]]',
  '^t1-p2-a1',
  ' ^id',
  '\\',
  '\\\\',
  '\\`',
  '\\<',
  '\\%%',
  '|',
  '| а | б |',
  '|---|---|',
  '-|-',
  '$$',
  '$',
  '==',
  '**',
  '_',
  '&lt;',
  '&#10;',
  'реч',
  'Комуне.',
  ' ',
  '  ',
  '    ',
  '\t',
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\u2028',
  '\u2029',
  '\v',
  '\f',
  '\0',
  '\u001b',
  '\ud800',
  '\u202e',
  '\u00a0',
  '\ufeff',
  '---\ntitle: "x"\n---',
  'uporedo-id: t9',
  'uporedo:end',
  '\\uporedo:end',
  '# ',
  '#тег',
];
const typed = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...hostile), { maxLength: 14 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const tags = fc.array(typed, { maxLength: 2 });

const anAnnotation = fc
  .record({
    words: typed,
    note: typed,
    tags,
    echo: typed,
    before: typed,
    after: typed,
    isOrphan: fc.boolean(),
    paragraph: fc.nat(2),
  })
  .map((made) => made);
const aTerm = fc.record({
  canonical: typed,
  form: typed,
  definition: typed,
  category: typed,
  tags,
});

const exports = fc.record({
  preset: fc.constantFrom<Preset>('obsidian', 'commonmark'),
  title: typed,
  author: typed,
  annotations: fc.array(anAnnotation, { maxLength: 3 }),
  terms: fc.array(aTerm, { maxLength: 2 }),
});
type Made = typeof exports extends fc.Arbitrary<infer T> ? T : never;

const text: Text = {
  id: 't1',
  title: '',
  author: '',
  source: '',
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  script: 'Cyrl',
  lead: '',
  paragraphCount: 3,
  wordCount: 3,
  nextParagraph: 4,
  format: 'text',
  language: '',
  edition: null,
  collections: [],
  tags: [],
  ledgerRevision: 0,
  paragraphsRevision: 1,
  addedAt: '',
  deletedAt: null,
};

const bare: Made['annotations'][number] = {
  words: '',
  before: '',
  after: '',
  echo: '',
  note: '',
  tags: [],
  isOrphan: false,
  paragraph: 0,
};

function inputOf({ preset, title, author, annotations, terms }: Made): MarkdownInput {
  const made = annotations.map((one, index): Annotation => {
    const paragraphId = `p${one.paragraph + 1}`;
    const anchors = [makeAnchor(paragraphId, one.words, { start: 0, end: one.words.length }, 0)];
    return {
      id: `a${index}`,
      textId: 't1',
      side: 'cleaned',
      colour: 'green',
      note: one.note,
      tags: one.tags,
      home: anchors,
      current: anchors,
      state: one.isOrphan ? 'orphan' : 'exact',
      place: one.paragraph,
      start: index,
      chunks: [],
      createdAt: '2026-11-14T10:00:00.000Z',
      modifiedAt: '',
    };
  });
  return {
    text: { ...text, title, author },
    annotations: made,
    passage: ({ id, side: own }, side) => {
      const one = annotations[Number(id.slice(1))];
      return side === own
        ? { before: one?.before ?? '', words: one?.words ?? '', after: one?.after ?? '' }
        : onlyWords(one?.echo ?? '');
    },
    ordinals: (paragraphId) => Number(paragraphId.slice(1)),
    terms: terms.map((term, index): Term => ({
      ...term,
      id: `g${index}`,
      textId: 't1',
      variants: [{ form: term.form, kind: 'damaged' }],
      paragraphIds: ['p1'],
      createdAt: '',
      modifiedAt: '',
    })),
    options: { preset, glossary: true, quoteBoth: true, bareHighlights: true },
  };
}

const reader = new MarkdownIt({ html: true, linkify: false });

/** What an independent reader sees below the front matter, and the definitions it found. */
function read(markdown: string): { tokens: Token[]; definitions: object } {
  const [opening, ...rest] = markdown.split('\n');
  const close = rest.indexOf('---');
  expect(opening).toBe('---');
  expect(close).toBe(6);
  const env: { references?: object } = {};
  return {
    tokens: reader.parse(rest.slice(close + 1).join('\n'), env),
    definitions: env.references ?? {},
  };
}

const count = (markdown: string, part: string): number => markdown.split(part).length - 1;
/** Level, words and place of the blocks of one kind. */
const inlines = (tokens: Token[], open: string): Token[] =>
  tokens.filter((_, index) => tokens[index - 1]?.type === open);
const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();
const shown = (token: Token): string =>
  (token.children ?? [])
    .map(({ type, content }) => (type === 'softbreak' ? ' ' : content))
    .join('');

describe('whatever was typed', () => {
  it('stays in its block', () => {
    fc.assert(
      fc.property(exports, (made) => {
        const input = inputOf(made);
        const markdown = exportMarkdown(input);
        const { tokens, definitions } = read(markdown);
        const isObsidian = made.preset === 'obsidian';
        const { begin, end } = markers[made.preset];
        const kinds = tokens.map(({ type }) => type);
        const annotations = input.annotations;

        // Quotes: one for each annotation, all at the top.
        const quotes = tokens.filter(({ type }) => type === 'blockquote_open');
        expect(quotes).toHaveLength(annotations.length);
        expect(quotes.every(({ level }) => level === 0)).toBe(true);
        expect(kinds).not.toContain('hr');
        expect(definitions).toEqual({});

        // Headings: ours and no other.
        const headings = tokens.filter(({ type }) => type === 'heading_open');
        const placed = annotations.filter(({ state }) => state !== 'orphan');
        const sections = new Set(placed.map(({ place }) => place)).size;
        const orphans = placed.length < annotations.length ? 1 : 0;
        const glossary = input.terms.length > 0 ? 1 : 0;
        expect(headings.filter(({ tag }) => tag === 'h1')).toHaveLength(1);
        expect(headings.filter(({ tag }) => tag === 'h2')).toHaveLength(
          sections + orphans + glossary,
        );
        expect(headings.filter(({ tag }) => tag === 'h3')).toHaveLength(input.terms.length);
        expect(headings).toHaveLength(1 + sections + orphans + glossary + input.terms.length);
        expect(headings.every(({ level }) => level === 0)).toBe(true);

        // Markers: each once, in a block of its own, the last one last.
        for (const marker of ['uporedo:begin', 'uporedo:end'])
          expect(count(markdown, marker)).toBe(1);
        const blocks = isObsidian
          ? inlines(tokens, 'paragraph_open')
          : tokens.filter(({ type }) => type === 'html_block');
        const marked = blocks.filter(
          ({ content }) => content.trim() === begin || content.trim() === end,
        );
        expect(marked.map(({ content }) => content.trim())).toEqual([begin, end]);
        expect(markdown.endsWith(`\n\n${end}\n`)).toBe(true);

        // HTML: only ours.
        const pieces = tokens.flatMap(({ children }) => children ?? []);
        const html = pieces.filter(({ type }) => type === 'html_inline');
        expect(html).toHaveLength(isObsidian ? 0 : 2 * annotations.length);
        expect(kinds.filter((kind) => kind === 'html_block')).toHaveLength(isObsidian ? 0 : 2);

        // Ids and links back: each a paragraph of its own at the top.
        const paragraphs = inlines(tokens, 'paragraph_open').filter(({ level }) => level === 1);
        for (const { id, current } of annotations) {
          const paragraphId = current[0]?.paragraphId ?? '';
          const blockId = `t1-${paragraphId}-${id}`;
          const anchor = isObsidian ? `^${blockId}` : `<a id="${blockId}"></a>`;
          expect(paragraphs.filter(({ content }) => content === anchor)).toHaveLength(1);
          const label = `¶ ${paragraphId.slice(1)}`;
          const back = `[${label}](${paragraphAddress('t1', paragraphId, id)}) · 2026-11-14`;
          expect(paragraphs.filter(({ content }) => content === back)).toHaveLength(1);
        }

        // Outside code, nothing that Obsidian takes for a comment, mathematics or an id.
        const code = new Set(
          tokens.filter(({ type }) => type === 'fence').map(({ content }) => content),
        );
        const blocksOutside = tokens.filter(({ content }) => !code.has(content) && content !== '');
        for (const { type, content } of blocksOutside) {
          if (type === 'fence' || marked.some((one) => one.content === content)) continue;
          expect(content).not.toMatch(/%%|\$\$/);
          if (!/^\^t1-p\d-a\d$/.test(content)) expect(content).not.toMatch(/(?:^|\s)\^[\w-]+$/m);
        }
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('is quoted word for word', () => {
    fc.assert(
      fc.property(
        typed,
        typed,
        fc.constantFrom<Preset>('obsidian', 'commonmark'),
        (words, echo, preset) => {
          const annotations = [{ ...bare, words, echo }];
          const markdown = exportMarkdown(
            inputOf({ preset, title: '', author: '', annotations, terms: [] }),
          );
          const { tokens } = read(markdown);
          const quote = tokens.slice(
            0,
            tokens.findIndex(({ type }) => type === 'blockquote_close'),
          );
          const label = '¶ 1 · green · cleaned';
          const seen = inlines(quote, 'paragraph_open').map(shown).join(' ');
          const expected = [preset === 'obsidian' ? `[!quote] ${label}` : label, visible(words)];
          if (echo.trim() !== '') expected.push('original:', visible(echo));
          const start = seen.indexOf('¶ 1');
          expect(flat(seen.slice(Math.max(0, seen.indexOf(expected[0] ?? ''))))).toBe(
            flat(expected.join(' ')),
          );
          expect(start).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('is noted word for word, but for formatting', () => {
    const harmless = hostile.filter((piece) => !/&|\]\(|```js|mailto/.test(piece));
    const note = fc
      .array(fc.constantFrom(...harmless), { maxLength: 14 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(note, (noted) => {
        const annotations = [{ ...bare, note: noted }];
        const markdown = exportMarkdown(
          inputOf({ preset: 'obsidian', title: '', author: '', annotations, terms: [] }),
        );
        const { tokens } = read(markdown);
        const from = tokens.findIndex(({ content }) => content === '^t1-p1-a0');
        const to = tokens.findIndex(({ content }) => content.startsWith('[¶ 1](uporedo:'));
        const seen = tokens
          .slice(from + 1, to)
          .map((token) => (token.children ? shown(token) : token.content))
          .join(' ');
        expect(letters(seen)).toBe(letters(noted));
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});

/** What is left to see of typed words. */
const visible = (words: string): string =>
  words.replace(/(?!\s)(?![\x80-\x9f])\p{Cc}/gu, '').replace(/\p{Surrogate}/gu, '\ufffd');

const letters = (words: string): string => words.replace(/[^\p{L}]/gu, '');
