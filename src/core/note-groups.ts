import { byPlace, type Annotation } from './annotation.ts';
import { orderKey } from './collation.ts';

export const noteSorts = ['place', 'made', 'changed'] as const;
export type NoteSort = (typeof noteSorts)[number];

export const noteGroupings = ['text', 'tag', 'none'] as const;
export type NoteGrouping = (typeof noteGroupings)[number];

/** Notes under one heading. */
export interface NoteGroup {
  /** Id of a text, a tag, or empty: notes without a tag, or all of them where nothing parts them. */
  readonly key: string;
  readonly notes: readonly Annotation[];
}

/** The place of each title in a Serbian catalogue, by the id of its text. */
export function titleRanks(
  texts: Iterable<{ readonly id: string; readonly title: string }>,
): ReadonlyMap<string, number> {
  const keyed = Array.from(texts, ({ id, title }) => ({ id, key: orderKey(title, 'azbuka') }));
  // Of two with one title the id decides: the order must not change from one look to the next.
  keyed.sort((a, b) => (a.key === b.key ? compare(a.id, b.id) : compare(a.key, b.key)));
  return new Map(keyed.map(({ id }, rank) => [id, rank]));
}

/** Notes in order: through the texts by title and place, or the newest made or changed first. */
export function inNoteOrder(
  notes: readonly Annotation[],
  sort: NoteSort,
  ranks: ReadonlyMap<string, number>,
): Annotation[] {
  const rank = (note: Annotation): number => ranks.get(note.textId) ?? Infinity;
  const through = (a: Annotation, b: Annotation): number =>
    a.textId === b.textId ? byPlace(a, b) : rank(a) - rank(b) || compare(a.textId, b.textId);
  const orders: Record<NoteSort, (a: Annotation, b: Annotation) => number> = {
    place: through,
    made: (a, b) => compare(b.createdAt, a.createdAt) || through(a, b),
    changed: (a, b) => compare(b.modifiedAt, a.modifiedAt) || through(a, b),
  };
  return notes.toSorted(orders[sort]);
}

/**
 * Notes under the texts or the tags they belong to, those by azbuka. A note with two tags stands
 * under both, one without any under none, which comes last.
 * @param notes in the order they shall have in each group
 */
export function inGroups(
  notes: readonly Annotation[],
  by: NoteGrouping,
  ranks: ReadonlyMap<string, number>,
): NoteGroup[] {
  if (by === 'none') return notes.length > 0 ? [{ key: '', notes }] : [];
  const held = new Map<string, Annotation[]>();
  const hold = (key: string, note: Annotation): void => {
    const group = held.get(key);
    if (group) group.push(note);
    else held.set(key, [note]);
  };
  for (const note of notes) {
    if (by === 'text') hold(note.textId, note);
    else if (note.tags.length === 0) hold('', note);
    else for (const tag of new Set(note.tags)) hold(tag, note);
  }
  const keys = [...held.keys()];
  const ordered =
    by === 'text'
      ? keys.sort((a, b) => (ranks.get(a) ?? Infinity) - (ranks.get(b) ?? Infinity))
      : byAzbuka(keys);
  return ordered.map((key) => ({ key, notes: held.get(key) ?? [] }));
}

/** Names by azbuka; no name at all comes last. */
export function byAzbuka(names: Iterable<string>): string[] {
  return Array.from(names, (name) => ({ name, key: orderKey(name, 'azbuka') }))
    .sort((a, b) => {
      if ((a.name === '') !== (b.name === '')) return a.name === '' ? 1 : -1;
      return compare(a.key, b.key);
    })
    .map(({ name }) => name);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
