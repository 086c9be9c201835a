import type { DesktopBridge } from '../../electron/bridge.ts';
import type { Reading } from '../core/change.ts';
import type { Annotation, Colour } from '../core/annotation.ts';
import { paragraphAddress } from '../core/address.ts';
import { citation } from '../core/citation.ts';
import { selectedWords, type Selection } from '../core/mark.ts';
import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { now } from './chance.ts';
import { Exporting } from './exporting.svelte.ts';
import { Find } from './find.svelte.ts';
import { Glossary } from './glossary.svelte.ts';
import { Hand } from './hand.svelte.ts';
import type { History } from './history.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { Messages } from './messages.svelte.ts';
import { Notes } from './notes.svelte.ts';
import { OpenText } from './open-text.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';

/** Everything that belongs to the text on the desk. */
export interface Work {
  readonly open: OpenText;
  readonly notes: Notes;
  readonly glossary: Glossary;
  readonly find: Find;
  readonly exporting: Exporting;
  readonly hand: Hand;
}

export interface Parts {
  readonly desktop: DesktopBridge;
  readonly database: Database;
  readonly history: History;
  readonly messages: Messages;
  readonly preferences: Preferences;
  readonly library: Library;
}

/** How long the reader must rest before the place is written down, in milliseconds. */
const rest = 800;

/** The desk: the library, the settings, and the text that is open in this window. */
export class Desk {
  readonly desktop: DesktopBridge;
  readonly history: History;
  readonly messages: Messages;
  readonly preferences: Preferences;
  readonly library: Library;
  /** What is selected, while something is. */
  selection = $state.raw<Selection | null>(null);
  /** The one sheet that may cover the desk. */
  sheet = $state<'shortcuts' | 'export' | 'appearance' | null>(null);
  #work = $state.raw<Work | null>(null);
  readonly #database: Database;
  #reading: Reading | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Work that is typed but not yet saved, to be saved before the window closes. */
  readonly #drafts = new Set<() => Promise<void>>();

  constructor({ desktop, database, history, messages, preferences, library }: Parts) {
    this.desktop = desktop;
    this.#database = database;
    this.history = history;
    this.messages = messages;
    this.preferences = preferences;
    this.library = library;
  }

  get work(): Work | null {
    return this.#work;
  }

  async show(text: Text): Promise<void> {
    if (this.#work?.open.text.id === text.id) return;
    await this.settle();
    const onError = this.messages.failed;
    const open = await OpenText.open(this.#database, text, onError);
    this.selection = null;
    this.#work = {
      open,
      notes: new Notes(open, this.#database, this.history, onError),
      glossary: new Glossary(open, this.#database, this.history),
      find: new Find(open),
      exporting: new Exporting(open, this.#database, this.desktop),
      hand: new Hand(open),
    };
    this.readingAt(open.focus.place, open.destination?.within ?? 0);
  }

  /** Tells of something that was just done, with a button that takes it back. */
  tellUndoable(text: () => string): void {
    this.messages.tell(text, {
      label: m.undo,
      run: () => {
        this.messages.run(() => this.history.undo());
      },
    });
  }

  /** Deletes a text; if it is the one on the desk, the next one is shown. */
  async remove(text: Text): Promise<void> {
    await this.library.remove(text);
    this.tellUndoable(() => m.text_deleted({ title: text.title }));
    if (this.#work?.open.text.id !== text.id) return;
    this.#reading = null;
    this.#work = null;
    const next = await this.library.last();
    if (next) await this.show(next);
  }

  /** Marks the selection, or the paragraph in focus when nothing is selected. */
  async highlight(colour: Colour): Promise<void> {
    await this.#mark(colour);
  }

  /** Marks and begins a note on the selection. */
  async note(): Promise<void> {
    const annotation = await this.#mark('yellow');
    if (!annotation) return;
    await this.preferences.set({ panelOpen: true, panel: 'notes' });
    const notes = this.#work?.notes;
    if (notes) notes.active = notes.editing = annotation.id;
  }

  /** Begins a glossary term with the selected words. */
  async term(): Promise<void> {
    const target = this.#target();
    if (!target) return;
    this.#work?.glossary.begin(
      selectedWords(target),
      target.parts.map(({ row }) => row.id),
    );
    this.selection = null;
    await this.preferences.set({ panelOpen: true, panel: 'glossary' });
  }

  /** Copies the selection as a citation. */
  async cite(): Promise<void> {
    const target = this.#target();
    const open = this.#work?.open;
    const first = target?.parts[0]?.row;
    const last = target?.parts.at(-1)?.row;
    if (!open || !target || !first || !last) return;
    const address = paragraphAddress(open.text.id, first.id);
    const ordinals = first === last ? first.ordinal : ([first.ordinal, last.ordinal] as const);
    await navigator.clipboard.writeText(
      citation(open.text, ordinals, selectedWords(target), address),
    );
    this.selection = null;
    this.messages.tell(m.citation_copied);
  }

  /** Notes where the reader is; written once the reader rests there. */
  readingAt(place: number, within: number): void {
    const open = this.#work?.open;
    const id = open?.row(place)?.id;
    if (!open || id === undefined) return;
    this.#reading = {
      textId: open.text.id,
      paragraphId: id,
      place,
      side: open.focus.side,
      within,
      progress: (place + 1) / open.text.paragraphCount,
      at: now(),
    };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.messages.run(() => this.#saveReading());
    }, rest);
  }

  /** Registers a draft: `save` runs before the window closes. Returns what unregisters it. */
  keepDraft(save: () => Promise<void>): () => void {
    this.#drafts.add(save);
    return () => this.#drafts.delete(save);
  }

  /** Saves everything that waits to be saved. */
  async settle(): Promise<void> {
    await Promise.all([...this.#drafts].map((save) => save()));
    await this.#saveReading();
    await this.history.quiet();
  }

  #target(): Selection | null {
    return this.#work?.hand.target(this.selection) ?? null;
  }

  async #mark(colour: Colour): Promise<Annotation | null> {
    const target = this.#target();
    if (!target || !this.#work) return null;
    const { notes } = this.#work;
    const marking = notes.mark(target, colour);
    // In the same frame as the mark appears, the selection over it goes.
    this.selection = null;
    const annotation = await marking;
    notes.active = annotation.id;
    return annotation;
  }

  async #saveReading(): Promise<void> {
    clearTimeout(this.#timer);
    const reading = this.#reading;
    this.#reading = null;
    if (reading) await this.history.save([{ put: 'readings', rows: [reading] }]);
  }
}
