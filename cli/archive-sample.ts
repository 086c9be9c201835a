import { makeAnnotation } from '../src/core/mark.ts';
import type { Correction } from '../src/core/correction.ts';
import type { Paragraph, Text } from '../src/core/text.ts';
import { rowsOfText } from '../src/core/whole-text.ts';
import type { TextRows } from '../src/exchange/archive/archive.ts';
import { ArchiveWriter } from '../src/exchange/archive/write-archive.ts';

const at = '2026-11-14T10:00:00.000Z';

/** An archive for tests: texts of two paragraphs, one corrected, with a note on the cleaned side. */
export async function archiveOf(...titles: readonly string[]): Promise<Uint8Array> {
  const writer = new ArchiveWriter('text');
  for (const [index, title] of titles.entries())
    await writer.addText(textRows(`t${index + 1}`, title));
  return writer.finish();
}

/** … of one text in which whatever is written freely says these words. */
export async function archiveSaying(words: string): Promise<Uint8Array> {
  const writer = new ArchiveWriter('text');
  const rows = textRows('t1', words);
  await writer.addText({
    ...rows,
    text: { ...rows.text, author: words, source: words, lead: words, tags: [words] },
    corrections: rows.corrections.map((correction) => ({
      ...correction,
      explanation: { sr: words, en: words },
    })),
    annotations: rows.annotations.map((annotation) => ({
      ...annotation,
      note: words,
      tags: [words],
    })),
    terms: rows.terms.map((term) => ({
      ...term,
      canonical: words,
      definition: words,
      category: words,
      tags: [words],
    })),
  });
  return writer.finish();
}

function textRows(id: string, title: string): TextRows {
  const paragraphs: readonly Paragraph[] = [
    { id: 'p1', ordinal: 1, original: 'Гоогле је радио дуго.', tail: '\n' },
    { id: 'p2', ordinal: 2, original: 'Њен пут и даље траје.', tail: '' },
  ];
  const correction: Correction = {
    id: `c-${id}`,
    textId: id,
    paragraphId: 'p1',
    place: 0,
    from: 0,
    to: 6,
    before: 'Гоогле',
    after: 'Google',
    kind: 'mangled-latin',
    explanation: { sr: 'Страно име.', en: 'A foreign name.' },
    confidence: 0.9,
    state: 'accepted',
    isDecided: true,
    by: 'hand',
    rule: null,
    group: null,
    alternatives: [],
    at,
  };
  const text = aboutText(id, title);
  const [row] = rowsOfText({ text, paragraphs, corrections: [correction] });
  if (!row) throw new Error('There are no rows.');
  const note = makeAnnotation(
    { side: 'cleaned', parts: [{ row, span: { start: 7, end: 15 } }] },
    'yellow',
    { id: `a-${id}`, textId: id, revision: 1, at },
  );
  return {
    text,
    paragraphs,
    corrections: [correction],
    annotations: [{ ...note, note: 'Проверити.', tags: ['рад'] }],
    terms: [
      {
        id: `g-${id}`,
        textId: id,
        canonical: 'пут',
        variants: [],
        definition: 'Куда се иде.',
        category: '',
        tags: [],
        paragraphIds: ['p2'],
        createdAt: at,
        modifiedAt: at,
      },
    ],
    refusals: [],
    revisions: [],
    import: null,
    outline: null,
    pairing: null,
    reading: null,
  };
}

const aboutText = (id: string, title: string): Text => ({
  id,
  title,
  author: 'Ана',
  source: 'file.txt',
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  format: 'text',
  language: 'sr',
  script: 'Cyrl',
  edition: null,
  collections: [],
  tags: [],
  lead: '',
  paragraphCount: 2,
  wordCount: 9,
  nextParagraph: 3,
  ledgerRevision: 1,
  paragraphsRevision: 1,
  addedAt: at,
  deletedAt: null,
});
