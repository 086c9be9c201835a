import { untrack } from 'svelte';
import { byPlace, type Annotation } from '../core/annotation.ts';
import { isFiltering, wantedBy, type NoteFilter } from '../core/note-filter.ts';
import type { Database } from '../storage/database.ts';
import { annotationsBefore, annotationsFrom, type NotePosition } from '../storage/reads.ts';
import { Live } from './live.svelte.ts';

/** Cards drawn at first on either side of where the list begins; as many more come as the reader scrolls. */
const fewCards = 20;

/** Where the list begins, and how many cards it has before and after that. */
interface Stretch {
  readonly filter: NoteFilter;
  readonly from: NotePosition;
  readonly before: number;
  readonly after: number;
}

/** A part of the list, and whether it goes on at either end. */
interface Part {
  readonly notes: readonly Annotation[];
  readonly goesOn: { readonly before: boolean; readonly after: boolean };
}

const nothing: Part = { notes: [], goesOn: { before: false, after: false } };

/**
 * The stretch of a text’s notes that is drawn, however many there are in all: from the beginning of the
 * text, or round the note in focus where that stands farther down.
 */
export class NoteList {
  readonly #stretch: Stretch;
  readonly #part: Live<Part>;
  /** What was drawn last: it stands until the store has answered anew. */
  #last = $state.raw(nothing);
  /** How many cards a stretch has by now, by where it begins. */
  #wanted = $state.raw<Stretch | null>(null);
  /** The stretch that `#last` is the notes of. */
  #drawn: Stretch | null = null;

  /**
   * @param filter what the list lets through
   * @param active the note that is to be in it, once it is known
   */
  constructor(
    database: Database,
    textId: string,
    filter: () => NoteFilter,
    active: () => Annotation | undefined,
    onError: (error: unknown) => void,
  ) {
    let stretch = stretchFrom(filter(), start);
    this.#stretch = $derived.by(() => {
      const wanted = this.#wanted;
      const note = active();
      if (stretch.filter !== filter()) stretch = stretchFrom(filter(), start);
      if (wanted?.from === stretch.from) stretch = wanted;
      if (note && this.#isBeyond(note) && wantedBy(stretch.filter)(note)) {
        stretch = stretchFrom(stretch.filter, note);
      }
      return stretch;
    });
    this.#part = $derived.by(() => {
      const stretch = this.#stretch;
      return new Live<Part>(
        untrack(() => this.#last),
        () => partOf(database, textId, stretch),
        onError,
        (part) => {
          this.#drawn = stretch;
          this.#last = part;
        },
      );
    });
  }

  /** In the order of the text. */
  get notes(): readonly Annotation[] {
    return this.#part.current.notes;
  }

  /**
   * The reader is near an end of it: more cards come there, if there are more notes. While those asked
   * for last have not come, nothing more is asked for: the asking could outrun the answers for ever.
   */
  more(end: 'before' | 'after'): void {
    const stretch = this.#stretch;
    if (this.#drawn !== stretch) return;
    if (this.#last.goesOn[end]) this.#wanted = { ...stretch, [end]: stretch[end] + fewCards };
  }

  #isBeyond(note: Annotation): boolean {
    const { notes, goesOn } = this.#last;
    const first = notes[0];
    const last = notes.at(-1);
    if (!first || !last) return false;
    return (goesOn.before && byPlace(note, first) < 0) || (goesOn.after && byPlace(note, last) > 0);
  }
}

const start: NotePosition = { place: 0, start: 0 };

const stretchFrom = (filter: NoteFilter, { place, start }: NotePosition): Stretch => ({
  filter,
  from: { place, start },
  before: fewCards,
  after: fewCards,
});

async function partOf(
  database: Database,
  textId: string,
  { filter, from, before, after }: Stretch,
): Promise<Part> {
  const wanted = isFiltering(filter) ? wantedBy(filter) : null;
  // One more than is drawn tells whether the list goes on.
  const [above, below] = await Promise.all([
    annotationsBefore(database, textId, from, wanted, before + 1),
    annotationsFrom(database, textId, from, wanted, after + 1),
  ]);
  return {
    notes: [...above.slice(-before), ...below.slice(0, after)].sort(byPlace),
    goesOn: { before: above.length > before, after: below.length > after },
  };
}
