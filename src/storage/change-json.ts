import type { Operation } from '../core/change.ts';

/**
 * The JSON of a change in pieces that make it up one after the other: row by row, so that making one
 * costs no more than some milliseconds however much is stored at once.
 * @param least UTF-16 units of every piece but the last; longer only by its last row
 */
export function* changeJson(change: readonly Operation[], least: number): Generator<string> {
  let piece = '[';
  for (const [index, operation] of change.entries()) {
    if (index > 0) piece += ',';
    if (!('put' in operation)) {
      piece += JSON.stringify(operation);
      continue;
    }
    const rows: readonly unknown[] = operation.rows;
    piece += `{"put":${JSON.stringify(operation.put)},"rows":[`;
    for (const [at, row] of rows.entries()) {
      if (at > 0) piece += ',';
      piece += JSON.stringify(row);
      if (piece.length < least) continue;
      yield piece;
      piece = '';
    }
    piece += ']}';
  }
  yield `${piece}]`;
}
