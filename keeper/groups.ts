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

/** Rows of one group by the piece each belongs in, the pieces in order. */
export function inPieces(
  table: TableName,
  rows: Iterable<object>,
): readonly { readonly at: PieceKey; readonly rows: readonly object[] }[] {
  const pieces = new Map<PieceKey, object[]>();
  for (const row of rows) {
    const at = pieceOf(table, row);
    const others = pieces.get(at);
    if (others) others.push(row);
    else pieces.set(at, [row]);
  }
  return [...pieces].map(([at, some]) => ({ at, rows: some })).sort((a, b) => compare(a.at, b.at));
}

/** Rows in an order that is always the same. */
export const inOrder = (table: TableName, rows: readonly object[]): readonly object[] =>
  rows
    .map((row) => ({ key: keyWord(keyOf(table, row as never)), row }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ row }) => row);

/** What tells the pieces of a group apart. */
export type PieceKey = string | number;

/**
 * The piece in which a row lies among those of its group: what is near in the text, or in time, changes together,
 * and what does not change is not written again.
 */
export function pieceOf(table: TableName, row: object): PieceKey {
  if (table === 'chunks') return Math.floor((row as { readonly index: number }).index / 8);
  if (table === 'corrections' || table === 'annotations') {
    return Math.floor((row as { readonly place: number }).place / 800);
  }
  return table === 'revisions' ? (row as { readonly at: string }).at.slice(0, 7) : '';
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
