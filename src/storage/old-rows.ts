import type { Table } from 'dexie';
import type { Annotation } from '../core/annotation.ts';
import type { TableName, Tables } from '../core/change.ts';
import type { Correction } from '../core/correction.ts';
import { linkTargets } from '../core/links.ts';
import { chunkSize, type Chunk, type Text } from '../core/text.ts';

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
  if (table === 'texts')
    return (rows as readonly (Text | TextOfVersion2)[]).map(
      textOfNow,
    ) as readonly unknown[] as readonly Tables[T][];
  if (table === 'annotations') {
    return (rows as readonly Annotation[]).map(
      linked,
    ) as readonly unknown[] as readonly Tables[T][];
  }
  if (table !== 'corrections' || rows.every((row) => 'place' in row)) return rows;
  const corrections = rows as readonly (Correction | CorrectionOfVersion1)[];
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
    placed.push(fromVersion1(row, known));
  }
  return placed as readonly unknown[] as readonly Tables[T][];
}

/** A text up to version 2: all came from plain text, or with the program. */
type TextOfVersion2 = Omit<
  Text,
  | 'format'
  | 'language'
  | 'edition'
  | 'collections'
  | 'tags'
  | 'nextParagraph'
  | 'paragraphsRevision'
>;

const textOfNow = (row: Text | TextOfVersion2): Text => ({
  format: 'text',
  language: '',
  edition: null,
  collections: [],
  tags: [],
  nextParagraph: row.paragraphCount + 1,
  paragraphsRevision: 1,
  ...row,
});

/** Up to version 3 an annotation did not say what its note links to. */
function linked(row: Annotation): Annotation {
  if (row.links !== undefined || !row.note.includes('uporedo://')) return row;
  const links = linkTargets(row.note);
  return links.length === 0 ? row : { ...row, links };
}

/** A correction of version 1: all were of editions, and knew their chunk only. */
type CorrectionOfVersion1 = Omit<Correction, 'place' | 'isDecided' | 'group' | 'alternatives'> & {
  readonly chunk: number;
};

function fromVersion1(
  { chunk, ...row }: CorrectionOfVersion1,
  places: ReadonlyMap<string, number>,
): Correction {
  return {
    ...row,
    place: places.get(row.paragraphId) ?? chunk * chunkSize,
    isDecided: true,
    group: null,
    alternatives: [],
  };
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
