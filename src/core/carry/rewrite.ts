import type { Operation } from '../change.ts';
import { outlineOf } from '../outline.ts';
import { chunksOf } from '../paragraphs.ts';
import type { Chunk, Text } from '../text.ts';
import type { TextState } from './carry-over.ts';

/**
 * The change that makes a text with all that hangs on it what it is to be: only rows that are other
 * objects than before are put, and those that are no longer needed removed, so that undoing it brings
 * all back. Empty when nothing differs.
 */
export function rewrite(before: TextState, after: TextState): Operation[] {
  const { reading } = after;
  const { id } = before.text;
  const chunks = chunksOf(id, after.paragraphs);
  const stored = chunksOf(id, before.paragraphs);
  const rewritten = chunks.filter((chunk) => !isSame(stored[chunk.index], chunk));
  const corrections = difference(before.corrections, after.corrections);
  const annotations = difference(before.annotations, after.annotations);
  const terms = difference(before.terms, after.terms);
  const headings = outlineOf(after.paragraphs);
  const hasNewRows = rewritten.length > 0 || stored.length > chunks.length;
  const operations: Operation[] = [
    { remove: 'chunks', keys: stored.slice(chunks.length).map(({ index }) => [id, index]) },
    { put: 'chunks', rows: rewritten },
    { put: 'outlines', rows: hasNewRows ? [{ textId: id, headings }] : [] },
    { remove: 'corrections', keys: corrections.gone },
    { put: 'corrections', rows: corrections.changed },
    { remove: 'annotations', keys: annotations.gone },
    { put: 'annotations', rows: annotations.changed },
    { remove: 'terms', keys: terms.gone },
    { put: 'terms', rows: terms.changed },
    { put: 'readings', rows: reading && reading !== before.reading ? [reading] : [] },
    { put: 'texts', rows: after.text === before.text ? [] : [textOf(after, hasNewRows)] },
  ];
  return operations.filter(isNeeded);
}

/** Whoever shows the text learns from its revision that its rows are others. */
const textOf = ({ text }: TextState, hasNewRows: boolean): Text =>
  hasNewRows ? { ...text, paragraphsRevision: text.paragraphsRevision + 1 } : text;

function isNeeded(operation: Operation): boolean {
  if ('put' in operation) return operation.rows.length > 0;
  return !('remove' in operation) || operation.keys.length > 0;
}

/** Rows that are other objects than before, and ids of rows that are no longer there. */
function difference<Row extends { readonly id: string }>(
  before: readonly Row[],
  after: readonly Row[],
): { readonly changed: readonly Row[]; readonly gone: readonly string[] } {
  const known = new Set(before);
  const ids = new Set(after.map(({ id }) => id));
  return {
    changed: after.filter((row) => !known.has(row)),
    gone: before.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
  };
}

const isSame = (a: Chunk | undefined, b: Chunk): boolean =>
  a?.paragraphs.length === b.paragraphs.length &&
  a.paragraphs.every((paragraph, index) => paragraph === b.paragraphs[index]);
