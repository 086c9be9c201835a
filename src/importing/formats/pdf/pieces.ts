import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** Words set in one go. Lengths in points; y grows upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
}

/** What is set upright; white space alone only says that words end. */
export function piecesOf({ items }: TextContent): Piece[] {
  return items.flatMap((item) => {
    if (!isText(item) || item.str === '') return [];
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    if (Math.abs(b) > Math.abs(a) || (a === 0 && b === 0)) return [];
    return [{ text: item.str, x, end: x + item.width, y, size: Math.hypot(c, d) }];
  });
}

const isText = (item: TextContent['items'][number]): item is TextItem => 'str' in item;
