import type { DesktopBridge } from '../../electron/bridge.ts';
import type { Refusal } from '../core/change.ts';
import type { Selection } from '../core/mark.ts';
import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { refusalsEverywhere } from '../storage/reads.ts';
import { Alignment } from './alignment.svelte.ts';
import { Arrivals } from './arrivals.ts';
import { Catalogue } from './catalogue.ts';
import { Changes } from './changes.svelte.ts';
import type { Cleaning } from './cleaning.svelte.ts';
import { Exporting } from './exporting.svelte.ts';
import { Find } from './find.svelte.ts';
import { Glossary } from './glossary.svelte.ts';
import { HandEditing } from './hand-editing.svelte.ts';
import { Hand } from './hand.svelte.ts';
import type { Importing } from './importing.svelte.ts';
import { ReadingPlace } from './reading-place.ts';
import type { Rereading } from './rereading.svelte.ts';
import type { History } from './history.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { LibrarySearch, WordsFound } from './library-search.svelte.ts';
import { Live } from './live.svelte.ts';
import type { Messages } from './messages.svelte.ts';
import { Notes } from './notes.svelte.ts';
import { OpenText } from './open-text.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { Review, type Reach } from './review.svelte.ts';
import { Shelf } from './shelf.svelte.ts';

/** Everything that belongs to the text on the desk. */
export interface Work {
  readonly open: OpenText;
  readonly notes: Notes;
  readonly glossary: Glossary;
  readonly find: Find;
  readonly exporting: Exporting;
  readonly hand: Hand;
  readonly changes: Changes;
  readonly review: Review;
  readonly editing: HandEditing;
  readonly alignment: Alignment;
}

export interface Parts {
  readonly desktop: DesktopBridge;
  readonly database: Database;
  readonly history: History;
  readonly messages: Messages;
  readonly preferences: Preferences;
  readonly library: Library;
  readonly cleaning: Cleaning;
  readonly importing: Importing;
  readonly rereading: Rereading;
  readonly search: LibrarySearch;
}

/** What a dialog asks about texts of the library. */
export type LibraryQuestion =
  | { readonly about: 'details'; readonly text: Text }
  | { readonly about: 'labels'; readonly texts: readonly Text[] }
  | { readonly about: 'collection'; readonly name: string }
  | { readonly about: 'purge'; readonly texts: readonly Text[] };

/** The desk: the library, the settings, and the text that is open in this window. */
export class Desk {
  readonly desktop: DesktopBridge;
  readonly history: History;
  readonly messages: Messages;
  readonly preferences: Preferences;
  readonly library: Library;
  readonly shelf: Shelf;
  readonly catalogue: Catalogue;
  readonly cleaning: Cleaning;
  readonly importing: Importing;
  readonly rereading: Rereading;
  readonly arrivals: Arrivals;
  readonly search: LibrarySearch;
  /** What is selected, while something is. */
  selection = $state.raw<Selection | null>(null);
  /** The one sheet that may cover the desk. */
  sheet = $state<
    | 'shortcuts'
    | 'export'
    | 'appearance'
    | 'cleaning'
    | 'contents'
    | 'file'
    | 'troubles'
    | 'carried'
    | null
  >(null);
  /** Sentences about files that could not be read, for their sheet. */
  troubles = $state.raw<readonly string[]>([]);
  /** What is asked about texts of the library. */
  question = $state.raw<LibraryQuestion | null>(null);
  #showsLibrary = $state(false);
  #work = $state.raw<Work | null>(null);
  readonly #refusals: Live<readonly Refusal[]>;
  readonly #database: Database;
  readonly #reading: ReadingPlace;
  /** Work that is typed but not yet saved, to be saved before the window closes. */
  readonly #drafts = new Set<() => Promise<void>>();

