import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Annotation } from '../../core/annotation.ts';
import { hostileNote } from './hostile-notes.ts';
import { article } from './article.ts';
import { critic } from './critic.ts';
import { filesOf, noteOn, sampleCorrection, sampleInput } from './sample-input.ts';

/** What a reader of CriticMarkup that knows nothing of us finds in a paragraph. */
interface Read {
  readonly original: string;
  readonly cleaned: string;
  readonly comments: readonly string[];
  readonly highlights: readonly string[];
}

/**
 * The marks as criticmarkup.com defines them, by the expressions of its toolkit, over the raw file;
 * then CommonMark’s escapes and references are read in what is left.
 */
function readCritic(paragraph: string): Read {
  const comments: string[] = [];
  const highlights: string[] = [];
  const [original, cleaned] = [true, false].map((isOriginal) =>
    paragraph
      .replace(/\{\+\+([^]*?)\+\+\}/g, (_, added: string) => (isOriginal ? '' : added))
      .replace(/\{--([^]*?)--\}/g, (_, removed: string) => (isOriginal ? removed : ''))
      .replace(/\{~~([^]*?)~>([^]*?)~~\}/g, (_, was: string, is: string) => (isOriginal ? was : is))
      .replace(/\{==([^]*?)==\}/g, (_, words: string) => {
        if (isOriginal) highlights.push(unescaped(words));
        return words;
      })
      .replace(/\{>>([^]*?)<<\}/g, (_, words: string) => {
        if (isOriginal) comments.push(unescaped(words));
        return '';
      }),
  );
  return {
    original: unescaped(original ?? ''),
    cleaned: unescaped(cleaned ?? ''),
    comments,
    highlights,
  };
}

/** CommonMark 0.31, § 2.4 and § 2.5, and its hard line breaks. */
const unescaped = (words: string): string =>
  words.replace(
    /\\([!-/:-@[-`{-~])|\\\n|&#(\d+);/g,
    (_, sign?: string, code?: string) =>
      sign ?? (code === undefined ? '\n' : String.fromCharCode(Number(code))),
  );

const paragraphsOf = async (...input: Parameters<typeof sampleInput>): Promise<Read[]> => {
  const [file] = await filesOf(critic, sampleInput(...input));
  const contents = file?.contents ?? '';
  return contents === '\n' ? [] : contents.slice(0, -1).split('\n\n').map(readCritic);
};

const kept = (words: string): string => words.replace(/\p{Surrogate}|\0/gu, '\ufffd');

describe('CriticMarkup', () => {
  test('of the bundled article', async () => {
    const input = article((name) => readFileSync(`resources/veliki-skok/${name}`, 'utf8'));
    const [file] = await filesOf(critic, input);
    expect(file?.name).toBe('Велики скок напред - CriticMarkup.md');
    await expect(file?.contents).toMatchFileSnapshot('golden/veliki-skok.critic.md');
    const read = (file?.contents ?? '').trimEnd().split('\n\n').map(readCritic);
    expect(read.map(({ original }) => original)).toEqual(input.rows.map((row) => row.original));
    expect(read.map(({ cleaned }) => cleaned)).toEqual(input.rows.map((row) => row.cleaned));
  });

  it('marks what was taken out, put in and put in its place, and says notes behind their words', async () => {
    const original = 'Људи су у Популар Цоммунес јели.';
    const [file] = await filesOf(
      critic,
      sampleInput({
        paragraphs: [{ id: 'p1', ordinal: 1, original, tail: '' }],
        corrections: [
          sampleCorrection({ from: 4, to: 8, before: ' су ', after: ' ' }),
          sampleCorrection({ from: 10, to: 26, before: 'Популар Цоммунес', after: 'комунама' }),
          sampleCorrection({ from: 31, to: 31, before: '', after: ' добро' }),
        ],
        annotations: ([row]) =>
          row
            ? [
                noteOn(row, 'cleaned', 'комунама јели', { note: 'Да?', tags: ['коме'] }),
                noteOn(row, 'original', 'Људи', { id: 'a2' }),
              ]
            : [],
      }),
    );
    expect(file?.contents).toBe(
      '{==Људи==}{~~ су ~> ~~}у {~~Популар Цоммунес~>комунама~~}{== јели==}{>>Да? #коме<<}{++ добро++}.\n',
    );
  });

  it('keeps what looks like its marks, and gives both sides back whole', async () => {
    const piece = fc
      .array(
        fc.constantFrom(
          '{++', '++}', '{--', '--}', '{~~', '~>', '~~}', '{==', '==}', '{>>', '<<}', '{', '}', '+',
          '-', '~', '=', '>', '<', '\\', '&#43;', '&', '# ', '1. ', '- ', '\n', ' ', '\t', 'реч',
          '🙂', '%%', '*', '\u202e', '\r', '|',
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((all) => all.join('')); // prettier-ignore
    const part = fc.record({ before: piece, after: fc.option(piece), noted: fc.boolean() });
    const paragraph = fc.record({
      parts: fc.array(part, { minLength: 1, maxLength: 5 }),
      note: hostileNote,
      side: fc.constantFrom('original', 'cleaned'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 2 }), async (made) => {
        const paragraphs = made.map(({ parts }, index) => ({
          id: `p${index + 1}`,
          ordinal: index + 1,
          original: parts.map(({ before }) => before).join('') + 'крај',
          tail: '\n',
        }));
        const corrections = made.flatMap(({ parts }, index) => {
          let from = 0;
          return parts.flatMap(({ before, after }, part) => {
            const start = from;
            from += before.length;
            if (after === null) return [];
            const change = { from: start, to: from, before, after: part === 1 ? '' : after };
            return sampleCorrection({
              ...change,
              paragraphId: `p${index + 1}`,
              id: `c${index}-${part}`,
            });
          });
        });
        const annotations = (rows: Parameters<typeof noteOn>[0][]): Annotation[] =>
          rows.map((row, index) => {
            const { note, side } = made[index] ?? { note: '', side: 'cleaned' as const };
            return noteOn(row, side, 'крај', { id: `a${index}`, note });
          });
        const input = sampleInput({
          paragraphs,
          corrections,
          annotations: (rows) => annotations([...rows]),
        });
        const [file] = await filesOf(critic, input);
        const contents = file?.contents ?? '';
        const read = contents.slice(0, -1).split('\n\n').map(readCritic);
        expect(read.map(({ original }) => original)).toEqual(
          input.rows.map((row) => kept(row.original)),
        );
        expect(read.map(({ cleaned }) => cleaned)).toEqual(
          input.rows.map((row) => kept(row.cleaned)),
        );
        expect(read.flatMap(({ comments }) => comments)).toEqual(
          made.map(({ note }) => kept(note.trim())).filter(Boolean),
        );
        expect(read.flatMap(({ highlights }) => highlights)).toEqual(made.map(() => 'крај'));
      }),
      { numRuns: 800 },
    );
  });

  it('says what was noted where the words are no more', async () => {
    const [read] = await paragraphsOf({
      paragraphs: [{ id: 'p1', ordinal: 1, original: 'Остало је.', tail: '' }],
      annotations: ([row]) =>
        row
          ? [{ ...noteOn(row, 'cleaned', 'је', { note: 'Где је?', state: 'orphan' }), current: [] }]
          : [],
    });
    expect(read?.comments).toEqual(['Unattached: „је“\nГде је?']);
    expect(read?.original).toBe('Остало је.');
  });
});
