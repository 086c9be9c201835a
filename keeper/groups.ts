import { keyOf, type TableName } from '../src/core/change.ts';

/**
 * Tables whose rows lie apart for each text, so that a change of one text leaves the others’ alone. A
 * row of these never goes from one text to another.
 */
const tablesOfTexts: ReadonlySet<TableName> = new Set([
  'chunks',
  'outlines',
  'pairings',
  'corrections',
  'annotations',
  'revisions',
]);

export const isOfTexts = (table: TableName): boolean => tablesOfTexts.has(table);

/** Whether a key of such a table does not tell the text. */
export const isOpaque = (table: TableName): boolean =>
  table === 'corrections' || table === 'annotations' || table === 'revisions';

/** The text a row lies with, `''` where all lie together. */
export const textOf = (table: TableName, row: object): string =>
  isOfTexts(table) ? (row as { readonly textId: string }).textId : '';

/** The key of a row, as it can be looked up in a map. */
export const keyWord = (key: unknown): string =>
  typeof key === 'string' ? key : JSON.stringify(key);

/** Rows of one group, in an order that is always the same, by the piece each belongs in. */
export function inPieces(table: TableName, rows: readonly object[]): (readonly object[])[] {
  const keyed = rows.map((row) => ({
    at: placeOf(table, row),
    key: keyWord(keyOf(table, row as never)),
    row,
  }));
  keyed.sort((a, b) => compare(a.at, b.at) || compare(a.key, b.key));
  const pieces: object[][] = [];
  let before: string | number | null = null;
  for (const { at, row } of keyed) {
    if (at === before) pieces.at(-1)?.push(row);
    else pieces.push([row]);
    before = at;
  }
  return pieces;
}

/**
 * Where a row lies among those of its group: what is near in the text, or in time, changes together,
 * and what does not change is not written again.
 */
function placeOf(table: TableName, row: object): string | number {
  if (table === 'chunks') return Math.floor((row as { readonly index: number }).index / 8);
  if (table === 'corrections' || table === 'annotations') {
    return Math.floor((row as { readonly place: number }).place / 800);
  }
  return table === 'revisions' ? (row as { readonly at: string }).at.slice(0, 7) : '';
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
