import type { Row } from '../../core/row.ts';

/** A heading of the text and those under it. */
export interface Heading {
  readonly row: Row;
  /** From 1, without gaps: a heading lies one deeper than the one it stands under. */
  readonly depth: number;
  readonly under: readonly Heading[];
}

/** The headings of a text as a tree: levels that are left out in the text are not in it. */
export function headingTree(rows: readonly Row[]): Heading[] {
  const top: Open[] = [];
  const open: Open[] = [];
  for (const row of rows) {
    if (row.kind !== 'heading') continue;
    while ((open.at(-1)?.row.level ?? 0) >= Math.max(1, row.level)) open.pop();
    const heading = { row, depth: open.length + 1, under: [] };
    (open.at(-1)?.under ?? top).push(heading);
    open.push(heading);
  }
  return top;
}

interface Open extends Heading {
  readonly under: Open[];
}

/** The depth of each heading, by the id of its paragraph. */
export function depthsOf(headings: readonly Heading[]): Map<string, number> {
  const depths = new Map<string, number>();
  const take = (some: readonly Heading[]): void => {
    for (const { row, depth, under } of some) {
      depths.set(row.id, depth);
      take(under);
    }
  };
  take(headings);
  return depths;
}
