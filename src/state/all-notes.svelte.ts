import {
  everyNote,
  survey,
  type Facets,
  type NoteQuery,
  type Surroundings,
} from '../core/all-notes.ts';
import type { Annotation, Colour } from '../core/annotation.ts';
import { fold } from '../core/fold.ts';
import { relabelled, type LabelChange } from '../core/label.ts';
import { linkTargets } from '../core/links.ts';
import { foldedNote } from '../core/note-filter.ts';
import {
  byAzbuka,
  inGroups,
  inNoteOrder,
  titleRanks,
  type NoteGroup,
  type NoteGrouping,
  type NoteSort,
} from '../core/note-groups.ts';
import { beginningOf, betweenDays, periods, type Period } from '../core/period.ts';
import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { now } from './chance.ts';
import { EveryNote } from './every-note.svelte.ts';
import type { History } from './history.svelte.ts';
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
import { notesChange, notesRemoval } from './notes-change.ts';
import { Ordinals } from './ordinals.svelte.ts';
import type { Shelf } from './shelf.svelte.ts';

/** A line of the list: a heading, or a note under it. */
export type NoteLine =
  | { readonly key: string; readonly group: NoteGroup; readonly note: null }
  | { readonly key: string; readonly group: NoteGroup; readonly note: Annotation };

/** What is asked of the day a note was made. */
export type Made = Period | 'between' | null;

/** The notes of all texts in the library: what of them is shown, how, and which are chosen. */
export class AllNotes {
  #query = $state.raw<NoteQuery>(everyNote);
  #made = $state.raw<Made>(null);
  /** Of notes made between two days: `YYYY-MM-DD`, empty where not given. */
  #days = $state.raw<readonly [string, string]>(['', '']);
  #grouping = $state.raw<NoteGrouping>('text');
  sort = $state.raw<NoteSort>('place');
  #editing = $state.raw<string | null>(null);
  /** All notes as they were when one began to be written: nothing must move under the reader’s hands. */
  #still = $state.raw<readonly Annotation[] | null>(null);
  readonly #every: EveryNote;
  readonly #ordinals: Ordinals;
  readonly #shelf: Shelf;
  readonly #database: Database;
  readonly #history: History;
  #choice = $state.raw<Choice>(nothingChosen);
  /** What was listed when the choice was made. */
  #choiceOf: readonly string[] = [];
  #today = $state.raw(new Date());

