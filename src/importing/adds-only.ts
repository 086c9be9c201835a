import type { Operation } from '../core/change.ts';

const tables: ReadonlySet<string> = new Set([
  'texts',
  'chunks',
  'imports',
  'outlines',
  'pairings',
  'corrections',
]);

/**
 * Whether an operation puts rows of one text and does nothing else. What read a file may have been
 * taken over by it, and is not believed.
 */
export function addsOnly(operation: Operation, textId: string): boolean {
  const { put, rows, ...rest } = operation as { put?: unknown; rows?: unknown };
  if (Object.keys(rest).length > 0 || !Array.isArray(rows) || !tables.has(String(put)))
    return false;
  const idOf = put === 'texts' ? 'id' : 'textId';
  return rows.every(
    (row: unknown) =>
      typeof row === 'object' && row !== null && (row as Record<string, unknown>)[idOf] === textId,
  );
}
