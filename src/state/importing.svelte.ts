import type { DesktopBridge, FoundFile } from '../../electron/bridge.ts';
import type { Text } from '../core/text.ts';
import { m } from '../i18n/messages.ts';
import { bothSidesForm } from '../exchange/both-sides.ts';
import { mayHoldNotes } from '../exchange/foreign/may-hold-notes.ts';
import type { ForeignNotes } from '../exchange/foreign/foreign-note.ts';
import type { ImportedDocument } from '../importing/document.ts';
import type { Database } from '../storage/database.ts';
import { texts } from '../storage/reads.ts';
import type { NamedBytes } from '../worker/archive-protocol.ts';
import { newId, now } from './chance.ts';
import type { FileReading } from './file-reading.ts';
import type { History } from './history.svelte.ts';
import type { Import, NewText, ReadFile } from '../importing/new-text.ts';
import { PairOffer } from './pair-offer.svelte.ts';
import { Refused } from './refused.ts';
import { describeTrouble } from './trouble.ts';

/** How far bringing files in is. */
export interface ImportProgress {
  /** The file that is being read. */
  readonly name: string;
  /** Files done, of so many. */
  readonly done: number;
  readonly count: number;
  /** How much of this file is done, 0 to 1. */
  readonly share: number;
}

/** A file that turned out to hold notes of another program. */
export interface NotesFile {
  readonly name: string;
  readonly read: ForeignNotes;
}

/** What came of bringing files in. */
export interface Added {
  /** The text to show, if any came. */
  readonly shown: Text | undefined;
  /** Texts the library did not have before. */
  readonly added: readonly Text[];
  /** Files that are no texts, but notes on one. */
  readonly notes: readonly NotesFile[];
  /** Files of texts that come whole, to be restored when the reader says so. */
  readonly whole: readonly NamedBytes[];
  /** A sentence for each file that could not be read. */
  readonly troubles: readonly string[];
}

interface Parts {
  readonly desktop: Pick<DesktopBridge, 'readFound' | 'keepOriginal'>;
  readonly database: Database;
  readonly history: History;
  readonly files: FileReading;
}

/** Bytes that came, and the folder they were found in. */
interface NewBytes extends NamedBytes {
  readonly sha256: string;
  readonly folder: string;
}

/** A new file as the text it became. */
interface MadeFile extends NewBytes {
  readonly made: Import;
}

/** A new file as it was read. */
interface NewFile extends ReadFile, NewBytes {}

/** Brings files into the library: each is read away from the page and stored wholly or not at all. */
export class Importing {
  progress = $state.raw<ImportProgress | null>(null);
  /** Two files that look like versions of one text: the reader is asked. */
  offer = $state.raw<PairOffer | null>(null);
  readonly #parts: Parts;
  #turn: Promise<unknown> = Promise.resolve();
  #isCancelled = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What reads files. */
  get files(): FileReading {
    return this.#parts.files;
  }

  /** Files are on their way: held over the window, or being chosen. */
  expect(): void {
    this.#parts.files.expect(1);
  }

  /** Files one after the other; all that come in together are one step of undo. */
  take(files: readonly FoundFile[]): Promise<Added> {
    const taken = this.#turn.then(() => this.#take(files));
    this.#turn = taken.catch(() => undefined);
    return taken;
  }

  /**
   * Words from the clipboard as a new text, named by how it begins.
   * @param markup the same words as HTML, when the clipboard has them so
   */
  paste(words: string, markup: string): Promise<Added> {
    const pasted = this.#turn.then(() => this.#paste(words, markup));
    this.#turn = pasted.catch(() => undefined);
    return pasted;
  }

  /** Stops; what has come in so far stays, and can be undone. */
  cancel(): void {
    this.#isCancelled = true;
    this.#parts.files.stop();
  }

  async #take(files: readonly FoundFile[]): Promise<Added> {
    const known = await this.#byHash();
    const key = `import ${now()}`;
    const added: Text[] = [];
    const notes: NotesFile[] = [];
    const whole: NamedBytes[] = [];
    const troubles: string[] = [];
    const read: NewFile[] = [];
    let shown: Text | undefined;
    this.#isCancelled = false;
    const keep = async (imported: Import, ...sources: readonly NewBytes[]): Promise<void> => {
      // On disk before the library says that it has them.
      for (const { bytes } of sources) await this.#parts.desktop.keepOriginal(bytes);
      await this.#parts.history.part(m.undo_add_text, imported.change, key);
      added.push(imported.text);
      for (const { sha256 } of sources) known.set(sha256, imported.text);
      shown ??= imported.text;
    };
    try {
      for (const [done, file] of files.entries()) {
        if (this.#wasCancelled()) break;
        this.progress = { name: file.name, done, count: files.length, share: 0 };
        this.#parts.files.expect(files.length - done);
        try {
          const found = await this.#read(file, known, files.length === 2);
          if (found === null) break;
          if ('read' in found) notes.push(found);
          else if ('made' in found) await keep(found.made, found);
          else if ('whole' in found) whole.push(found.whole);
          else if (!('document' in found)) shown ??= found;
          else read.push(found);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          troubles.push(error.message);
        }
      }
      const [first, second] = read;
      const offered = first && second ? await this.#pair(first, second) : null;
      if (offered === 'nothing') return { shown, added, notes, whole, troubles };
      if (offered) {
        const { original, cleaned, rows } = offered;
        const pair = await this.files.make(original, { cleaned, rows }, fresh());
        if (pair) await keep(pair, ...read);
      } else {
        for (const file of read) {
          const made = await this.files.make(file, null, freshIn(file));
          if (made) await keep(made, file);
        }
      }
    } finally {
      this.progress = null;
      this.offer = null;
    }
    return { shown, added, notes, whole, troubles };
  }

