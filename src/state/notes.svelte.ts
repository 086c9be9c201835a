import type { Annotation, Colour } from '../core/annotation.ts';
import { linkTargets } from '../core/links.ts';
import { makeAnnotation, type Selection } from '../core/mark.ts';
import { noFilter, type NoteFilter } from '../core/note-filter.ts';
import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { tags } from '../storage/reads.ts';
import { AstrayNotes } from './astray-notes.svelte.ts';
import { newId, now } from './chance.ts';
import type { History } from './history.svelte.ts';
import { Live } from './live.svelte.ts';
import { NoteList } from './note-list.svelte.ts';
import type { OpenText } from './open-text.svelte.ts';

/** The notes of the open text: the panel's list, and everything that changes one. */
export class Notes {
  filter = $state.raw<NoteFilter>(noFilter);
  /** The note whose card is in focus, and the one being written. */
  active = $state<string | null>(null);
  editing = $state<string | null>(null);
  readonly astray: AstrayNotes;
  readonly list: NoteList;
  readonly #text: Text;
  readonly #database: Database;
  readonly #history: History;
  readonly #active: Live<Annotation | undefined>;
  readonly #tags: Live<readonly string[]>;

  constructor(
    open: OpenText,
    database: Database,
    history: History,
    onError: (error: unknown) => void,
  ) {
    const { text } = open;
    this.#text = text;
    this.#database = database;
    this.#history = history;
    this.astray = new AstrayNotes(this, { open, database, history, onError });
    this.#active = $derived.by(() => {
      const id = this.active;
      return new Live<Annotation | undefined>(
        undefined,
        async () => (id === null ? undefined : this.get(id)),
        onError,
      );
    });
    this.#tags = new Live<readonly string[]>([], () => tags(database), onError);
    this.list = new NoteList(
      database,
      text.id,
      () => this.filter,
      () => this.#activeNote,
      onError,
    );
  }

  get tags(): readonly string[] {
    return this.#tags.current;
  }

  get(id: string): Promise<Annotation | undefined> {
    return this.#database.annotations.get(id);
  }

  /** Marks the selected words; returns the new annotation. */
  async mark(selection: Selection, colour: Colour): Promise<Annotation> {
    const annotation = makeAnnotation(selection, colour, {
      id: newId('a'),
      textId: this.#text.id,
      revision: this.#text.ledgerRevision,
      at: now(),
    });
    await this.#history.make(m.undo_mark, [{ put: 'annotations', rows: [annotation] }]);
    return annotation;
  }

  recolour(id: string, colour: Colour): Promise<void> {
    return this.#change(id, m.undo_recolour, { colour });
  }

  /** Saves a note as it stands; savings of one note in a row are one step of undo. */
  write(id: string, note: string, tags: readonly string[]): Promise<void> {
    const written = { note, tags, links: linkTargets(note) };
    return this.#change(id, m.undo_write_note, written, `write ${id}`);
  }

  async remove(id: string): Promise<void> {
    await this.#history.make(m.undo_delete_note, [{ remove: 'annotations', keys: [id] }]);
    if (this.active === id) this.active = null;
    if (this.editing === id) this.editing = null;
  }

  /** The note in focus as it is stored; none while another one is still being read. */
  get #activeNote(): Annotation | undefined {
    const note = this.#active.current;
    return note?.id === this.active ? note : undefined;
  }

  async #change(
    id: string,
    name: () => string,
    change: Partial<Annotation>,
    key: string | null = null,
  ): Promise<void> {
    await this.#history.make(
      name,
      async () => {
        const annotation = await this.get(id);
        if (!annotation) return [];
        return [{ put: 'annotations', rows: [{ ...annotation, ...change, modifiedAt: now() }] }];
      },
      key,
    );
  }
}
