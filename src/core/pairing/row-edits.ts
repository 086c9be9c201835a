import type { Side } from '../text.ts';
import type { PairedRow } from './pairing.ts';

/** One row of the row at a place and the one after it; the last row stays as it is. */
export function mergeWithNext(rows: readonly PairedRow[], i: number): PairedRow[] {
  const [row, next] = [rows[i], rows[i + 1]];
  if (!row || !next) return [...rows];
  const merged = edited(row.original + next.original, row.cleaned + next.cleaned);
  return replaced(rows, i, 2, [merged]);
}

/**
 * Two rows of one: so many paragraphs of each side stay in the first, the others make the second.
 * A split that leaves nothing on one of the two changes nothing.
 */
export function splitRow(
  rows: readonly PairedRow[],
  i: number,
  originalCount: number,
  cleanedCount: number,
): PairedRow[] {
  const row = rows[i];
  if (!row) return [...rows];
  const original = Math.min(Math.max(originalCount, 0), row.original);
  const cleaned = Math.min(Math.max(cleanedCount, 0), row.cleaned);
  const first = edited(original, cleaned);
  const second = edited(row.original - original, row.cleaned - cleaned);
  return isEmpty(first) || isEmpty(second) ? [...rows] : replaced(rows, i, 1, [first, second]);
}

/** The last paragraph of one side goes to the next row, which is made if there is none. */
export function pushDown(rows: readonly PairedRow[], i: number, side: Side): PairedRow[] {
  const row = rows[i];
  if (!row || row[side] === 0) return [...rows];
  const next = rows[i + 1] ?? edited(0, 0);
  return replaced(rows, i, 2, [moved(row, side, -1), moved(next, side, 1)]);
}

/** The first paragraph of one side of the next row joins this row. */
export function pullUp(rows: readonly PairedRow[], i: number, side: Side): PairedRow[] {
  const [row, next] = [rows[i], rows[i + 1]];
  if (!row || !next || next[side] === 0) return [...rows];
  return replaced(rows, i, 2, [moved(row, side, 1), moved(next, side, -1)]);
}

/** The row looked at and found right, or no longer. */
export function confirm(rows: readonly PairedRow[], i: number, isConfirmed: boolean): PairedRow[] {
  return rows.map((row, at) => (at === i ? { ...row, isConfirmed } : row));
}

/** What a person arranged is sure and needs no second look. */
const edited = (original: number, cleaned: number): PairedRow => ({
  original,
  cleaned,
  confidence: 1,
  isConfirmed: true,
});

const moved = ({ original, cleaned }: PairedRow, side: Side, by: number): PairedRow =>
  side === 'original' ? edited(original + by, cleaned) : edited(original, cleaned + by);

const isEmpty = ({ original, cleaned }: PairedRow): boolean => original === 0 && cleaned === 0;

const replaced = (
  rows: readonly PairedRow[],
  i: number,
  count: number,
  by: readonly PairedRow[],
): PairedRow[] => [
  ...rows.slice(0, i),
  ...by.filter((row) => !isEmpty(row)),
  ...rows.slice(i + count),
];