  async #paste(words: string, markup: string): Promise<Added> {
    const { desktop, files, history } = this.#parts;
    const name = `${firstLine(words)}.txt`;
    const bytes = new TextEncoder().encode(markup || words);
    this.progress = { name, done: 0, count: 1, share: 0 };
    try {
      const pasted = new TextEncoder().encode(words);
      if (bothSidesForm(pasted) === 'tei') return { ...nothing, whole: [{ name, bytes: pasted }] };
      const format = markup ? 'html' : 'text';
      const tidy = true;
      const document = await files.read(name, bytes, { tidy, format, encoding: 'utf-8' });
      if (!document) return nothing;
      const sha256 = await desktop.keepOriginal(bytes);
      const already = (await this.#byHash()).get(sha256);
      if (already) return { ...nothing, shown: already };
      const untitled = { ...document, title: '' };
      const file = { name, sha256, tidy, document: untitled };
      const made = await files.make(file, null, fresh());
      if (!made) return nothing;
      await history.make(m.undo_add_text, made.change);
      return { ...nothing, shown: made.text, added: [made.text] };
    } finally {
      this.progress = null;
    }
  }

  /**
   * A file as the text it became, or as it was read when it may be one of a pair, or the text it is already, or the notes in it, or a text that comes whole;
   * `null` when it was cancelled.
   * @throws Refused when it cannot be read
   */
  async #read(
    file: FoundFile,
    known: ReadonlyMap<string, Text>,
    isOneOfTwo: boolean,
  ): Promise<NewFile | MadeFile | Text | NotesFile | { readonly whole: NamedBytes } | null> {
    if ('trouble' in file) throw new Refused(describeTrouble(file));
    const { name, folder } = file;
    const got = await this.#parts.desktop.readFound(file.token);
    if ('trouble' in got) throw new Refused(describeTrouble(got));
    const { bytes, sha256 } = got;
    const form = bothSidesForm(bytes);
    if (form === 'tei') return { whole: { name, bytes } };
    const already = known.get(sha256);
    if (already) return already;
    if (form === 'tmx') {
      const made = await this.#paired({ name, folder, bytes, sha256 });
      return made && { name, folder, bytes, sha256, made };
    }
    const notes = await this.#notes(name, bytes);
    if (notes) return { name, read: notes };
    const tidy = true;
    const progress = (share: number): void => {
      if (this.progress) this.progress = { ...this.progress, share };
    };
    if (isOneOfTwo && folder === '') {
      const document = await this.files.read(name, bytes, { tidy }, progress);
      return document && { name, folder, bytes, sha256, tidy, document };
    }
    const coming = { name, bytes, sha256, options: { tidy } };
    const made = await this.files.add(coming, freshIn({ folder }), progress);
    return made && { name, folder, bytes, sha256, made };
  }

  /** The text of a translation memory, which holds both sides. */
  async #paired({ name, folder, bytes, sha256 }: NewBytes): Promise<Import | null> {
    const pair = await this.files.pair(name, bytes);
    if (!pair) return null;
    const side = (document: ImportedDocument): ReadFile => ({
      name,
      sha256,
      tidy: false,
      document,
    });
    const { original, cleaned, rows } = pair;
    const edition = { cleaned: side(cleaned), rows };
    return this.files.make(side(original), edition, freshIn({ folder }));
  }

  /** The notes in a file of some other program. One that is broken may be a text about such files. */
  async #notes(name: string, bytes: Uint8Array): Promise<ForeignNotes | null> {
    const start = new TextDecoder().decode(bytes.subarray(0, longestStart));
    if (!mayHoldNotes(start)) return null;
    try {
      return await this.#parts.files.notes(name, bytes);
    } catch (error) {
      if (/\.(?:json|jsonld|annotation|ann)$/i.test(name)) throw error;
      return null;
    }
  }

  #wasCancelled(): boolean {
    return this.#isCancelled;
  }

  /** Asks whether two files are one text, if they look like it. */
  async #pair(first: NewFile, second: NewFile): Promise<PairOffer | 'nothing' | null> {
    const words = ({ document }: ReadFile): string[] => document.blocks.map(({ text }) => text);
    const rows = await this.#parts.files
      .align(first.name, words(first), words(second))
      .catch((error: unknown) => {
        // Too long to compare, they are two texts all the same.
        if (error instanceof Refused) return [];
        throw error;
      });
    if (!rows) return 'nothing';
    const offer = rows.length > 0 ? new PairOffer(first, second, rows) : null;
    if (!offer?.isLikely) return null;
    this.offer = offer;
    const answer = await offer.answered;
    if (answer === 'nothing') return 'nothing';
    return answer === 'pair' ? offer : null;
  }

  /** Texts of the library by the hash of their file. */
  async #byHash(): Promise<Map<string, Text>> {
    const inLibrary = await texts(this.#parts.database);
    return new Map(inLibrary.map((text) => [text.sha256, text]));
  }
}

const nothing: Added = { shown: undefined, added: [], notes: [], whole: [], troubles: [] };

const fresh = (): NewText => ({ id: newId('t'), at: now() });

const freshIn = ({ folder }: Pick<NewBytes, 'folder'>): NewText => ({
  ...fresh(),
  collections: folder === '' ? [] : [folder],
});

/** Bytes by which a file that may hold notes is told from a text. */
const longestStart = 4096;

/** UTF-16 units of pasted words that name the text. */
const longestName = 60;

function firstLine(words: string): string {
  const line =
    words
      .trim()
      .split(/[\r\n]/u, 1)[0]
      ?.trim() ?? '';
  if (line.length <= longestName) return line;
  return `${line.slice(0, longestName).replace(/\s+\S*$/u, '')}…`;
}
