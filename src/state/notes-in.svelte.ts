import type { DesktopBridge, FoundFile } from '../../electron/bridge.ts';
import { byPlace, type Annotation } from '../core/annotation.ts';
import { chunkOf, type Text } from '../core/text.ts';
import { againstStored, type ComparedNote } from '../exchange/foreign/against-stored.ts';
import { booksOf, likeliestBook, type BookOfNotes } from '../exchange/foreign/books.ts';
import type { UnreadEntry } from '../exchange/foreign/foreign-note.ts';
import type { PlannedNote } from '../exchange/foreign/plan-notes.ts';
import { m } from '../i18n/messages.ts';
import type { Database } from '../storage/database.ts';
import { now } from './chance.ts';
import type { FileReading } from './file-reading.ts';
import type { History } from './history.svelte.ts';
import type { NotesFile } from './importing.svelte.ts';
import { notesAsGiven } from './notes-change.ts';
import { Refused } from './refused.ts';
import { TextWords, type ParagraphWords } from './text-words.ts';
import { describeTrouble } from './trouble.ts';

export type { ComparedNote };

interface Parts {
  readonly desktop: Pick<DesktopBridge, 'readFound'>;
  readonly database: Database;
  readonly history: History;
  readonly files: FileReading;
}

/** Notes of other programs that are offered for a text, until the reader takes or leaves them. */
export interface NotesOffer {
  readonly text: Text;
  /** Names of the files they came in. */
  readonly names: readonly string[];
  readonly books: readonly BookOfNotes[];
  /** Entries of the files that are no notes. */
  readonly unread: readonly UnreadEntry[];
}

/** What came of adding notes. */
interface NotesAdded {
  readonly added: number;
  readonly changed: number;
  /** Those of them that a reader should look at, in the order of the file. */
  readonly astray: readonly Annotation[];
}

/** Brings in notes that other programs wrote: shown first, then added as one step. */
export class NotesIn {
  offer = $state.raw<NotesOffer | null>(null);
  /** The book whose notes are shown. */
  book = $state.raw<BookOfNotes | null>(null);
  /** The notes of the book beside what is there, in the order of the text, those without a place last; `null` while their places are sought. */
  notes = $state.raw<readonly ComparedNote[] | null>(null);
  /** Ids of those not to be brought in. */
  unticked = $state.raw<ReadonlySet<string>>(new Set());
  readonly #parts: Parts;
  #planned: readonly PlannedNote[] = [];
  /** How the text stood when places were sought in it. */
  #revisions = '';

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Those that are to be brought in now. */
  get wanted(): readonly ComparedNote[] {
    return (this.notes ?? []).filter(
      ({ is, annotation }) => is !== 'known' && !this.unticked.has(annotation.id),
    );
  }

  /**
   * The notes in a file that was chosen for them.
   * @throws Refused when there are none in it
   */
  async read(file: FoundFile): Promise<NotesFile> {
    const { desktop, files } = this.#parts;
    if ('trouble' in file) throw new Refused(describeTrouble(file));
    const { name, token } = file;
    const got = await desktop.readFound(token);
    if ('trouble' in got) throw new Refused(describeTrouble(got));
    const read = await files.notes(name, got.bytes);
    if (!read) throw new Refused(m.notes_in_unknown({ name }));
    return { name, read };
  }

  /** Offers the notes of some files for a text, those of its own book first. */
  begin(text: Text, files: readonly NotesFile[]): Promise<void> {
    const books = booksOf(files.flatMap(({ read }) => read.notes));
    this.offer = {
      text,
      names: files.map(({ name }) => name),
      books,
      unread: files.flatMap(({ read }) => read.unread),
    };
    return this.choose(likeliestBook(books, text));
  }

  /** Seeks the places of the notes of one book. */
  async choose(book: BookOfNotes | null): Promise<void> {
    const { offer } = this;
    if (!offer) return;
    this.book = book;
    this.notes = null;
    this.unticked = new Set();
    const { database, files } = this.#parts;
    const text = (await database.texts.get(offer.text.id)) ?? offer.text;
    const receiving = { text, paragraphs: await this.#paragraphs(text) };
    const planned = await files.planNotes(text.title, book?.notes ?? [], receiving, now());
    // Meanwhile another book was chosen, or the sheet closed.
    if (this.offer !== offer || this.book !== book || !planned) return;
    this.#planned = planned;
    this.#revisions = revisionsOf(text);
    this.notes = await this.#compared(planned);
  }

  tick(ids: readonly string[], isWanted: boolean): void {
    const unticked = new Set(this.unticked);
    for (const id of ids) {
      if (isWanted) unticked.delete(id);
      else unticked.add(id);
    }
    this.unticked = unticked;
  }

  /**
   * Adds what is ticked, as one step.
   * @throws Refused when the text is another than it was shown on; then it is shown anew
   */
  async add(): Promise<NotesAdded> {
    const { offer } = this;
    const ids = new Set(this.wanted.map(({ annotation }) => annotation.id));
    let taken: readonly ComparedNote[] = [];
    try {
      await this.#parts.history.make(m.undo_notes_in, async () => {
        const text = await this.#parts.database.texts.get(offer?.text.id ?? '');
        if (!text || revisionsOf(text) !== this.#revisions)
          throw new Refused(m.notes_in_outdated());
        // Another window may have brought them in.
        const compared = await this.#compared(
          this.#planned.filter(({ annotation }) => ids.has(annotation.id)),
        );
        taken = compared.filter(({ is }) => is !== 'known');
        return notesAsGiven(taken.map(({ annotation }) => annotation));
      });
    } catch (error) {
      await this.choose(this.book);
      throw error;
    }
    this.offer = null;
    const added = taken.filter(({ is }) => is === 'new').map(({ annotation }) => annotation);
    return {
      added: added.length,
      changed: taken.length - added.length,
      astray: added.filter(({ state }) => state !== 'exact'),
    };
  }

  async #compared(planned: readonly PlannedNote[]): Promise<ComparedNote[]> {
    const ids = planned.map(({ annotation }) => annotation.id);
    const stored = await this.#parts.database.annotations.bulkGet(ids);
    const there = stored.filter((annotation) => annotation !== undefined);
    const compared = againstStored(planned, new Map(there.map((one) => [one.id, one])));
    return compared.toSorted(
      (a, b) => Number(isLost(a)) - Number(isLost(b)) || byPlace(a.annotation, b.annotation),
    );
  }

  /** The words of both sides, read a hundred paragraphs at a time: in between the page lives on. */
  async #paragraphs({ id, paragraphCount }: Text): Promise<ParagraphWords[]> {
    const words = new TextWords(this.#parts.database, id);
    const all: ParagraphWords[] = [];
    for (let index = 0; index <= chunkOf(Math.max(0, paragraphCount - 1)); index++) {
      all.push(...(await words.read(index)));
    }
    return all;
  }
}

/** Whether a note has no place in the text. */
export const isLost = ({ placed, is }: ComparedNote): boolean =>
  is === 'new' && placed !== 'same' && placed !== 'near';

const revisionsOf = ({ ledgerRevision, paragraphsRevision }: Text): string =>
  `${ledgerRevision} ${paragraphsRevision}`;
