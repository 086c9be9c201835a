import type { Operation, TableName } from './change.ts';

/** How many rows are read, sent and put within some milliseconds: chunks are large. */
export const rowsAtOnce = (table: TableName): number => (table === 'chunks' ? 8 : 200);

/** A list cut into lists of so many, the last of the rest. */
export const inParts = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
    rows.slice(i * size, (i + 1) * size),
  );

/** The same change in operations of which none puts more rows than can be put at once. */
export function changeParts(change: readonly Operation[]): Operation[] {
  return change.flatMap((operation) => {
    if (!('put' in operation)) return [operation];
    const { put, rows } = operation;
    if (rows.length <= rowsAtOnce(put)) return [operation];
    return inParts<unknown>(rows, rowsAtOnce(put)).map(
      (some) => ({ put, rows: some }) as Operation,
    );
  });
}
