import type { Piece } from './pieces.ts';

interface Row {
  readonly pieces: readonly Piece[];
  readonly column: number;
}

/**
 * Rows in reading order. Where most rows leave the same strip of the page white, the left
 * column is read before the right; a row that crosses the strip ends both.
 */
export function columnsOf(rows: readonly (readonly Piece[])[]): Row[] {
  const gutter = gutterOf(rows);
  if (gutter === null) return rows.map((pieces) => ({ pieces, column: 0 }));
  const ordered: Row[] = [];
  let right: Row[] = [];
  for (const pieces of rows) {
    if (crosses(pieces, gutter)) {
      ordered.push(...right, { pieces, column: 0 });
      right = [];
      continue;
    }
    const onLeft = pieces.filter(({ x }) => x < gutter);
    const onRight = pieces.filter(({ x }) => x >= gutter);
    if (onLeft.length > 0) ordered.push({ pieces: onLeft, column: 0 });
    if (onRight.length > 0) right.push({ pieces: onRight, column: 1 });
  }
  return [...ordered, ...right];
}

/** The place in the middle of the page where almost nothing stands, if there are words on both sides. */
function gutterOf(rows: readonly (readonly Piece[])[]): number | null {
  if (rows.length < leastRows) return null;
  const pieces = rows.flat();
  const left = pieces.reduce((least, { x }) => Math.min(least, x), Infinity);
  const width = pieces.reduce((most, { end }) => Math.max(most, end), -Infinity) - left;
  const places = Array.from({ length: 41 }, (_, step) => left + width * (0.3 + step / 100));
  const counts = places.map((x) => rows.filter((row) => crosses(row, x)).length);
  const fewest = Math.min(...counts);
  if (fewest > rows.length * 0.2) return null;
  // Of the places where nothing stands the one in the middle.
  const best = places.filter((_, place) => counts[place] === fewest);
  const gutter = best[Math.floor(best.length / 2)] ?? 0;
  const letters = (side: readonly Piece[]): number =>
    side.reduce((sum, { text }) => sum + text.length, 0);
  const onRight = letters(pieces.filter(({ x }) => x >= gutter)) / letters(pieces);
  return onRight > leastShare && onRight < 1 - leastShare ? gutter : null;
}

/** Fewer may be a table or a list with numbers. */
const leastRows = 8;
/** Of the letters of a page, in either column. */
const leastShare = 0.2;

const crosses = (row: readonly Piece[], x: number): boolean =>
  row.some((piece) => piece.x < x && piece.end > x);
