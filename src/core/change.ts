import type { Annotation } from './annotation.ts';
import type { Correction, CorrectionKind } from './correction.ts';
import type { ImportRecord, Outline } from './import-report.ts';
import type { Pairing } from './pairing/pairing.ts';
import type { Revision } from './revision.ts';
import type { Term } from './term.ts';
import type { Chunk, Side, Text } from './text.ts';

/** Where the reader is in a text. */
export interface Reading {
  readonly textId: string;
  readonly paragraphId: string;
  /** 0-based place of that paragraph when this was written. */
  readonly place: number;
  readonly side: Side;
  /** How much of the first visible row lies above the window, 0 to 1. */
  readonly within: number;
  /** How far through the text, 0 to 1, for the library's progress bar. */
  readonly progress: number;
  readonly at: string;
}

/** A group of proposals the reader does not want, in one text or in all. */
export interface Refusal {
  readonly id: string;
  /** `null`: in all texts, those to come too. */
  readonly textId: string | null;
  readonly group: string;
  /** The proposal it was said of, to be shown where refusals are listed. */
  readonly before: string;
  readonly after: string;
  readonly kind: CorrectionKind;
  readonly at: string;
}

export interface Setting {
  readonly key: string;
  readonly value: unknown;
}

/** Everything that is kept, by the name of its table. */
export interface Tables {
  texts: Text;
  chunks: Chunk;
  imports: ImportRecord;
  outlines: Outline;
  pairings: Pairing;
  corrections: Correction;
  annotations: Annotation;
  terms: Term;
  refusals: Refusal;
  revisions: Revision;
  readings: Reading;
  settings: Setting;
}

export type TableName = keyof Tables;

export const tableNames = [
  'texts',
  'chunks',
  'imports',
  'outlines',
  'pairings',
  'corrections',
  'annotations',
  'terms',
  'refusals',
  'revisions',
  'readings',
  'settings',
] as const satisfies readonly TableName[];

/** A primary key: a string, or for chunks `[textId, index]`. */
export type Key = string | [string, number];

/** The primary key of a row. */
export function keyOf<T extends TableName>(table: T, row: Tables[T]): Key {
  if (table === 'chunks') {
    const chunk = row as Chunk;
    return [chunk.textId, chunk.index];
  }
  if (isOfText(table)) return (row as Reading | ImportRecord | Outline | Pairing).textId;
  if (table === 'settings') return (row as Setting).key;
  return (row as Text | Correction | Annotation | Term | Refusal | Revision).id;
}

/** Tables with one row for a text, under its id. */
const isOfText = (table: TableName): boolean =>
  table === 'readings' || table === 'imports' || table === 'outlines' || table === 'pairings';

/** One step of a change. A change is a list of them that is stored wholly or not at all. */
export type Operation =
  | { [T in TableName]: { readonly put: T; readonly rows: readonly Tables[T][] } }[TableName]
  | { readonly remove: TableName; readonly keys: readonly Key[] }
  /** Everything that hangs on a text, and the text: for good. */
  | { readonly purge: string }
  /** Every row of every table: what follows makes the store anew. */
  | { readonly clear: 'everything' };
