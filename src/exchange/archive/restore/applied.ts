import type { Operation } from '../../../core/change.ts';
import type { TextRows } from '../archive.ts';

/** The rows of a text after some operations, as the store would have them. Only tests need it. */
export function applied(rows: TextRows | null, operations: readonly Operation[]): TextRows {
  const tables = new Map<string, Map<string, unknown>>();
  const table = (name: string): Map<string, unknown> => {
    const found = tables.get(name) ?? new Map<string, unknown>();
    tables.set(name, found);
    return found;
  };
  const put = (name: string, more: readonly unknown[]): void => {
    for (const row of more) {
      const { id, textId } = row as { id?: string; textId?: string };
      table(name).set(id ?? textId ?? '', row);
    }
  };
  if (rows) {
    put('texts', [rows.text]);
    for (const name of lists) put(name, rows[name]);
    for (const [name, file] of singles) put(name, rows[file] ? [rows[file]] : []);
  }
  let paragraphs = rows?.paragraphs ?? [];
  for (const operation of operations) {
    if ('remove' in operation) {
      for (const key of operation.keys) table(operation.remove).delete(String(key));
    } else if ('put' in operation && operation.put === 'chunks') {
      paragraphs = operation.rows.flatMap((chunk) => chunk.paragraphs);
    } else if ('put' in operation) {
      put(operation.put, operation.rows);
    } else throw new Error('A restore must not purge or clear.');
  }
  const [text] = [...table('texts').values()];
  return {
    text,
    paragraphs,
    ...Object.fromEntries(lists.map((name) => [name, sorted([...table(name).values()])])),
    ...Object.fromEntries(
      singles.map(([name, file]) => [file, [...table(name).values()][0] ?? null]),
    ),
  } as TextRows;
}

const lists = ['corrections', 'annotations', 'terms', 'refusals', 'revisions'] as const;

const singles = [
  ['imports', 'import'],
  ['outlines', 'outline'],
  ['pairings', 'pairing'],
  ['readings', 'reading'],
] as const;

const sorted = (rows: unknown[]): unknown[] =>
  (rows as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1));
