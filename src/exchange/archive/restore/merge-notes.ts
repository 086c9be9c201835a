import type { Annotation } from '../../../core/annotation.ts';
import { isEqual } from './merge-text.ts';
import { mergeNewest, type MergedRows } from './merge-newest.ts';

export interface MergedNotes extends MergedRows<Annotation> {
  /** Notes of the library that ride along with corrections that were taken. */
  readonly ridden: readonly Annotation[];
  /** Ids of notes that stood in their place, and do so no longer. */
  readonly astray: readonly string[];
}

interface Ways {
  /** Paragraphs whose corrections are now those of the archive. */
  readonly taken: ReadonlySet<string>;
  /** How notes come from the archive, and from the library, to the text as it is afterwards. */
  readonly fromArchive: (note: Annotation) => Annotation;
  readonly fromLibrary: (note: Annotation) => Annotation;
}

/**
 * Merges notes by id, the newest wins, each as it stands on the text as it is afterwards. Of two of
 * one age that stand where corrections are taken, the archive’s is better placed: it was there with
 * them.
 */
export function mergeNotes(
  archive: readonly Annotation[],
  library: readonly Annotation[],
  { taken, fromArchive, fromLibrary }: Ways,
): MergedNotes {
  const { added, changed, kept } = mergeNewest(archive, library, ({ modifiedAt }) => modifiedAt);
  const theirs = new Map(archive.map((note) => [note.id, note]));
  const replaced = new Set(changed.map(({ id }) => id));
  const astray: string[] = [];
  const placed = (note: Annotation, now: Annotation): Annotation => {
    if (note.state === 'exact' && now.state !== 'exact') astray.push(note.id);
    return now;
  };
  const isTaken = ({ side, current }: Annotation): boolean =>
    side === 'cleaned' && current.some(({ paragraphId }) => taken.has(paragraphId));
  const ridden = library
    .filter(({ id }) => !replaced.has(id))
    .flatMap((note) => {
      const other = theirs.get(note.id);
      const isOther = other && isSaidAlike(other, note) && isTaken(other) && isTaken(note);
      const now = isOther ? placed(other, fromArchive(other)) : placed(note, fromLibrary(note));
      return now === note ? [] : [now];
    });
  return {
    added: added.map((note) => placed(note, fromArchive(note))),
    changed: changed.map((note) => placed(note, fromArchive(note))),
    kept,
    ridden,
    astray,
  };
}

/** Whether the reader wrote the same in both, and at the same time. */
const isSaidAlike = (a: Annotation, b: Annotation): boolean =>
  a.modifiedAt === b.modifiedAt &&
  a.colour === b.colour &&
  a.note === b.note &&
  isEqual([a.tags, a.home], [b.tags, b.home]);
