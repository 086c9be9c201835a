import { colours, type Annotation } from '../../src/core/annotation.ts';
import type { Operation, Reading } from '../../src/core/change.ts';
import type { Correction } from '../../src/core/correction.ts';
import { grouped } from '../../src/core/grouped.ts';
import { makeAnnotation } from '../../src/core/mark.ts';
import { rowsOf, type Row } from '../../src/core/row.ts';
import { chunkOf, chunkSize, type Chunk, type Paragraph, type Text } from '../../src/core/text.ts';
import { randomFrom } from '../import/damaged.ts';

export interface BookSize {
  /** ASCII; names the text and all that belongs to it. */
  readonly id: string;
  readonly paragraphs: number;
  /** One in two is accepted, one in two proposed; at most one to ten words. */
  readonly corrections: number;
  /** On both sides, in all colours, every fourth with a note. */
  readonly annotations: number;
  /** 0-based place where the reader left off. */
  readonly place: number;
  /** Of books of one size each has other words. */
  readonly seed?: number;
}

/** A text as it lies in the store, with rows as they are shown. */
export interface MadeBook {
  readonly text: Text;
  readonly chunks: readonly Chunk[];
  readonly corrections: readonly Correction[];
  readonly annotations: readonly Annotation[];
  readonly rows: readonly Row[];
  readonly reading: Reading;
}

const begin = Date.UTC(2026, 0, 1);
const at = new Date(begin).toISOString();

/** A text made of some words, the same one each time: rows of very unequal heights, 84 words on average. */
export function madeBook(size: BookSize, words: readonly string[]): MadeBook {
  const random = randomFrom(20261123 + (size.seed ?? 0));
  const below = (limit: number): number => Math.floor(random() * limit);
  const { id } = size;
  const each = size.corrections / size.paragraphs;
  const paragraphs: Paragraph[] = [];
  const corrections: Correction[] = [];
  for (let place = 0; place < size.paragraphs; place++) {
    const drawn = Array.from({ length: 8 + below(153) }, () => words[below(words.length)] ?? '');
    const wanted = Math.floor((place + 1) * each) - Math.floor(place * each);
    const step = Math.max(1, Math.floor(drawn.length / (wanted + 1)));
    const damagedAt = new Set(Array.from({ length: wanted }, (_, i) => (i + 1) * step - 1));
    let original = '';
    for (const [index, word] of drawn.entries()) {
      const stands = damagedAt.has(index) ? damaged(word) : word;
      if (damagedAt.has(index)) {
        corrections.push(
          correctionOf(id, place, original.length, stands, word, corrections.length),
        );
      }
      original += `${stands}${index === drawn.length - 1 ? '.' : ' '}`;
    }
    paragraphs.push({ id: `p${place + 1}`, ordinal: place + 1, original, tail: '\n' });
  }
  const chunks = Array.from({ length: Math.ceil(paragraphs.length / chunkSize) }, (_, index) => ({
    textId: id,
    index,
    paragraphs: paragraphs.slice(index * chunkSize, (index + 1) * chunkSize),
  }));
  const rows = rowsByChunk(chunks, corrections);
  return {
    text: textOf(id, paragraphs),
    chunks,
    corrections,
    annotations: madeAnnotations(id, rows, size.annotations, below),
    rows,
    reading: {
      textId: id,
      paragraphId: `p${size.place + 1}`,
      place: size.place,
      side: 'cleaned',
      within: 0,
      progress: size.place / size.paragraphs,
      // Later than whatever else is in the library: the program opens it first.
      at: new Date(begin + 1000).toISOString(),
    },
  };
}

/** All of it as changes for the journal, none too long for one record. */
export function changesOf(book: MadeBook): Operation[][] {
  return [
    [{ put: 'texts', rows: [book.text] }],
    ...inParts(book.chunks, 20).map((rows): Operation[] => [{ put: 'chunks', rows }]),
    ...inParts(book.corrections, 2000).map((rows): Operation[] => [{ put: 'corrections', rows }]),
    ...inParts(book.annotations, 2000).map((rows): Operation[] => [{ put: 'annotations', rows }]),
    [{ put: 'readings', rows: [book.reading] }],
  ];
}

/** The words of a text, in order. */
export const wordsIn = (text: string): string[] =>
  [...text.matchAll(/[\p{L}\p{N}-]+/gu)].map(([word]) => word);

function rowsByChunk(chunks: readonly Chunk[], corrections: readonly Correction[]): Row[] {
  const byChunk = grouped(corrections, ({ place }) => chunkOf(place));
  return chunks.flatMap((chunk) => rowsOf(chunk, byChunk.get(chunk.index) ?? []));
}

/** As English spelling forced into Cyrillic: schools of “Сцхоол”. Each word comes out another. */
function damaged(word: string): string {
  const forced = word.replace(/[шчжћђ]/gu, (letter) => digraphs[letter] ?? letter);
  return forced === word ? `${word}х` : forced;
}

const digraphs: Readonly<Record<string, string>> = { ш: 'сх', ч: 'цх', ж: 'зх', ћ: 'тј', ђ: 'дј' };

function correctionOf(
  textId: string,
  place: number,
  from: number,
  before: string,
  after: string,
  number: number,
): Correction {
  return {
    id: `c-${textId}-${number}`,
    textId,
    paragraphId: `p${place + 1}`,
    place,
    from,
    to: from + before.length,
    before,
    after,
    kind: 'mangled-latin',
    explanation: {
      sr: 'Страна реч је пренета слово по слово.',
      en: 'A foreign word was carried over letter by letter.',
    },
    confidence: 0.8,
    state: number % 2 === 0 ? 'accepted' : 'proposed',
    isDecided: false,
    by: 'rule',
    rule: 'made',
    group: `made:${before}`,
    alternatives: [],
    at,
  };
}

function madeAnnotations(
  textId: string,
  rows: readonly Row[],
  count: number,
  below: (limit: number) => number,
): Annotation[] {
  return Array.from({ length: count }, (_, index) => {
    const row = rows[Math.floor((index * rows.length) / count)];
    if (!row) throw new Error('There are no rows.');
    const side = index % 2 === 0 ? 'cleaned' : 'original';
    const start = below(Math.max(1, row[side].length - 40));
    const span = { start, end: Math.min(row[side].length, start + 5 + below(50)) };
    const made = makeAnnotation(
      { side, parts: [{ row, span }] },
      colours[index % colours.length] ?? 'yellow',
      {
        id: `a-${textId}-${index}`,
        textId,
        revision: 1,
        at: new Date(begin + index).toISOString(),
      },
    );
    return index % 4 === 0
      ? { ...made, note: `Белешка ${index}: упоредити са **колективизацијом**.` }
      : made;
  });
}

const textOf = (id: string, paragraphs: readonly Paragraph[]): Text => ({
  id,
  title: `Књига ${id}`,
  author: '',
  source: `${id}.txt`,
  sha256: id.padEnd(64, '0').slice(0, 64),
  encoding: 'utf-8',
  format: 'text',
  language: 'sr-Cyrl',
  script: 'Cyrl',
  edition: null,
  collections: [],
  tags: [],
  lead: '',
  paragraphCount: paragraphs.length,
  wordCount: paragraphs.reduce((sum, { original }) => sum + original.split(' ').length, 0),
  nextParagraph: paragraphs.length + 1,
  ledgerRevision: 1,
  paragraphsRevision: 1,
  addedAt: at,
  deletedAt: null,
});

const inParts = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
    rows.slice(i * size, (i + 1) * size),
  );
