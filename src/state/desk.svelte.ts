import type { DesktopBridge } from '../../electron/bridge.ts';
import type { Annotation } from '../core/annotation.ts';
import type { Refusal } from '../core/change.ts';
import type { Selection } from '../core/mark.ts';
import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { refusalsEverywhere } from '../storage/reads.ts';
import { AllNotes } from './all-notes.svelte.ts';
import { openArchive, openTexts } from './archive-actions.ts';
import type { Archiving } from './archiving.svelte.ts';
import { Arrivals } from './arrivals.ts';
import type { Backups } from './backups.svelte.ts';
import { offerBinned } from './binning.ts';
import { bringBackTyped } from './bring-back.ts';
import { Catalogue } from './catalogue.ts';
import type { Cleaning } from './cleaning.svelte.ts';
import { Drafts } from './drafts.svelte.ts';
import type { Exports } from './exports.svelte.ts';
import { FindChoices } from './find-choices.svelte.ts';
import { Following } from './following.ts';
import type { Importing } from './importing.svelte.ts';
import { ReadingPlace } from './reading-place.ts';
import type { Rereading } from './rereading.svelte.ts';
import type { Restoring } from './restoring.svelte.ts';
import type { History } from './history.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { LibrarySearch, WordsFound } from './library-search.svelte.ts';
import { Live } from './live.svelte.ts';
import type { Messages } from './messages.svelte.ts';
import { offerNotes } from './bring-notes.ts';
import { storeNotesLeft } from './note-drafts.ts';
import { NotesIn } from './notes-in.svelte.ts';
import { ParagraphPast } from './paragraph-past.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Reach } from './review.svelte.ts';
import { Shelf } from './shelf.svelte.ts';
import { tellMoves } from './tell-moves.ts';
import { VaultFolder } from './vault.svelte.ts';
import { workOn, type Work } from './work.ts';

export type { Work } from './work.ts';

/**
 * What lies on the desk: a text that is read, all texts of the library, the notes of them all, or the
 * copies of the library.
 */
export type Shown = 'text' | 'library' | 'notes' | 'backups';

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
  readonly exports: Exports;
  readonly archiving: Archiving;
  readonly restoring: Restoring;
  readonly backups: Backups;
}

/** What a dialog asks about texts or notes of the library. */
export type LibraryQuestion =
  | { readonly about: 'details'; readonly text: Text }
  | { readonly about: 'labels'; readonly texts: readonly Text[] }
  | { readonly about: 'collection'; readonly name: string }
  | { readonly about: 'purge'; readonly texts: readonly Text[] }
  | { readonly about: 'note-tags'; readonly notes: readonly Annotation[] };

const nothingToTell = (): void => undefined;

