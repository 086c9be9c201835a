import { quotedWords, type Annotation, type Colour } from './annotation.ts';
import { fold } from './fold.ts';
import type { Side } from './text.ts';

/** Which notes to show. `null` and empty let everything through. */
export interface NoteFilter {
  readonly words: string;
  readonly side: Side | null;
  readonly colour: Colour | null;
  readonly tag: string | null;
  /** `astray`: moved or an orphan. */
  readonly state: NoteState | null;
}

/** The states a filter of one text offers. */
export const noteStates = ['astray', 'moved', 'orphan'] as const;
export type NoteState = Annotation['state'] | 'astray';

export const noFilter: NoteFilter = { words: '', side: null, colour: null, tag: null, state: null };

/** Whether a filter holds anything back. */
export const isFiltering = ({ words, side, colour, tag, state }: NoteFilter): boolean =>
  words.trim() !== '' || side !== null || colour !== null || tag !== null || state !== null;

/** A test for annotations. Words are looked for in quote, note and tags, in either script. */
export function wantedBy(filter: NoteFilter): (annotation: Annotation) => boolean {
  const words = soughtWords(filter.words);
  return (annotation) => {
    if (filter.side && annotation.side !== filter.side) return false;
    if (filter.colour && annotation.colour !== filter.colour) return false;
    if (filter.tag && !annotation.tags.includes(filter.tag)) return false;
    if (filter.state && !isInState(annotation, filter.state)) return false;
    if (words.length === 0) return true;
    const text = foldedNote(annotation);
    return words.every((word) => text.includes(word));
  };
}

const isInState = ({ state }: Annotation, wanted: NoteState): boolean =>
  wanted === 'astray' ? state !== 'exact' : state === wanted;

/** The words that were typed to look for, folded. */
export const soughtWords = (typed: string): string[] =>
  fold(typed).trim().split(' ').filter(Boolean);

/** Quote, note and tags of an annotation, folded; once, for as long as there is the annotation. */
export function foldedNote(annotation: Annotation): string {
  const known = folded.get(annotation);
  if (known !== undefined) return known;
  const words = fold([quotedWords(annotation), annotation.note, ...annotation.tags].join('\n'));
  folded.set(annotation, words);
  return words;
}

/** Annotations never change: a change makes another one. */
const folded = new WeakMap<Annotation, string>();