  constructor({
    desktop,
    database,
    history,
    messages,
    preferences,
    library,
    cleaning,
    importing,
    rereading,
    search,
  }: Parts) {
    this.desktop = desktop;
    this.#database = database;
    this.history = history;
    this.messages = messages;
    this.preferences = preferences;
    this.library = library;
    this.#reading = new ReadingPlace(history, messages);
    this.shelf = new Shelf(database, preferences, messages.failed);
    this.catalogue = new Catalogue(database, history);
    this.cleaning = cleaning;
    this.importing = importing;
    this.rereading = rereading;
    this.search = search;
    this.arrivals = new Arrivals(
      { desktop, importing, rereading, messages, preferences },
      {
        show: (text) => this.show(text),
        clean: (text, isTold) => this.clean(text, isTold),
        offerBinned: (text) => this.offerBinned(text),
        tellUndoable: (text) => {
          this.tellUndoable(text);
        },
        showFile: () => {
          this.sheet = 'file';
        },
        showCarried: () => {
          this.sheet = 'carried';
        },
        showTroubles: (troubles) => {
          this.troubles = troubles;
          this.sheet = 'troubles';
        },
      },
    );
    this.#refusals = new Live<readonly Refusal[]>(
      [],
      () => refusalsEverywhere(database),
      messages.failed,
    );
  }

  /** What is not proposed in any text. */
  get refusals(): readonly Refusal[] {
    return this.#refusals.current;
  }

  /** Lets the rules propose again what the reader did not want, from their next run on. */
  async allow({ id }: Refusal): Promise<void> {
    await this.history.make(m.undo_allow, [{ remove: 'refusals', keys: [id] }]);
  }

  /** The text that is open; none while the whole desk is the library's. */
  get work(): Work | null {
    return this.#showsLibrary ? null : this.#work;
  }

  /** Whether all texts of the library lie on the desk, instead of one that is open. */
  get showsLibrary(): boolean {
    return this.#showsLibrary;
  }

  /** Lays the library on the desk, or takes up again what was being read. */
  async turnLibrary(): Promise<void> {
    if (!this.#showsLibrary) {
      await this.settle();
      this.selection = null;
      this.shelf.begin(this.#work?.open.text.id ?? null);
      this.#showsLibrary = true;
      return;
    }
    const next = this.#work ? undefined : await this.library.last();
    if (next) await this.show(next);
    else this.#backToText();
  }

  /** The texts a command is about: those chosen in the library, else the open one. */
  get chosen(): readonly Text[] {
    if (this.#showsLibrary) return this.shelf.chosen;
    return this.#work ? [this.#work.open.text] : [];
  }

  get hasChosen(): boolean {
    return this.#showsLibrary ? this.shelf.hasChosen : this.#work !== null;
  }

  async show(text: Text): Promise<void> {
    const open = this.#work?.open;
    if (open?.text.id === text.id && !open.isOutdated) {
      if (this.#showsLibrary) this.#backToText();
      return;
    }
    await this.settle();
    const work = await this.#workOn(text);
    this.selection = null;
    this.#leaveLibrary();
    this.#work = work;
    this.readingAt(work.open.focus.place, work.open.destination?.within ?? 0);
    // The window was closed, or the program ended, while the rules ran over it.
    const isRunning = this.cleaning.progress?.text.id === text.id;
    if (!isRunning && (await this.cleaning.isUnfinished(text.id))) {
      this.messages.run(() => this.clean(text));
    }
  }

  /** Shows a text at words of it that were looked for. */
  async showWords(text: Text, words: WordsFound | null): Promise<void> {
    await this.show(text);
    if (!words || !this.#work) return;
    const { place, side, span } = words;
    this.#work.open.goTo(place, side, span);
    this.#work.find.point({ ...span, place, side });
  }

  async #workOn(text: Text): Promise<Work> {
    const onError = this.messages.failed;
    const open = await OpenText.open(this.#database, text, onError);
    const hand = new Hand(open);
    return {
      open,
      notes: new Notes(open, this.#database, this.history, onError),
      glossary: new Glossary(open, this.#database, this.history, this.cleaning.decline),
      find: new Find(open),
      exporting: new Exporting(open, this.#database, this.desktop),
      hand,
      changes: new Changes(open, this.#database, onError),
      review: new Review(open, hand, this.#database, this.history),
      editing: new HandEditing(open, this.#database, this.history),
      alignment: new Alignment(open, this.#database, this.history, onError),
    };
  }

  /** The paragraphs of the text on the desk became others: it is laid out anew. */
  async layOutAnew(): Promise<void> {
    const text = this.#work?.open.text;
    if (!text) return;
    // The place in the paragraphs that were is no place in those that are.
    this.#reading.forget();
    await this.show(text);
  }

  /** Runs the cleaning rules over a text and tells what came of it. */
  async clean(text: Text, isTold = true): Promise<void> {
    const outcome = await this.cleaning.run(text);
    if (!outcome || !isTold) return;
    const { made, open } = outcome;
    if (made + open === 0) {
      this.messages.tell(() => m.cleaned_nothing({ title: text.title }));
      return;
    }
    const said = (): string =>
      m.cleaned({
        title: text.title,
        made: m.correction_count({ count: made }),
        open: m.open_count({ count: open }),
      });
    const review = { label: m.review_begin, run: () => this.messages.run(() => this.review(text)) };
    this.messages.tell(said, open > 0 ? review : null);
  }

  /** Goes to the next place that waits for a decision. */
  async review(text: Text | null = null, by: 1 | -1 = 1): Promise<void> {
    if (text) await this.show(text);
    if ((await this.#work?.review.step(by)) === false) this.messages.tell(m.review_done);
  }

  /** Lets the reader write: the words of the correction in hand, else the cleaned paragraph. */
  edit(): void {
    const work = this.#work;
    if (!work) return;
    if (work.review.current) {
      work.review.isEditing = true;
      return;
    }
    const [part] = this.selection?.side === 'cleaned' ? this.selection.parts : [];
    work.editing.begin(part?.row.place, part?.span);
    this.selection = null;
  }

  /**
   * Takes the correction in hand and learns it: what was wrong becomes a form of a glossary term, and
   * the rules look through the text for it, in every case.
   */
  async learn(): Promise<void> {
    const work = this.#work;
    const { correction } = work?.review.current?.correction ?? {};
    if (!work || !correction) return;
    const { words } = work.review;
    if (correction.before === '' || words === '') {
      this.messages.tell(m.learn_nothing);
      return;
    }
    await work.review.accept(words);
    const term = await work.glossary.learn(correction.before, words, correction.paragraphId);
    this.tellUndoable(() => m.learnt({ term: term.canonical }));
    await this.cleaning.run(work.open.text);
  }

  /** Refuses the correction in hand, and tells how far that went. */
  async refuse(reach: Reach): Promise<void> {
    const work = this.#work;
    if (!work) return;
    const count = await work.review.reject(reach);
    if (reach === 'everywhere') this.tellUndoable(() => m.refused_everywhere({ count }));
    else if (count > 1) this.tellUndoable(() => m.refused_alike({ count }));
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

  /** Puts texts into the bin; if one is on the desk, the next one is shown. */
  async remove(texts: readonly Text[]): Promise<void> {
    const count = texts.length;
    const [first] = texts;
    if (!first) return;
    await this.library.remove(texts.map(({ id }) => id));
    this.tellUndoable(() =>
      count === 1 ? m.text_deleted({ title: first.title }) : m.texts_deleted({ count }),
    );
    const open = this.#work?.open.text.id;
    if (!texts.some(({ id }) => id === open)) return;
    this.#reading.forget();
    this.#work = null;
    if (this.#showsLibrary) return;
    const next = await this.library.last();
    if (next) await this.show(next);
  }

  /** Brings texts back from the bin. */
  async restore(texts: readonly Text[]): Promise<void> {
    const count = texts.length;
    const [first] = texts;
    if (!first) return;
    await this.library.restore(texts.map(({ id }) => id));
    this.tellUndoable(() =>
      count === 1 ? m.text_restored({ title: first.title }) : m.texts_restored({ count }),
    );
  }

  /** Makes an end of texts in the bin. The reader was asked. */
  async purge(texts: readonly Text[]): Promise<void> {
    const cleaned = this.cleaning.progress?.text.id;
    if (texts.some(({ id }) => id === cleaned)) this.cleaning.cancel();
    await this.library.purge(texts.map(({ id }) => id));
    const count = texts.length;
    this.messages.tell(() => m.texts_purged({ count }));
  }

  /** Where the same file as a new text's lies in the bin, offers to bring that back in its place. */
  async offerBinned(fresh: Text): Promise<void> {
    const twin = await this.library.binned(fresh.sha256);
    if (!twin) return;
    const bring = async (): Promise<void> => {
      await this.library.restore([twin.id], [fresh.id]);
      await this.show({ ...twin, deletedAt: null });
    };
    this.messages.tell(() => m.same_file_in_bin({ title: twin.title }), {
      label: m.restore,
      run: () => {
        this.messages.run(bring);
      },
    });
  }

  /** Notes where the reader is; written once the reader rests there. */
  readingAt(place: number, within: number): void {
    if (this.#work) this.#reading.at(this.#work.open, place, within);
  }

  /** Registers a draft: `save` runs before the window closes. Returns what unregisters it. */
  keepDraft(save: () => Promise<void>): () => void {
    this.#drafts.add(save);
    return () => this.#drafts.delete(save);
  }

  /** Saves everything that waits to be saved. */
  async settle(): Promise<void> {
    await Promise.all([...this.#drafts].map((save) => save()));
    await this.#reading.save();
    await this.history.quiet();
  }

  #leaveLibrary(): void {
    if (!this.#showsLibrary) return;
    this.#showsLibrary = false;
    // The pane beside the text has neither a bin nor shelves of what is read.
    const { isBin, collection, tag } = this.shelf.filter;
    this.shelf.show(isBin ? {} : { collection, tag });
  }

  /** The text that was open is read on from where it lay. */
  #backToText(): void {
    this.#leaveLibrary();
    const open = this.#work?.open;
    if (open) open.destination = { ...this.#reading.top, side: open.focus.side, span: null };
  }
}