/** The desk: the library, the settings, and the text that is open in this window. */
export class Desk {
  readonly desktop: DesktopBridge;
  readonly history: History;
  readonly messages: Messages;
  readonly preferences: Preferences;
  readonly library: Library;
  readonly shelf: Shelf;
  readonly allNotes: AllNotes;
  readonly catalogue: Catalogue;
  readonly cleaning: Cleaning;
  readonly importing: Importing;
  readonly rereading: Rereading;
  readonly arrivals: Arrivals;
  readonly search: LibrarySearch;
  readonly exports: Exports;
  readonly vault: VaultFolder;
  readonly notesIn: NotesIn;
  readonly archiving: Archiving;
  readonly restoring: Restoring;
  readonly backups: Backups;
  readonly following: Following;
  readonly past: ParagraphPast;
  readonly drafts: Drafts;
  /** What is selected, while something is. */
  selection = $state.raw<Selection | null>(null);
  /** The one sheet that may cover the desk. */
  sheet = $state<
    | 'about'
    | 'shortcuts'
    | 'export'
    | 'audit'
    | 'appearance'
    | 'cleaning'
    | 'contents'
    | 'go-to'
    | 'file'
    | 'troubles'
    | 'diagnostics'
    | 'carried'
    | 'history'
    | 'vault'
    | 'notes-in'
    | 'terms-in'
    | null
  >(null);
  /** Sentences about files that could not be read, for their sheet. */
  troubles = $state.raw<readonly string[]>([]);
  /** What is asked about texts or notes of the library. */
  question = $state.raw<LibraryQuestion | null>(null);
  #shown = $state<Shown>('text');
  #work = $state.raw<Work | null>(null);
  readonly #refusals: Live<readonly Refusal[]>;
  readonly database: Database;
  readonly #reading: ReadingPlace;
  readonly #findChoices = new FindChoices();
  /** What fields have to save before the window closes. */
  readonly #fields = new Set<() => Promise<void>>();

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
    exports,
    archiving,
    restoring,
    backups,
  }: Parts) {
    this.desktop = desktop;
    this.database = database;
    this.history = history;
    this.messages = messages;
    this.preferences = preferences;
    this.library = library;
    this.#reading = new ReadingPlace(history, messages);
    this.shelf = new Shelf(database, preferences, messages.failed);
    this.allNotes = new AllNotes(database, history, this.shelf, messages.failed);
    this.catalogue = new Catalogue(database, history);
    this.cleaning = cleaning;
    this.importing = importing;
    this.rereading = rereading;
    this.search = search;
    this.exports = exports;
    this.vault = new VaultFolder({ desktop, database, history, preferences, exports });
    this.notesIn = new NotesIn({ desktop, database, history, files: importing.files });
    this.archiving = archiving;
    this.restoring = restoring;
    this.backups = backups;
    this.following = new Following(this, database);
    this.past = new ParagraphPast(database, history, messages.failed);
    this.drafts = new Drafts(sessionStorage, messages.failed);
    storeNotesLeft(this.drafts, (id, note, tags) => this.allNotes.write(id, note, tags));
    this.arrivals = new Arrivals(
      { desktop, importing, rereading, messages, preferences },
      {
        show: (text) => this.show(text),
        clean: (text, isTold) => this.clean(text, isTold),
        offerBinned: (text) => offerBinned(this, text),
        offerNotes: (files) => offerNotes(this, files),
        tellUndoable: (text) => {
          this.tellUndoable(text);
        },
        openArchive: (found) => openArchive(this, found),
        openTexts: (files) => openTexts(this, files),
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
    history.follow((change) => this.#work?.showAhead(change) ?? nothingToTell);
    history.moves.follow((report) => {
      tellMoves(this, report);
    });
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

  /** The text that is open; none while something else lies on the desk. */
  get work(): Work | null {
    return this.#shown === 'text' ? this.#work : null;
  }

  /** What lies on the desk. */
  get shown(): Shown {
    return this.#shown;
  }

  /** Lays something else than a text on the desk, or takes up again what was being read. */
  async turn(to: Exclude<Shown, 'text'>): Promise<void> {
    if (this.#shown !== to) {
      await this.#settleIfPossible();
      this.selection = null;
      this.#leave();
      if (to === 'library') this.shelf.begin(this.#work?.open.text.id ?? null);
      else if (to === 'notes') this.allNotes.begin();
      else this.messages.run(() => this.backups.list());
      this.#shown = to;
      return;
    }
    const next = this.#work ? undefined : await this.library.last();
    if (next) await this.show(next);
    else this.#backToText();
  }

  /** The texts a command is about: those chosen in the library, else the open one. */
  get chosen(): readonly Text[] {
    if (this.#shown === 'library') return this.shelf.chosen;
    return this.work ? [this.work.open.text] : [];
  }

  get hasChosen(): boolean {
    return this.#shown === 'library' ? this.shelf.hasChosen : this.work !== null;
  }

  async show(text: Text): Promise<void> {
    const open = this.#work?.open;
    if (open?.text.id === text.id && !open.isOutdated) {
      if (this.#shown !== 'text') this.#backToText();
      return;
    }
    const isUnfinished = this.cleaning.isUnfinished(text.id);
    // The text is read while what was done on the last one is put away.
    const reading = workOn(text, {
      desktop: this.desktop,
      database: this.database,
      history: this.history,
      files: this.importing.files,
      cleaning: this.cleaning,
      preferences: this.preferences,
      drafts: this.drafts,
      findChoices: this.#findChoices,
      selection: () => this.selection,
      onError: this.messages.failed,
    });
    const [work] = await Promise.all([reading, this.#settleIfPossible()]);
    this.selection = null;
    this.#leave();
    this.#work = work;
    this.readingAt(work.open.focus.place, work.open.destination?.within ?? 0);
    this.messages.run(() => bringBackTyped(this, work));
    // The window was closed, or the program ended, while the rules ran over it.
    const isRunning = this.cleaning.progress?.text.id === text.id;
    if (!isRunning && (await isUnfinished)) {
      this.messages.run(() => this.clean(text));
    }
  }

  /** Shows a text at words of it that were looked for. */
  async showWords(text: Text, words: WordsFound | null): Promise<void> {
    this.following.leave();
    await this.show(text);
    if (!words || !this.#work) return;
    const { place, side, span } = words;
    this.#work.open.goTo(place, side, span);
    this.#work.find.point({ ...span, place, side });
  }

  /** Takes the text off the desk: it may be gone, or another by now. */
  putAway(): void {
    this.#reading.forget();
    this.#work = null;
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
    this.messages.run(() => this.showCleaned());
    work.editing.begin(part?.row.place, part?.span);
    this.selection = null;
  }

  /** Shows the cleaned side, where it is not shown. */
  async showCleaned(): Promise<void> {
    if (this.preferences.current.view === 'original') {
      await this.preferences.set({ view: 'side-by-side' });
    }
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
    this.putAway();
    if (this.#shown !== 'text') return;
    const next = await this.library.last();
    if (next) await this.show(next);
  }

  /** Notes where the reader is; written once the reader rests there. */
  readingAt(place: number, within: number): void {
    if (this.#work) this.#reading.at(this.#work.open, place, within);
  }

  /** Registers a field: `save` runs before the window closes. Returns what unregisters it. */
  keepDraft(save: () => Promise<void>): () => void {
    this.#fields.add(save);
    return () => this.#fields.delete(save);
  }

  /** Saves everything that waits to be saved. */
  async settle(): Promise<void> {
    await Promise.all([...[...this.#fields].map((save) => save()), this.drafts.settle()]);
    await this.#reading.save();
    await this.history.quiet();
  }

  /** What cannot be saved is told and kept; a full disk must not keep the reader from other texts. */
  async #settleIfPossible(): Promise<void> {
    await this.settle().catch(this.messages.failed);
  }

  /** Makes room for a text. */
  #leave(): void {
    if (this.#shown === 'library') {
      // The pane beside the text has neither a bin nor shelves of what is read.
      const { isBin, collection, tag } = this.shelf.filter;
      this.shelf.show(isBin ? {} : { collection, tag });
    }
    if (this.#shown === 'notes') this.allNotes.end();
    if (this.#shown === 'backups') this.backups.end();
    this.#shown = 'text';
  }

  /** The text that was open is read on from where it lay. */
  #backToText(): void {
    this.#leave();
    const open = this.#work?.open;
    if (open) open.destination = { ...this.#reading.top, side: open.focus.side, span: null };
  }
}
