import type { Annotation } from '../../core/annotation.ts';
import type { PlannedNote } from './plan-notes.ts';

/** A note that is brought in, beside what the library has of it. */
export interface ComparedNote extends PlannedNote {
  /** `changed`: it is there, and what was written in it since is newer than here. */
  readonly is: 'new' | 'changed' | 'known';
}

/**
 * Notes that are there already, by their ids, stay as they are, unless note, tags or colour were
 * changed elsewhere after they were last changed here: then those are taken, and nothing else.
 */
export function againstStored(
  planned: readonly PlannedNote[],
  stored: ReadonlyMap<string, Annotation>,
): ComparedNote[] {
  return planned.map((one): ComparedNote => {
    const there = stored.get(one.annotation.id);
    if (!there) return { ...one, is: 'new' };
    if (!isNewer(one, there)) return { ...one, annotation: there, is: 'known' };
    const { note, tags, links = [], modifiedAt } = one.annotation;
    const colour = one.note.colour ?? there.colour;
    return {
      ...one,
      annotation: { ...there, note, tags, colour, links, modifiedAt },
      is: 'changed',
    };
  });
}

function isNewer({ note, annotation }: PlannedNote, there: Annotation): boolean {
  if (note.modifiedAt === null || note.modifiedAt <= there.modifiedAt) return false;
  return (
    annotation.note !== there.note ||
    annotation.tags.join('\n') !== there.tags.join('\n') ||
    (note.colour !== null && note.colour !== there.colour)
  );
}
