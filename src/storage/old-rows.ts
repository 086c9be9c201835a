import type { Table } from 'dexie';
import type { Annotation } from '../core/annotation.ts';
import type { TableName, Tables } from '../core/change.ts';
import type { Correction } from '../core/correction.ts';
import {
  annotationOfNow,
  correctionOfNow,
  textOfNow,
  type CorrectionOfVersion1,
  type OldCorrection,
  type OldText,
} from '../core/old-rows.ts';
import { chunkSize, type Chunk } from '../core/text.ts';

/** What rows are read with: the database, or a transaction over it. */
interface Source {
  readonly table: (name: string) => Table;
}

/**
 * Rows as any version of the program stored them, in the form of this one. Old rows come from a
 * database of a version before and, for ever, from the journal, which is never rewritten.
 * Chunks must be in the source before the corrections of their paragraphs are asked for.
 */
export async function ofNow<T extends TableName>(
  source: Source,
  table: T,
  rows: readonly Tables[T][],
): Promise<readonly Tables[T][]> {
  if (table === 'texts') {
    return (rows as readonly OldText[]).map(
      textOfNow,
    ) as readonly unknown[] as readonly Tables[T][];
  }
  if (table === 'annotations') {
    return (rows as readonly Annotation[]).map(
      annotationOfNow,
    ) as readonly unknown[] as readonly Tables[T][];
  }
  if (table !== 'corrections' || rows.every((row) => 'place' in row)) return rows;
  const corrections = rows as readonly OldCorrection[];
  const placed: Correction[] = [];
  const places = new Map<string, ReadonlyMap<string, number>>();
  for (const row of corrections) {
    if ('place' in row) {
      placed.push(row);
      continue;
    }
    const key = JSON.stringify([row.textId, row.chunk]);
    const known = places.get(key) ?? (await placesIn(source, row));
    places.set(key, known);
    placed.push(correctionOfNow(row, ({ paragraphId }) => known.get(paragraphId)));
  }
  return placed as readonly unknown[] as readonly Tables[T][];
}

/** The places of a chunk's paragraphs by their ids. */
async function placesIn(
  source: Source,
  { textId, chunk: index }: CorrectionOfVersion1,
): Promise<ReadonlyMap<string, number>> {
  const chunk = (await source.table('chunks').get([textId, index])) as Chunk | undefined;
  return new Map(
    chunk?.paragraphs.map(({ id }, within) => [id, index * chunkSize + within] as const),
  );
}
