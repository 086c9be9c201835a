import { readFileSync } from 'node:fs';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../core/text.ts';
import { followLocale } from '../../i18n/locale.ts';
import { importEpub } from '../../importing/formats/epub.ts';
import type { Block } from '../../importing/document.ts';
import { madeContext } from '../../importing/made-context.ts';
import { exportWords } from '../../state/export-words.ts';
import { importEdition } from '../../importing/new-text.ts';
import type { ExportInput } from '../form.ts';
import { hostileInput } from '../reading/hostile-input.ts';
import { madeInput, madeText, withNotes } from '../reading/made-reading.ts';
import { epubBook } from './book.ts';
import { chaptersOf } from './chapters.ts';

followLocale(() => 'en');
const words = exportWords('en');

/** The article that comes with the program, with its corrections. */
function article(): ExportInput {
  const file = (name: string) => readFileSync(`resources/veliki-skok/${name}`, 'utf8');
  const ledger: unknown = JSON.parse(file('ledger.json'));
  const { text, change } = importEdition(file('original.txt'), ledger, '2026-11-01T10:00:00.000Z');
  const paragraphs = change.flatMap((one) =>
    'put' in one && one.put === 'chunks' ? one.rows.flatMap((chunk) => chunk.paragraphs) : [],
  );
  const corrections = change.flatMap((one) =>
    'put' in one && one.put === 'corrections' ? one.rows : [],
  );
  const input = madeInput(words, { text, paragraphs, corrections, terms: [term] });
  return withNotes(input, [
    {
      at: 1,
      words: 'народне комуне',
      note: 'Упоредити са **СССР-ом**: [¶ 4](uporedo://text/veliki-skok/p/p4).',
    },
    { at: 0, words: 'Мао Тсе-тунг', side: 'original', tags: ['имена'], colour: 'blue' },
    { at: 0, words: 'Мао Цедунг', colour: 'green' },
    { at: 2, words: 'села', note: 'Без места.', state: 'orphan' },
  ]);
}

const term = {
  id: 'g1',
  textId: 'veliki-skok',
  canonical: 'народна комуна',
  variants: [{ form: 'Популар Цоммунес', kind: 'damaged' }],
  definition: 'Заједница.',
  category: 'установе',
  tags: ['Кина'],
  paragraphIds: ['p2'],
  createdAt: '',
  modifiedAt: '',
} as const;

const paragraph = (id: number, original: string, also: Partial<Paragraph> = {}): Paragraph => ({
  id: `p${id}`,
  ordinal: id,
  original,
  tail: '\n',
  ...also,
});

/** What EPUBCheck’s rules have to say. */
async function troublesOf(input: ExportInput): Promise<string[]> {
  const { messages } = await EpubCheck.validate(await epubBook(input));
  return messages
    .filter(({ severity }) => ['fatal', 'error', 'warning'].includes(severity))
    .map(({ id, message, location }) => `${id} ${message} ${location?.path ?? ''}`);
}

/** A block without the marks that refer to notes. */
function withoutReferences({ text, styles }: Block): string {
  const marks = styles.filter(({ style }) => style === 'reference').toReversed();
  return marks.reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

describe('a book of a text', () => {
  it('is as EPUBCheck wants it', async () => {
    expect(await troublesOf(article())).toEqual([]);
  }, 30_000);

  it('is as EPUBCheck wants it, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(hostileInput(words), async (input) => {
        expect(await troublesOf(input)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('is as EPUBCheck wants it when there is nothing in it', async () => {
    expect(await troublesOf(madeInput(words, {}))).toEqual([]);
  }, 30_000);

  it('gives the cleaned paragraphs again when it is read', async () => {
    const input = article();
    const { title, author, language, blocks } = await importEpub(
      await epubBook({ ...input, options: { ...input.options, glossary: false } }),
      madeContext,
    );
    expect([title, author, language]).toEqual(['Велики скок напред', 'Талес Пинто', 'sr-Cyrl']);
    const [heading, ...text] = blocks.filter(({ kind }) => kind !== 'note');
    expect(heading?.text).toBe(title);
    expect(text.slice(0, input.rows.length).map(withoutReferences)).toEqual(
      input.rows.map(({ cleaned }) => cleaned),
    );
    const notes = blocks.filter(({ kind }) => kind === 'note').map((block) => block.text);
    expect(notes.join('\n')).toContain('Упоредити са СССР-ом');
    expect(notes).toContain(input.rows[0]?.original);
  });

  it('keeps kinds, levels, lists within lists and styles', async () => {
    const input = madeInput(words, {
      paragraphs: [
        paragraph(1, 'Глава', { kind: 'heading', level: 1 }),
        paragraph(2, 'прво', { kind: 'item', level: 1 }),
        paragraph(3, 'унутра', { kind: 'item', level: 2 }),
        paragraph(4, 'друго', { kind: 'item', level: 1 }),
        paragraph(5, 'туђе речи', { kind: 'quote' }),
        paragraph(6, 'if (a)\n  b', { kind: 'code' }),
        paragraph(7, 'јако и косо', { styles: [{ start: 0, end: 4, style: 'strong' }] }),
      ],
    });
    const { blocks } = await importEpub(await epubBook(input), madeContext);
    expect(blocks.map(({ kind, level, text }) => `${kind} ${level} ${text}`)).toEqual([
      'heading 1 Глава',
      'item 1 прво',
      'item 2 унутра',
      'item 1 друго',
      'quote 0 туђе речи',
      'code 0 if (a)\n  b',
      'prose 0 јако и косо',
    ]);
    expect(blocks.at(-1)?.styles).toEqual([{ style: 'strong', start: 0, end: 4 }]);
  });

  it('is the same bytes for the same text', async () => {
    expect(await epubBook(article())).toEqual(await epubBook(article()));
  });

  it('begins with its media type, as it is', async () => {
    const head = new TextDecoder('latin1').decode((await epubBook(article())).slice(0, 58));
    expect(head.slice(30)).toBe('mimetypeapplication/epub+zip');
  });

  it('is cut at upper headings once there is something to read, and by length', () => {
    const rows = madeInput(words, {
      text: madeText,
      paragraphs: [
        paragraph(1, 'А', { kind: 'heading', level: 1 }),
        paragraph(2, 'Б', { kind: 'heading', level: 2 }),
        paragraph(3, 'в'.repeat(3000)),
        paragraph(4, 'Г', { kind: 'heading', level: 2 }),
        paragraph(5, 'д'.repeat(61_000)),
        paragraph(6, 'ђ'),
      ],
    }).rows;
    const depths = new Map([
      ['p1', 1],
      ['p2', 2],
      ['p4', 2],
    ]);
    const ids = chaptersOf(rows, depths).map((chapter) =>
      chapter.rows.map(({ id }) => id).join(' '),
    );
    expect(ids).toEqual(['p1 p2 p3', 'p4 p5', 'p6']);
  });
});
