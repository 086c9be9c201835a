import type { Counts, Area } from './between.ts';

/** A row with where it lies on either side. */
export type PlacedRow = Area;

export function placed(rows: readonly Counts[]): PlacedRow[] {
  let [i, j] = [0, 0];
  return rows.map(([originals, cleaneds]) => {
    const row = {
      originalStart: i,
      originalEnd: i + originals,
      cleanedStart: j,
      cleanedEnd: j + cleaneds,
    };
    [i, j] = [row.originalEnd, row.cleanedEnd];
    return row;
  });
}
