import { tagsFrom } from '../core/tags.ts';
import type { Draft, Drafts } from './drafts.svelte.ts';

/** What stands in the fields of a note: its words, and its tags as they are typed. */
export interface TypedNote {
  readonly note: string;
  readonly tags: string;
}

type WriteNote = (id: string, note: string, tags: readonly string[]) => Promise<void>;

/** The draft of a note. */
export const noteDraft = (
  drafts: Drafts,
  id: string,
  write: (note: string, tags: readonly string[]) => Promise<void>,
): Draft<TypedNote> =>
  drafts.of(beginning + id, readTypedNote, ({ note, tags }) => write(note, tagsFrom(tags)));

/** Stores what a page before this one could not: it came to a sudden end, or was loaded anew. */
export function storeNotesLeft(drafts: Drafts, write: WriteNote): void {
  for (const key of drafts.left(beginning).keys()) {
    const id = key.slice(beginning.length);
    noteDraft(drafts, id, (note, tags) => write(id, note, tags));
  }
}

const beginning = 'note ';

function readTypedNote(value: unknown): TypedNote | null {
  if (typeof value !== 'object' || value === null) return null;
  const { note, tags } = value as Partial<TypedNote>;
  return typeof note === 'string' && typeof tags === 'string' ? { note, tags } : null;
}
