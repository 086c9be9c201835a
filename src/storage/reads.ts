import type { Annotation } from '../core/annotation.ts';
import { chunkKey } from '../core/annotation.ts';
import type { Correction } from '../core/correction.ts';
import type { Term } from '../core/term.ts';
import { chunkSize, type Chunk, type Text } from '../core/text.ts';
import type { Database } from './database.ts';

/** Texts in the library, newest first, without the deleted. */
export async function texts(database: Database): Promise<Text[]> {
  const all = await database.texts.orderBy('addedAt').reverse().toArray();
  return all.filter((text) => text.deletedAt === null);
}

export const chunk = (
  database: Database,
  textId: string,
  index: number,
): Promise<Chunk | undefined> => database.chunks.get([textId, index]);

export const chunks = (database: Database, textId: string): Promise<Chunk[]> =>
  database.chunks.where('[textId+index]').between([textId], [textId, []]).toArray();

export const correctionsOfChunk = (
  database: Database,
  textId: string,
  index: number,
): Promise<Correction[]> =>
  database.corrections
    .where('[textId+place]')
    .between([textId, index * chunkSize], [textId, (index + 1) * chunkSize], true, false)
    .toArray();

/** Corrections of a whole text, in the order of the paragraphs. */
export const corrections = (database: Database, textId: string): Promise<Correction[]> =>
  database.corrections.where('[textId+place]').between([textId], [textId, []]).toArray();

export const correctionCount = (database: Database, textId: string): Promise<number> =>
  database.corrections.where('[textId+place]').between([textId], [textId, []]).count();

export const annotationsOfChunk = (
  database: Database,
  textId: string,
  index: number,
): Promise<Annotation[]> =>
  database.annotations.where('chunks').equals(chunkKey(textId, index)).toArray();

/** Annotations of a text by place, at most `limit` of those that `wanted` lets through. */
export const annotations = (
  database: Database,
  textId: string,
  wanted: (annotation: Annotation) => boolean = () => true,
  limit = Infinity,
): Promise<Annotation[]> =>
  database.annotations
    .where('[textId+place+start]')
    .between([textId], [textId, []])
    .filter(wanted)
    .limit(limit)
    .toArray();

export const annotationCount = (database: Database, textId: string): Promise<number> =>
  database.annotations.where('[textId+place+start]').between([textId], [textId, []]).count();

export const terms = (database: Database, textId: string): Promise<Term[]> =>
  database.terms.where({ textId }).sortBy('canonical');

/** Every tag in use, in any text. */
export async function tags(database: Database): Promise<string[]> {
  const keys = await database.annotations.orderBy('tags').uniqueKeys();
  return keys.map(String);
}
