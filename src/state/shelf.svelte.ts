import type { Reading } from '../core/change.ts';
import { orderKey } from '../core/collation.ts';
import { fold } from '../core/fold.ts';
import { knownLabel } from '../core/label.ts';
import type { Text } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import {
  allChosen,
  clicked,
  moved,
  nothingChosen,
  remaining,
  toggled,
  type Choice,
  type Held,
} from './library-choice.ts';
import { Damages, LibraryCounts } from './library-counts.svelte.ts';
import { inOrder } from './library-order.ts';
import { Live } from './live.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';

export const readingStates = ['unread', 'reading', 'read'] as const;
export type ReadingState = (typeof readingStates)[number];

/** Which texts are shown; `null` lets all through. */
export interface ShelfFilter {
  /** What was deleted, instead of what is in the library. */
  readonly isBin: boolean;
  readonly collection: string | null;
  readonly tag: string | null;
  readonly state: ReadingState | null;
}

export const wholeLibrary: ShelfFilter = { isBin: false, collection: null, tag: null, state: null };

/** A collection or a tag, with how many texts of the library stand under it. */
export interface Label {
  readonly name: string;
  readonly count: number;
}

/** A text counts as read when no more than its last hundredth is left. */
const readFrom = 0.99;

/** The texts as a window lists them: what of them, in which order, and which are chosen. */
export class Shelf {
  /** Words looked for in titles, authors, collections and tags. */
  words = $state('');
  filter = $state.raw<ShelfFilter>(wholeLibrary);
  readonly counts: LibraryCounts;
  #choice = $state.raw<Choice>(nothingChosen);
  /** What was listed when the choice was made. */
  #choiceOf: readonly string[] = [];
  readonly #preferences: Preferences;
  readonly #texts: Live<readonly Text[]>;
  readonly #readings: Live<ReadonlyMap<string, Reading>>;
  readonly #damages: Damages;
  readonly #inLibrary = $derived.by(() =>
    this.#texts.current.filter(({ deletedAt }) => deletedAt === null),
  );
  readonly #binned = $derived.by(() =>
    this.#texts.current.filter(({ deletedAt }) => deletedAt !== null),
  );
  readonly #listed = $derived.by(() => this.#list());
  readonly #ids = $derived(this.#listed.map(({ id }) => id));
  readonly #current = $derived(remaining(this.#choice, this.#choiceOf, this.#ids));
  readonly #hasChosen = $derived(this.#current.ids.size > 0);
  readonly #hasBinned = $derived(this.#binned.length > 0);
  readonly #collections = $derived(labels(this.#inLibrary.flatMap((text) => text.collections)));
  readonly #tags = $derived(labels(this.#inLibrary.flatMap((text) => text.tags)));
  readonly #byState = $derived.by(() => {
    const states = this.#inLibrary.map(({ id }) => this.stateOf(id));
    return (state: ReadingState) => states.filter((one) => one === state).length;
  });

  constructor(database: Database, preferences: Preferences, onError: (error: unknown) => void) {
    this.#preferences = preferences;
    this.counts = new LibraryCounts(database, onError);
    this.#damages = new Damages(database, onError);
    this.#texts = new Live<readonly Text[]>([], () => database.texts.toArray(), onError);
    this.#readings = new Live<ReadonlyMap<string, Reading>>(
      new Map(),
      async () => new Map((await database.readings.toArray()).map((one) => [one.textId, one])),
      onError,
    );
  }

  /** What the filter and the words let through, in order. */
  get listed(): readonly Text[] {
    return this.#listed;
  }

  /** The texts of the library, in no order. */
  get texts(): readonly Text[] {
    return this.#inLibrary;
  }

  /** How many texts the library has. */
  get count(): number {
    return this.#inLibrary.length;
  }

  /** Texts in the bin. */
  get binned(): readonly Text[] {
    return this.#binned;
  }

  get collections(): readonly Label[] {
    return this.#collections;
  }

  get tags(): readonly Label[] {
    return this.#tags;
  }

  get choice(): Choice {
    return this.#current;
  }

  /** What is chosen, in the order of the list. */
  get chosen(): readonly Text[] {
    return this.#listed.filter(({ id }) => this.#current.ids.has(id));
  }

  get hasChosen(): boolean {
    return this.#hasChosen;
  }

  get hasBinned(): boolean {
    return this.#hasBinned;
  }

  countIn(state: ReadingState): number {
    return this.#byState(state);
  }

  /** How far the reader is in a text, 0 to 1. */
  progress(textId: string): number {
    return this.#readings.current.get(textId)?.progress ?? 0;
  }

  stateOf(textId: string): ReadingState {
    const reading = this.#readings.current.get(textId);
    if (!reading) return 'unread';
    return reading.progress >= readFrom ? 'read' : 'reading';
  }

  /** Shows other texts; words that were looked for stay. */
  show(filter: Partial<ShelfFilter>): void {
    this.filter = { ...wholeLibrary, ...filter };
    this.#choose(nothingChosen);
  }

  /** Begins at a text, with nothing chosen. */
  begin(id: string | null): void {
    this.#choose({ ...nothingChosen, active: id });
  }

  click(id: string, held: Held): void {
    this.#choose(clicked(this.#current, this.#ids, id, held));
  }

  move(to: number, held: Held): void {
    this.#choose(moved(this.#current, this.#ids, to, held));
  }

  toggle(id: string): void {
    this.#choose(toggled(this.#current, id));
  }

  chooseAll(): void {
    this.#choose(allChosen(this.#current, this.#ids));
  }

  chooseNone(): void {
    this.#choose({ ...this.#current, ids: new Set() });
  }

  /** The place in the list of the first title that begins with what was typed, in either script. */
  beginning(typed: string): number {
    const words = fold(typed);
    return this.#listed.findIndex(({ title }) =>
      fold(title)
        .replace(/^["'\s-]+/u, '')
        .startsWith(words),
    );
  }

  /** The collection meant by what was typed. */
  collectionNamed(typed: string): string {
    return knownLabel(
      typed,
      this.collections.map(({ name }) => name),
    );
  }

  #choose(choice: Choice): void {
    this.#choiceOf = this.#ids;
    this.#choice = choice;
  }

  #list(): readonly Text[] {
    const { isBin, collection, tag, state } = this.filter;
    const words = fold(this.words).trim().split(' ').filter(Boolean);
    const wanted = (isBin ? this.#binned : this.#inLibrary).filter(
      (text) =>
        (collection === null || text.collections.includes(collection)) &&
        (tag === null || text.tags.includes(tag)) &&
        (state === null || this.stateOf(text.id) === state) &&
        (words.length === 0 || words.every((word) => searchable(text).includes(word))),
    );
    const { librarySort: sort, libraryReversed: reversed } = this.#preferences.current;
    return inOrder(wanted, {
      sort,
      reversed,
      readings: this.#readings.current,
      damages: () => this.#damages.current,
    });
  }
}

/** Rows never change, so what was made of one holds for as long as there is it. */
const folded = new WeakMap<Text, string>();

function searchable(text: Text): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const { title, author, collections, tags } = text;
  const words = fold([title, author, ...collections, ...tags].join('\n'));
  folded.set(text, words);
  return words;
}

function labels(names: readonly string[]): Label[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const key = new Map([...counts.keys()].map((name) => [name, orderKey(name, 'azbuka')]));
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => ((key.get(a.name) ?? '') < (key.get(b.name) ?? '') ? -1 : 1));
}
