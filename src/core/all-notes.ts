import type { Annotation, Colour } from './annotation.ts';
import { noFilter, soughtWords, foldedNote, type NoteFilter } from './note-filter.ts';
import { isIn, periods, type Period, type Stretch } from './period.ts';
import type { Side } from './text.ts';

/** Which notes of the whole library to show. `null` and empty let everything through. */
export interface NoteQuery extends NoteFilter {
  readonly textId: string | null;
  readonly state: Annotation['state'] | null;
  /** `true`: with something written, or with tags; `false`: highlights alone. */
  readonly hasNote: boolean | null;
  readonly made: Stretch | null;
}

export const everyNote: NoteQuery = {
  ...noFilter,
  textId: null,
  state: null,
  hasNote: null,
  made: null,
};

/** What is known of the texts and the day, besides the notes. */
export interface Surroundings {
  /** The title of a text, folded. */
  readonly title: (textId: string) => string;
  /** Since when each period lasts, in ISO 8601. */
  readonly beginnings: Readonly<Record<Period, string>>;
}

/** How many notes there would be if one part of the query were otherwise and the rest as it is. */
export interface Facets {
  readonly colours: ReadonlyMap<Colour, number>;
  readonly tags: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<Annotation['state'], number>;
  readonly sides: ReadonlyMap<Side, number>;
  readonly texts: ReadonlyMap<string, number>;
  readonly written: ReadonlyMap<boolean, number>;
  readonly periods: ReadonlyMap<Period, number>;
}

export interface Survey {
  /** What the query lets through, in the order it was given. */
  readonly shown: readonly Annotation[];
  readonly facets: Facets;
}

/** Whether there is more to an annotation than its colour. */
export const isWritten = ({ note, tags }: Annotation): boolean =>
  note.trim() !== '' || tags.length > 0;

/**
 * Looks once through all notes: what a query shows of them, and what other queries would.
 * @param folded `foldedNote` of each, where it is at hand
 */
export function survey(
  notes: readonly Annotation[],
  query: NoteQuery,
  { title, beginnings }: Surroundings,
  folded: readonly string[] | null = null,
): Survey {
  const words = soughtWords(query.words);
  const shown: Annotation[] = [];
  const facets = {
    colours: new Map<Colour, number>(),
    tags: new Map<string, number>(),
    states: new Map<Annotation['state'], number>(),
    sides: new Map<Side, number>(),
    texts: new Map<string, number>(),
    written: new Map<boolean, number>(),
    periods: new Map<Period, number>(),
  };
  for (const [index, note] of notes.entries()) {
    const failed = failedPart(note, query);
    if (failed === 'several') continue;
    if (words.length > 0) {
      const text = folded?.[index] ?? foldedNote(note);
      if (!hasWords(text, words, title, note.textId)) continue;
    }
    if (failed === null) shown.push(note);
    const counts = (part: Part): boolean => failed === null || failed === part;
    if (counts('colour')) more(facets.colours, note.colour);
    if (counts('tag')) {
      note.tags.forEach((tag, index) => {
        if (note.tags.indexOf(tag) === index) more(facets.tags, tag);
      });
    }
    if (counts('state')) more(facets.states, note.state);
    if (counts('side')) more(facets.sides, note.side);
    if (counts('textId')) more(facets.texts, note.textId);
    if (counts('hasNote')) more(facets.written, isWritten(note));
    if (counts('made')) {
      for (const one of periods) {
        if (note.createdAt >= beginnings[one]) more(facets.periods, one);
      }
    }
  }
  return { shown, facets };
}

type Part = Exclude<keyof NoteQuery, 'words'>;

/** The one part of a query that a note does not answer to. */
function failedPart(note: Annotation, query: NoteQuery): Part | 'several' | null {
  const { colour, tag, state, side, textId, hasNote, made } = query;
  let failed: Part | null = null;
  if (colour !== null && note.colour !== colour) failed = 'colour';
  if (tag !== null && !note.tags.includes(tag)) {
    if (failed) return 'several';
    failed = 'tag';
  }
  if (state !== null && note.state !== state) {
    if (failed) return 'several';
    failed = 'state';
  }
  if (side !== null && note.side !== side) {
    if (failed) return 'several';
    failed = 'side';
  }
  if (textId !== null && note.textId !== textId) {
    if (failed) return 'several';
    failed = 'textId';
  }
  if (hasNote !== null && isWritten(note) !== hasNote) {
    if (failed) return 'several';
    failed = 'hasNote';
  }
  if (made !== null && !isIn(note.createdAt, made)) return failed ? 'several' : 'made';
  return failed;
}

const hasWords = (
  text: string,
  words: readonly string[],
  title: Surroundings['title'],
  textId: string,
): boolean => words.every((word) => text.includes(word) || title(textId).includes(word));

function more<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
