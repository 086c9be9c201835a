import { columnsOf } from './columns.ts';
import type { Piece } from './pieces.ts';

/** A line of print in reading order. */
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  /** Of the greater part of its letters. */
  readonly size: number;
  readonly page: number;
  /** 0 of a whole page or the left column. */
  readonly column: number;
  /** Where small numbers stand high, in units of `text`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export interface PageLines {
  readonly page: number;
  readonly lines: readonly PrintedLine[];
}

export function linesOfPage(pieces: readonly Piece[], page: number): PageLines {
  const rows = rowsOf(pieces.filter(({ size }) => size > 0));
  const lines = columnsOf(rows).map(({ pieces: row, column }) => lineOf(row, page, column));
  return { page, lines: lines.filter(({ text }) => text !== '') };
}

/** Pieces with the same baseline, from the top down. What stands a little higher belongs to them. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const sorted = pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y);
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of sorted) {
    const last = rows.at(-1);
    if (last && last.y - piece.y < Math.max(last.size, piece.size) * 0.45) {
      last.pieces.push(piece);
      if (piece.size > last.size) {
        last.size = piece.size;
        last.y = piece.y;
      }
    } else {
      rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
    }
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.x - b.x));
}

function lineOf(pieces: readonly Piece[], page: number, column: number): PrintedLine {
  const size = sizeOf(pieces);
  const y = pieces.find((piece) => piece.size === size)?.y ?? 0;
  const marks: { start: number; end: number }[] = [];
  let text = '';
  let end = -Infinity;
  for (const piece of pieces) {
    const isApart = piece.x - end > piece.size * 0.16;
    if (text !== '' && isApart && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    const isMark = piece.size < size * 0.85 && piece.y > y + size * 0.1;
    if (isMark && /^\s*[\d*†‡]{1,3}\)?\s*$/.test(piece.text)) {
      text = text.trimEnd();
      marks.push({ start: text.length, end: text.length + piece.text.trim().length });
      text += piece.text.trim();
    } else {
      text += piece.text;
    }
    end = Math.max(end, piece.end);
  }
  const cut = text.length - text.trimStart().length;
  const x = pieces[0]?.x ?? 0;
  const placed = marks.map((mark) => ({ start: mark.start - cut, end: mark.end - cut }));
  return { text: text.trim(), x, end, y, size, page, column, marks: placed };
}

/** The size most letters have. */
function sizeOf(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
