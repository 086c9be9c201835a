import { makeAnchor, type Annotation } from '../../core/annotation.ts';
import { sampleNote } from '../../core/note-samples.ts';
import { wordsOf } from '../../core/row.ts';
import type { Text } from '../../core/text.ts';
import { rowsOfText, type WholeText } from '../../core/whole-text.ts';
import type { ExportWords } from '../export-words.ts';
import { defaultExportOptions, type ExportInput, type ExportOptions } from '../form.ts';

/** A text for tests, with nothing known of it. */
export const madeText: Text = {
  id: 't1',
  title: '',
  author: '',
  source: '',
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  format: 'text',
  language: '',
  script: 'Cyrl',
  edition: null,
  collections: [],
  tags: [],
  lead: '',
  paragraphCount: 0,
  wordCount: 0,
  nextParagraph: 1,
  ledgerRevision: 1,
  paragraphsRevision: 1,
  addedAt: '2026-11-01T10:00:00.000Z',
  deletedAt: null,
};

/** What tests export: a whole text, or parts of one. */
export function madeInput(
  words: ExportWords,
  { text, paragraphs = [], corrections = [], annotations = [], terms = [] }: Partial<WholeText>,
  options: Partial<ExportOptions> = {},
): ExportInput {
  const whole = { text: text ?? madeText, paragraphs, corrections, annotations, terms };
  return {
    ...whole,
    rows: rowsOfText(whole),
    options: { ...defaultExportOptions, glossary: true, ...options },
    words,
    at: '2026-11-28T08:30:00.000Z',
  };
}

/** The input with annotations on words of its rows: each where they first stand on the side. */
export function withNotes(
  input: ExportInput,
  notes: readonly (Partial<Annotation> & { readonly at: number; readonly words: string })[],
): ExportInput {
  const annotations = notes.map(({ at, words, ...also }, index): Annotation => {
    const row = input.rows[at];
    const side = also.side ?? 'cleaned';
    const start = row ? wordsOf(row, side).indexOf(words) : -1;
    if (!row || start === -1) throw new Error(`Row ${at} has no “${words}”.`);
    const anchor = makeAnchor(row.id, wordsOf(row, side), { start, end: start + words.length }, 1);
    return sampleNote({
      id: `a${index + 1}`,
      textId: input.text.id,
      home: [anchor],
      current: [anchor],
      place: at,
      start,
      ...also,
    });
  });
  return { ...input, annotations: [...input.annotations, ...annotations] };
}
