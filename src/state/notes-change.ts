import type { Annotation } from '../core/annotation.ts';
import type { Operation } from '../core/change.ts';
import type { Database } from '../storage/database.ts';

/**
 * So many rows at a time: of larger puts Dexie tells those who follow the table only that something
 * in it changed, and all of it has to be read again. It is one change all the same.
 */
const atATime = 49;

/** The change that makes of notes what `edit` makes of them as they are stored now; of none, nothing. */
export async function notesChange(
  database: Database,
  ids: readonly string[],
  edit: (annotation: Annotation) => Annotation,
): Promise<Operation[]> {
  const stored = await database.annotations.bulkGet([...ids]);
  const rows = stored.flatMap((annotation) => {
    if (annotation === undefined) return [];
    const edited = edit(annotation);
    return edited === annotation ? [] : [edited];
  });
  return notesAsGiven(rows);
}

/** The change that deletes those of some notes that there still are. */
export async function notesRemoval(
  database: Database,
  ids: readonly string[],
): Promise<Operation[]> {
  const stored = await database.annotations
    .where('id')
    .anyOf([...ids])
    .primaryKeys();
  return inParts(stored).map((keys) => ({ remove: 'annotations', keys }));
}

/** The change that stores notes as they are given. */
export const notesAsGiven = (notes: readonly Annotation[]): Operation[] =>
  inParts(notes).map((rows) => ({ put: 'annotations', rows }));

function inParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / atATime) }, (_, part) =>
    all.slice(part * atATime, (part + 1) * atATime),
  );
}
