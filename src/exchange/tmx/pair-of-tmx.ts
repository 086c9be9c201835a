import type { PairedRow } from '../../core/pairing/pairing.ts';
import type { Side } from '../../core/text.ts';
import type { Block, ImportedDocument } from '../../importing/document.ts';
import { storable } from '../../importing/storable.ts';
import type { TmxPair, TmxRow } from './read-tmx.ts';

/** Two versions of a text, and which of their blocks go together. */
export interface ImportedPair {
  readonly original: ImportedDocument;
  readonly cleaned: ImportedDocument;
  readonly rows: readonly PairedRow[];
}

/** A translation memory as two versions of a text, to be made one text as two files are. */
export function pairOfTmx(pair: TmxPair): ImportedPair {
  const kept = pair.rows.filter((row) => hasWords(row.original) || hasWords(row.cleaned));
  const documentOf = (side: Side): ImportedDocument => ({
    format: 'text',
    encoding: 'utf-8',
    title: storable(pair.title),
    author: storable(pair.author),
    language: storable(pair.language),
    lead: '',
    blocks: kept.filter((row) => hasWords(row[side])).map((row) => blockOf(row, side)),
    report: [],
  });
  return {
    original: documentOf('original'),
    cleaned: documentOf('cleaned'),
    rows: kept.map((row) => ({
      original: hasWords(row.original) ? 1 : 0,
      cleaned: hasWords(row.cleaned) ? 1 : 0,
      confidence: 1,
      isConfirmed: false,
    })),
  };
}

const hasWords = (words: string): boolean => words.trim() !== '';

const blockOf = (row: TmxRow, side: Side): Block => ({
  kind: 'prose',
  level: 0,
  text: storable(row[side]).trim(),
  styles: [],
  tail: '\n',
});
