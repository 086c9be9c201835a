import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../core/correction.ts';
import { splitParagraphs } from '../../core/paragraphs.ts';
import type { Paragraph } from '../../core/text.ts';
import { importText } from '../../importing/formats/text.ts';
import { bytesOf } from '../../importing/made-context.ts';
import { exportWords } from '../../state/export-words.ts';
import type { ExportInput } from '../form.ts';
import { madeInput, madeText } from '../reading/made-reading.ts';
import { plainText } from './plain-text.ts';

const words = exportWords('en');

async function fileOf(input: ExportInput): Promise<string> {
  async function* inputs(): AsyncGenerator<ExportInput> {
    yield await Promise.resolve(input);
  }
  for await (const { contents } of plainText.make(inputs())) {
    if (typeof contents === 'string') return contents;
  }
  throw new Error('No file was made.');
}

/** The paragraphs a file is read as. */
async function readAgain(file: string): Promise<string[]> {
  const context = { name: 'made', options: { tidy: false }, progress: () => undefined };
  return (await importText(bytesOf(file), context)).blocks.map(({ text }) => text);
}

const paragraphsOf = (originals: readonly string[], tail = '\n'): Paragraph[] =>
  originals.map((original, index) => ({
    id: `p${index + 1}`,
    ordinal: index + 1,
    original,
    tail,
  }));

const emptied = (place: number, before: string): Correction => ({
  id: `c${place}`,
  textId: 't1',
  paragraphId: `p${place + 1}`,
  place,
  from: 0,
  to: before.length,
  before,
  after: '',
  kind: 'wording',
  explanation: { sr: '', en: '' },
  confidence: 1,
  state: 'accepted',
  isDecided: true,
  by: 'hand',
  rule: null,
  group: null,
  alternatives: [],
  at: '',
});

describe('a text as plain text', () => {
  it('is read again as the same paragraphs', async () => {
    const line = fc.oneof(
      fc.constantFrom('', ' ', 'Прва.', 'Друга реч', '\t– Трећа', 'ч'.repeat(130)),
      fc.string(),
    );
    const source = fc
      .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\n\n'))
      .map(([lines, lineBreak]) => lines.join(lineBreak));
    await fc.assert(
      fc.asyncProperty(source, async (from) => {
        const { paragraphs } = splitParagraphs(from);
        fc.pre(paragraphs.length > 0);
        const again = await readAgain(await fileOf(madeInput(words, { paragraphs })));
        expect(again).toEqual(
          paragraphs.map(({ original }) => original.replace(/\r\n?|\u2029/g, '\n')),
        );
      }),
    );
  });

  it('parts paragraphs that stood on lines of their own by one break', async () => {
    expect(await fileOf(madeInput(words, { paragraphs: paragraphsOf(['а', 'б']) }))).toBe('а\nб\n');
    expect(await fileOf(madeInput(words, { paragraphs: paragraphsOf(['а', 'б'], ' ') }))).toBe(
      'а\nб\n',
    );
    expect(
      await fileOf(madeInput(words, { paragraphs: paragraphsOf(['а', 'б'], '\r\n \r\n') })),
    ).toBe('а\n\nб\n');
  });

  it('leaves out a paragraph of which nothing is left, and joins no others by it', async () => {
    const paragraphs = paragraphsOf(['прва', '1', 'друга', 'трећа']);
    const file = await fileOf(madeInput(words, { paragraphs, corrections: [emptied(1, '1')] }));
    expect(await readAgain(file)).toEqual(['прва', 'друга', 'трећа']);
  });

  it('keeps the lines of a stanza together', async () => {
    const stanzas = ['један\nдва', 'три\nчетири'];
    const file = await fileOf(madeInput(words, { paragraphs: paragraphsOf(stanzas) }));
    expect(file).toBe('један\nдва\n\nтри\nчетири\n');
    expect(await readAgain(file)).toEqual(stanzas);
  });

  it('is written in the script wanted', async () => {
    const input = madeInput(words, { paragraphs: paragraphsOf(['Његош']) }, { script: 'Latn' });
    expect(await fileOf(input)).toBe('Njegoš\n');
  });

  it('is nothing when there is nothing', async () => {
    expect(await fileOf(madeInput(words, { text: madeText }))).toBe('');
  });
});
