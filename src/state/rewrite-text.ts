import type { Operation } from '../core/change.ts';
import type { TextState } from '../core/carry/carry-over.ts';
import { chunksOf } from '../core/paragraphs.ts';
import type { Chunk } from '../core/text.ts';

/**
 * The change that makes a text with all that hangs on it what it is to be: only rows that differ are
 * put, and those that are no longer needed removed, so that undoing it brings all back. Empty when
 * nothing differs.
 */
export function rewriteText(before: TextState, after: TextState): Operation[] {
  const { text, reading } = after;
  const chunks = chunksOf(text.id, after.paragraphs);
  const stored = chunksOf(text.id, before.paragraphs);
  const corrections = difference(before.corrections, after.corrections);
  const annotations = difference(before.annotations, after.annotations);
  const terms = difference(before.terms, after.terms);
  const operations: Operation[] = [
    { remove: 'chunks', keys: stored.slice(chunks.length).map(({ index }) => [text.id, index]) },
    { put: 'chunks', rows: chunks.filter((chunk) => !isSame(stored[chunk.index], chunk)) },
    { remove: 'corrections', keys: corrections.gone },
    { put: 'corrections', rows: corrections.changed },
    { remove: 'annotations', keys: annotations.gone },
    { put: 'annotations', rows: annotations.changed },
    { remove: 'terms', keys: terms.gone },
    { put: 'terms', rows: terms.changed },
    { put: 'readings', rows: reading && reading !== before.reading ? [reading] : [] },
    { put: 'texts', rows: text === before.text ? [] : [text] },
  ];
  return operations.filter(isNeeded);
}

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
