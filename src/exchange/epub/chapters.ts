import type { Row } from '../../core/row.ts';

/** A part of the text that is a file of its own in the book. */
export interface Chapter {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** UTF-16 units of cleaned words: a heading begins a new file only behind as many as this, */
const least = 2_000;
/** with more than this any paragraph does, so that readers’ devices open it without delay. */
const most = 60_000;

/** A text cut before its upper headings, and where there are none, by length. Never none. */
export function chaptersOf(rows: readonly Row[], depths: ReadonlyMap<string, number>): Chapter[] {
  const parts: Row[][] = [[]];
  let length = 0;
  for (const row of rows) {
    const isUpper = (depths.get(row.id) ?? 3) <= 2;
    if (length > (isUpper ? least : most)) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(row);
    length += row.cleaned.length;
  }
  return parts.map((part, index) => ({ name: `text-${index + 1}.xhtml`, rows: part }));
}
