import type { Operation } from '../core/change.ts';
import type { Correction } from '../core/correction.ts';
import { ledgerCorrections, readLedger } from '../core/ledger.ts';
import { outlineOf } from '../core/outline.ts';
import { chunksOf, splitParagraphs } from '../core/paragraphs.ts';
import type { PairedRow } from '../core/pairing/pairing.ts';
import { scriptOf } from '../core/script.ts';
import type { Paragraph, Text } from '../core/text.ts';
import { countWords } from '../core/words.ts';
import type { ImportedDocument } from './document.ts';
import { correctionsOfPairs } from './pair-corrections.ts';
import { inLines, paragraphsOf, pairedParagraphs } from './paragraphs-of.ts';

/** A file that was read: what it holds, and where it came from. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly document: ImportedDocument;
  /** Whether broken lines were joined and page numbers left out. */
  readonly tidy: boolean;
}

/** A new text, and the change that puts it into the library. */
export interface Import {
  readonly text: Text;
  readonly change: readonly Operation[];
}

/** What a new text is given: an id never used before, the time, and the collections it is to stand in. */
export interface NewText {
  readonly id: string;
  readonly at: string;
  readonly collections?: readonly string[];
}

/**
 * A file as a text of the library. The cleaned side begins as the original, or as the file has it
 * corrected, by corrections of an edition.
 */
export function importFile(file: ReadFile, fresh: NewText): Import {
  const paragraphs = paragraphsOf(file.document);
  const { corrected } = file.document;
  const pairs = paragraphs.map((paragraph, place) => ({
    paragraph,
    cleaned: corrected?.[place] ?? paragraph.original,
  }));
  const corrections = correctionsOfPairs(pairs, fresh);
  return put(aboutFile(file), paragraphs, fresh, [
    recordOf(file, fresh),
    ...putCorrections(corrections),
  ]);
}

/** Two versions as one text: the cleaned side is the second, by corrections of an edition. */
export function importPair(
  original: ReadFile,
  cleaned: ReadFile,
  rows: readonly PairedRow[],
  fresh: NewText,
): Import {
  const pairs = pairedParagraphs(original.document, cleaned.document, rows);
  const corrections = correctionsOfPairs(pairs, fresh);
  const { name: source, sha256, document } = cleaned;
  const about = {
    ...aboutFile(original),
    edition: { source, sha256, encoding: document.encoding },
  };
  return put(
    about,
    pairs.map(({ paragraph }) => paragraph),
    fresh,
    [
      recordOf(original, fresh),
      { put: 'pairings', rows: [{ textId: fresh.id, rows: inLines(pairs, rows) }] },
      ...putCorrections(corrections),
    ],
  );
}

/** The article that comes with the program, with its edition as a ledger of corrections. */
export function importEdition(source: string, json: unknown, at: string): Import {
  const ledger = readLedger(json);
  const { lead, paragraphs } = splitParagraphs(source);
  const { id, title, author, source: from, sha256 } = ledger.text;
  const rows = ledgerCorrections(ledger, paragraphs, at);
  const about = {
    title,
    author,
    source: from,
    sha256,
    encoding: 'utf-8',
    format: 'text',
    language: 'sr-Cyrl',
    edition: null,
    lead,
  } as const;
  return put(about, paragraphs, { id, at }, putCorrections(rows));
}

type About = Pick<
  Text,
  'title' | 'author' | 'source' | 'sha256' | 'encoding' | 'format' | 'language' | 'edition' | 'lead'
>;

const aboutFile = ({ name, sha256, document }: ReadFile): About => ({
  title: document.title || name.replace(/\.[^.]+$/u, ''),
  author: document.author,
  source: name,
  sha256,
  encoding: document.encoding,
  format: document.format,
  language: document.language,
  edition: null,
  lead: document.lead,
});

const recordOf = ({ document, tidy }: ReadFile, { id, at }: NewText): Operation => ({
  put: 'imports',
  rows: [{ textId: id, tidy, report: document.report, at }],
});

const putCorrections = (rows: readonly Correction[]): readonly Operation[] =>
  rows.length > 0 ? [{ put: 'corrections', rows }] : [];

function put(
  about: About,
  paragraphs: readonly Paragraph[],
  { id, at, collections = [] }: NewText,
  also: readonly Operation[],
): Import {
  const text: Text = {
    ...about,
    id,
    script: scriptOf(sampleOf(paragraphs)),
    collections,
    tags: [],
    paragraphCount: paragraphs.length,
    wordCount: paragraphs.reduce((sum, { original }) => sum + countWords(original), 0),
    nextParagraph: paragraphs.length + 1,
    ledgerRevision: 1,
    paragraphsRevision: 1,
    addedAt: at,
    deletedAt: null,
  };
  const headings = outlineOf(paragraphs);
  return {
    text,
    change: [
      { put: 'texts', rows: [text] },
      { put: 'chunks', rows: chunksOf(id, paragraphs) },
      ...(headings.length > 0
        ? [{ put: 'outlines', rows: [{ textId: id, headings }] } as const]
        : []),
      ...also,
    ],
  };
}

/** Enough of a text to tell its script by: from its middle too, for many begin with a foreign title page. */
function sampleOf(paragraphs: readonly Paragraph[]): string {
  const middle = Math.floor(paragraphs.length / 2);
  return [...paragraphs.slice(0, 50), ...paragraphs.slice(middle, middle + 50)]
    .map(({ original }) => original)
    .join('\n');
}
