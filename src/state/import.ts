import type { OpenedFile } from '../../electron/bridge.ts';
import type { Operation } from '../core/change.ts';
import { ledgerCorrections, readLedger } from '../core/ledger.ts';
import { chunksOf, splitParagraphs } from '../core/paragraphs.ts';
import { scriptOf } from '../core/script.ts';
import type { Paragraph, Text } from '../core/text.ts';
import { countWords } from '../core/words.ts';

type ReadFile = Extract<OpenedFile, { text: string }>;

/** A new text, and the change that puts it into the library. */
export interface Import {
  readonly text: Text;
  readonly change: readonly Operation[];
}

/** A text file as a text of the library: the cleaned side begins as the original. */
export function importFile(
  { name, text, encoding, sha256 }: ReadFile,
  id: string,
  at: string,
): Import {
  const { lead, paragraphs } = splitParagraphs(text);
  const title = name.replace(/\.[^.]+$/u, '');
  const about = { id, title, author: '', source: name, sha256, encoding };
  return put(about, lead, paragraphs, at, []);
}

/** The article that comes with the program, with its edition as a ledger of corrections. */
export function importEdition(source: string, json: unknown, at: string): Import {
  const ledger = readLedger(json);
  const { lead, paragraphs } = splitParagraphs(source);
  const { id, title, author, source: from, sha256 } = ledger.text;
  const rows = ledgerCorrections(ledger, paragraphs, at);
  const about = { id, title, author, source: from, sha256, encoding: 'utf-8' };
  return put(about, lead, paragraphs, at, [{ put: 'corrections', rows }]);
}

function put(
  about: Pick<Text, 'id' | 'title' | 'author' | 'source' | 'sha256' | 'encoding'>,
  lead: string,
  paragraphs: readonly Paragraph[],
  at: string,
  also: readonly Operation[],
): Import {
  const text: Text = {
    ...about,
    script: scriptOf(
      paragraphs
        .slice(0, 50)
        .map(({ original }) => original)
        .join('\n'),
    ),
    format: 'text',
    language: '',
    edition: null,
    collections: [],
    tags: [],
    lead,
    paragraphCount: paragraphs.length,
    wordCount: paragraphs.reduce((sum, { original }) => sum + countWords(original), 0),
    nextParagraph: paragraphs.length + 1,
    ledgerRevision: 1,
    addedAt: at,
    deletedAt: null,
  };
  const rows = chunksOf(text.id, paragraphs);
  return { text, change: [{ put: 'texts', rows: [text] }, { put: 'chunks', rows }, ...also] };
}
