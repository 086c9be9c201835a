import { readFileSync } from 'node:fs';
import { makeAnnotation } from '../../src/core/mark.ts';
import { colours, type Annotation } from '../../src/core/annotation.ts';
import { ledgerCorrections, readLedger } from '../../src/core/ledger.ts';
import { splitParagraphs } from '../../src/core/paragraphs.ts';
import type { Correction } from '../../src/core/correction.ts';
import type { Term } from '../../src/core/term.ts';
import type { Paragraph, Text } from '../../src/core/text.ts';
import { rowsOfText, type WholeText } from '../../src/core/whole-text.ts';
import type { Row } from '../../src/core/row.ts';
import { randomFrom } from '../import/damaged.ts';

const at = '2026-11-14T10:00:00.000Z';

/** The bundled article over and over, with its corrections, and notes on words of either side. */
export function madeText(
  folder: URL,
  notes: number,
): WholeText & { readonly rows: readonly Row[] } {
  const source = readFileSync(new URL('original.txt', folder), 'utf8');
  const ledger = readLedger(JSON.parse(readFileSync(new URL('ledger.json', folder), 'utf8')));
  const once = splitParagraphs(source).paragraphs;
  const corrected = ledgerCorrections(ledger, once, at);
  const paragraphs: Paragraph[] = [];
  const corrections: Correction[] = [];
  // Two notes to a paragraph.
  while (paragraphs.length < notes / 2) {
    const begin = paragraphs.length;
    const idOf = (index: number): string => `p${begin + index + 1}`;
    paragraphs.push(
      ...once.map((one, index) => ({ ...one, id: idOf(index), ordinal: begin + index + 1 })),
    );
    corrections.push(
      ...corrected.map((one) => ({
        ...one,
        id: `${one.id}-${begin}`,
        paragraphId: idOf(one.place),
        place: begin + one.place,
      })),
    );
  }
  const text = aboutText(ledger.text.title, ledger.text.author, paragraphs);
  const rows = rowsOfText({ text, paragraphs, corrections });
  return {
    text,
    paragraphs,
    corrections,
    rows,
    annotations: madeNotes(rows, notes),
    terms: madeTerms(),
  };
}

function madeNotes(rows: readonly Row[], count: number): Annotation[] {
  const random = randomFrom(1);
  const pick = (most: number): number => Math.floor(random() * most);
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index % rows.length];
    if (!row) throw new Error('There are no rows.');
    const side = index % 3 === 0 ? 'original' : 'cleaned';
    const words = row[side];
    const start = pick(Math.max(1, words.length - 40));
    const span = { start, end: Math.min(words.length, start + 1 + pick(60)) };
    const made = makeAnnotation({ side, parts: [{ row, span }] }, colours[pick(4)] ?? 'yellow', {
      id: `a${index}`,
      textId: 'veliki-skok',
      revision: 1,
      at,
    });
    return {
      ...made,
      note: index % 4 === 0 ? '' : `Белешка ${index}: упоредити са **колективизацијом** у СССР-у.`,
      tags: index % 5 === 0 ? ['комуне', 'поређење'] : [],
    };
  });
}

const madeTerms = (): Term[] =>
  ['народна комуна', 'Велики скок напред', 'Мао Цедунг'].map((canonical, index) => ({
    id: `t${index}`,
    textId: 'veliki-skok',
    canonical,
    variants: [],
    definition: 'Одредница у појмовнику.',
    category: 'појам',
    tags: [],
    paragraphIds: ['p1'],
    createdAt: at,
    modifiedAt: at,
  }));

const aboutText = (title: string, author: string, paragraphs: readonly Paragraph[]): Text => ({
  id: 'veliki-skok',
  title,
  author,
  source: 'Brasil Escola',
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  format: 'text',
  language: 'sr-Cyrl',
  script: 'Cyrl',
  edition: null,
  collections: [],
  tags: [],
  lead: '',
  paragraphCount: paragraphs.length,
  wordCount: 0,
  nextParagraph: paragraphs.length + 1,
  ledgerRevision: 1,
  paragraphsRevision: 1,
  addedAt: at,
  deletedAt: null,
});
