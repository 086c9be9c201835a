import { makeAnchor, type Annotation } from '../../core/annotation.ts';
import type { Correction } from '../../core/correction.ts';
import type { MarkdownChoices } from '../../core/markdown-choices.ts';
import { sampleNote } from '../../core/note-samples.ts';
import { wordsOf, type Row } from '../../core/row.ts';
import type { Term } from '../../core/term.ts';
import type { Paragraph, Side, Text } from '../../core/text.ts';
import { rowsOfText } from '../../core/whole-text.ts';
import { englishWords } from '../export-words.ts';
import { defaultExportOptions, type ExportInput, type ExportOptions } from '../form.ts';

const sampleText: Text = {
  id: 't1',
  title: 'Велики скок',
  author: 'Талес Пинто',
  source: '',
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  script: 'Cyrl',
  lead: '',
  paragraphCount: 1,
  wordCount: 3,
  nextParagraph: 2,
  format: 'text',
  language: 'sr',
  edition: null,
  collections: [],
  tags: [],
  ledgerRevision: 0,
  paragraphsRevision: 1,
  addedAt: '2026-11-01T08:00:00.000Z',
  deletedAt: null,
};

/** What a form is made from, for tests. */
export function sampleInput(
  made: {
    readonly text?: Partial<Text>;
    readonly paragraphs: readonly Paragraph[];
    readonly corrections?: readonly Correction[];
    readonly annotations?: (rows: readonly Row[]) => readonly Annotation[];
    readonly terms?: readonly Term[];
  },
  markdown: Partial<MarkdownChoices> = {},
  options: Partial<ExportOptions> = {},
): ExportInput {
  const { paragraphs, corrections = [], terms = [] } = made;
  const text = { ...sampleText, ...made.text };
  const rows = rowsOfText({ text, paragraphs, corrections });
  return {
    text,
    paragraphs,
    corrections,
    rows,
    annotations: made.annotations?.(rows) ?? [],
    terms,
    options: {
      ...defaultExportOptions,
      ...options,
      markdown: { ...defaultExportOptions.markdown, ...markdown },
    },
    words: englishWords,
    at: '2026-11-28T10:00:00.000Z',
  };
}

/** An annotation of words of a row, from the first place where they stand. */
export function noteOn(
  row: Row,
  side: Side,
  words: string,
  change: Partial<Annotation> = {},
): Annotation {
  const start = wordsOf(row, side).indexOf(words);
  if (start < 0) throw new Error(`${row.id} has no "${words}".`);
  const anchors = [makeAnchor(row.id, wordsOf(row, side), { start, end: start + words.length }, 1)];
  return sampleNote({ side, place: row.place, start, home: anchors, current: anchors, ...change });
}

/** A correction by hand, accepted; offsets of the original. */
export const sampleCorrection = (
  change: Partial<Correction> & Pick<Correction, 'from' | 'to' | 'before' | 'after'>,
): Correction => ({
  id: `c${change.from}`,
  textId: 't1',
  paragraphId: 'p1',
  place: 0,
  kind: 'wording',
  explanation: { sr: 'Боља реч.', en: 'A better word.' },
  confidence: 1,
  state: 'accepted',
  isDecided: true,
  by: 'hand',
  rule: null,
  group: null,
  alternatives: [],
  at: '2026-11-02T08:00:00.000Z',
  ...change,
});

/** The files of a form made of inputs. */
export async function filesOf(
  form: {
    readonly make: (
      inputs: AsyncIterable<ExportInput>,
    ) => AsyncIterable<{ name: string; contents: string | Uint8Array }>;
  },
  ...inputs: readonly ExportInput[]
): Promise<{ name: string; contents: string }[]> {
  const files: { name: string; contents: string }[] = [];
  for await (const { name, contents } of form.make(inOrder(inputs))) {
    files.push({ name, contents: String(contents) });
  }
  return files;
}

async function* inOrder(inputs: readonly ExportInput[]): AsyncGenerator<ExportInput> {
  for (const input of inputs) yield await Promise.resolve(input);
}