  readonly #texts = $derived.by(() => new Map(this.#shelf.texts.map((text) => [text.id, text])));
  readonly #ranks = $derived.by(() => titleRanks(this.#texts.values()));
  readonly #titles = $derived.by(
    () => new Map(this.#shelf.texts.map(({ id, title }) => [id, fold(title)])),
  );
  readonly #ordered = $derived.by(() => {
    const texts = this.#texts;
    const inLibrary = (this.#still ?? this.#every.all).filter(({ textId }) => texts.has(textId));
    return inNoteOrder(inLibrary, this.sort, this.#ranks);
  });
  readonly #astray = $derived.by(() => ({
    moved: this.#ordered.filter(({ state }) => state === 'moved').length,
    orphan: this.#ordered.filter(({ state }) => state === 'orphan').length,
  }));
  readonly #surroundings = $derived.by((): Surroundings => {
    const begun = periods.map((period) => [period, beginningOf(period, this.#today)] as const);
    const titles = this.#titles;
    return {
      title: (textId) => titles.get(textId) ?? '',
      beginnings: Object.fromEntries(begun) as Record<Period, string>,
    };
  });
  readonly #folded = $derived.by(() => this.#ordered.map(foldedNote));
  readonly #survey = $derived.by(() =>
    survey(this.#ordered, this.#query, this.#surroundings, this.#folded),
  );
  readonly #groups = $derived.by(() => inGroups(this.#survey.shown, this.#grouping, this.#ranks));
  readonly #lines = $derived.by(() => linesOf(this.#groups, this.#grouping));
  readonly #keys = $derived.by(() => keysOf(this.#lines));
  readonly #current = $derived(remaining(this.#choice, this.#choiceOf, this.#keys, noteOf));
  readonly #place = $derived.by(() => {
    const { active } = this.#current;
    return active === null ? -1 : this.#lines.findIndex(({ key }) => key === active);
  });
  readonly #tags = $derived.by(() => byAzbuka(this.#survey.facets.tags.keys()));
  readonly #tagsKnown = $derived.by(() =>
    byAzbuka(new Set(this.#ordered.flatMap(({ tags }) => tags))),
  );
  readonly #textsShown = $derived.by(() =>
    inRank([...this.#survey.facets.texts.keys()], this.#ranks),
  );

  constructor(
    database: Database,
    history: History,
    shelf: Shelf,
    onError: (error: unknown) => void,
  ) {
    this.#database = database;
    this.#history = history;
    this.#shelf = shelf;
    this.#every = new EveryNote(database, onError);
    this.#ordinals = new Ordinals(database, onError);
  }

  /** Begins to look at the notes, with nothing chosen. */
  begin(): void {
    this.#today = new Date();
    this.#choose(nothingChosen);
    this.#every.follow();
  }

  end(): void {
    this.edit(null);
    this.#every.rest();
  }

  /** The note that is being written. */
  get editing(): string | null {
    return this.#editing;
  }

  /** Begins to write a note; with none, the list shows what became of the one that was written. */
  edit(id: string | null): void {
    this.#editing = id;
    this.#still = id === null ? null : this.#every.all;
  }

  get isRead(): boolean {
    return this.#every.isRead;
  }

  /** How many notes the library has. */
  get count(): number {
    return this.#ordered.length;
  }

  /** How many notes of the library are to be looked at, whatever else is asked. */
  get astray(): Readonly<Record<'moved' | 'orphan', number>> {
    return this.#astray;
  }

  /** What the query lets through, each once. */
  get shown(): readonly Annotation[] {
    return this.#survey.shown;
  }

  get facets(): Facets {
    return this.#survey.facets;
  }

  /** Tags and ids of texts that the query leaves a choice of, by azbuka. */
  get tagsOffered(): readonly string[] {
    return this.#tags;
  }

  get textsOffered(): readonly string[] {
    return this.#textsShown;
  }

  /** Every tag in use on notes of the library. */
  get tagsKnown(): readonly string[] {
    return this.#tagsKnown;
  }

  get lines(): readonly NoteLine[] {
    return this.#lines;
  }

  get query(): NoteQuery {
    return this.#query;
  }

  get made(): Made {
    return this.#made;
  }

  get days(): readonly [string, string] {
    return this.#days;
  }

  get isFiltered(): boolean {
    const { words, ...rest } = this.#query;
    return words.trim() !== '' || Object.values(rest).some((part) => part !== null);
  }

  text(id: string): Text | undefined {
    return this.#texts.get(id);
  }

  /** The number readers know the paragraph of a note by; the first and the last of several. */
  ordinals({ textId, place, current }: Annotation): readonly [number, number] {
    const text = this.text(textId);
    const last = place + Math.max(0, current.length - 1);
    if (!text) return [place + 1, last + 1];
    return [this.#ordinals.of(text, place), this.#ordinals.of(text, last)];
  }

  get grouping(): NoteGrouping {
    return this.#grouping;
  }

  /** Sorts the notes under other headings; the keyboard stays on its note. */
  group(by: NoteGrouping): void {
    const { active } = this.#current;
    this.#grouping = by;
    const id = active === null ? null : noteOf(active);
    const there = this.#keys.find((key) => noteOf(key) === id) ?? null;
    this.#choose({ ...this.#choice, active: there, anchor: null });
  }

  /** Asks otherwise; parts that are left out stay. */
  ask(change: Partial<Omit<NoteQuery, 'made'>>): void {
    this.#query = { ...this.#query, ...change };
  }

  /** Asks for notes made in a period, or between the days given. */
  askMade(made: Made, days = this.#days): void {
    this.#made = made;
    this.#days = days;
    const stretch =
      made === 'between'
        ? betweenDays(...days)
        : made && { from: beginningOf(made, this.#today), to: null };
    this.#query = { ...this.#query, made: stretch };
  }

  showAll(): void {
    this.#query = everyNote;
    this.#made = null;
  }

  get choice(): Choice {
    return this.#current;
  }

  /** What is chosen, each once and in the order of the list. */
  get chosen(): readonly Annotation[] {
    return this.#survey.shown.filter(({ id }) => this.#current.ids.has(id));
  }

  /** What an action is about: the chosen notes, else the one in focus. */
  get targets(): readonly Annotation[] {
    if (this.#current.ids.size > 0) return this.chosen;
    const { active } = this.#current;
    return active === null ? [] : this.#survey.shown.filter(({ id }) => id === noteOf(active));
  }

  /** The line that the keyboard is on; -1 when on none. */
  get place(): number {
    return this.#place;
  }

  click(key: string, held: Held): void {
    this.#choose(clicked(this.#current, this.#keys, key, held, noteOf));
  }

  /** Brings the keyboard to a line; what is chosen stays. */
  point(key: string): void {
    this.#choose({ ...this.#current, active: key });
  }

  /** Goes on by a number of notes, back when it is below nought. */
  move(by: number, held: Held): void {
    const { active } = this.#current;
    const from = active === null ? -1 : this.#keys.indexOf(active);
    const to = Math.max(0, Math.min(from + by, this.#keys.length - 1));
    this.#choose(moved(this.#current, this.#keys, to, held, noteOf));
  }

  toggle(key: string): void {
    this.#choose(toggled(this.#current, key, noteOf));
  }

  chooseAll(): void {
    this.#choose(allChosen(this.#current, this.#keys, noteOf));
  }

  chooseNone(): void {
    this.#choose({ ...this.#current, ids: new Set() });
  }

  recolour(ids: readonly string[], colour: Colour): Promise<void> {
    const name = counted(ids, m.undo_recolour, m.undo_recolour_notes);
    return this.#change(name, ids, (note) => (note.colour === colour ? note : { ...note, colour }));
  }

  retag(ids: readonly string[], change: LabelChange): Promise<void> {
    const name = counted(ids, m.undo_tag_note, m.undo_tag_notes);
    return this.#change(name, ids, (note) => {
      const tags = relabelled(note.tags, change);
      return tags.join(' ') === note.tags.join(' ') ? note : { ...note, tags };
    });
  }

  /** Saves a note as it stands; savings of one note in a row are one step of undo. */
  write(id: string, note: string, tags: readonly string[]): Promise<void> {
    const written = { note, tags, links: linkTargets(note) };
    return this.#change(m.undo_write_note, [id], (one) => ({ ...one, ...written }), `write ${id}`);
  }

  async remove(ids: readonly string[]): Promise<void> {
    const name = counted(ids, m.undo_delete_note, m.undo_delete_notes);
    await this.#history.make(name, () => notesRemoval(this.#database, ids));
    if (this.#editing !== null && ids.includes(this.#editing)) this.edit(null);
  }

  async #change(
    name: () => string,
    ids: readonly string[],
    edit: (note: Annotation) => Annotation,
    key: string | null = null,
  ): Promise<void> {
    const change = (): ReturnType<typeof notesChange> =>
      notesChange(this.#database, ids, (note) => {
        const edited = edit(note);
        return edited === note ? note : { ...edited, modifiedAt: now() };
      });
    await this.#history.make(name, change, key);
  }

  #choose(choice: Choice): void {
    this.#choiceOf = this.#keys;
    this.#choice = choice;
    const { active } = choice;
    if (this.#editing !== null && (active === null || noteOf(active) !== this.#editing)) {
      this.edit(null);
    }
  }
}

const inRank = (ids: string[], ranks: ReadonlyMap<string, number>): string[] =>
  ids.sort((a, b) => (ranks.get(a) ?? Infinity) - (ranks.get(b) ?? Infinity));

/** The name of a step of undo about one note, or about several of them. */
const counted = (
  { length: count }: readonly string[],
  one: () => string,
  several: (values: { count: number }) => string,
): (() => string) => (count === 1 ? one : () => several({ count }));

/** The id of the note of a line. */
function noteOf(key: string): string {
  const end = key.indexOf(' ');
  return end < 0 ? key : key.slice(0, end);
}

function keysOf(lines: readonly NoteLine[]): readonly string[] {
  const keys: string[] = [];
  for (const { key, note } of lines) if (note !== null) keys.push(key);
  return keys;
}

function linesOf(groups: readonly NoteGroup[], grouping: NoteGrouping): NoteLine[] {
  const lines: NoteLine[] = [];
  for (const group of groups) {
    if (grouping !== 'none') lines.push({ key: `# ${group.key}`, group, note: null });
    for (const note of group.notes) {
      // A note stands under each of its tags: there a line is told by both. Ids hold no space.
      const key = grouping === 'tag' ? `${note.id} ${group.key}` : note.id;
      lines.push({ key, group, note });
    }
  }
  return lines;
}
