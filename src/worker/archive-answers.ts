import { originalsOf, type Archive } from '../exchange/archive/archive.ts';
import { isHash } from '../exchange/archive/archive-format.ts';
import { ArchiveTrouble } from '../exchange/archive/archive-trouble.ts';
import { splitChange } from '../exchange/archive/restore/split-change.ts';
import { ArchiveWriter } from '../exchange/archive/write-archive.ts';
import { Database } from '../storage/database.ts';
import type { ArchiveAnswer, ArchiveQuestion, Proof, WantedOriginal } from './archive-protocol.ts';
import { readingHere, type ArchiveReading } from './archive-reading.ts';
import { concerned, sharedRows, textRows } from './library-rows.ts';
import { proveArchive } from './prove-archive.ts';
import { restoreChange, restorePreview } from './restore-plans.ts';

/** So long may the JSON of a change be; the journal takes four times as much. */
const longestChange = 16 * 1024 * 1024;

/** A store for proofs alone; what a proof that was broken off left in it goes with the next. */
const scratchName = 'uporedo-proof';

/**
 * Writes archives of the library and works out what restoring one does. The store is only read here:
 * changes go back to the page, to be saved as all others are.
 */
export class ArchiveAnswers {
  readonly #say: (answer: ArchiveAnswer) => void;
  readonly #open: () => Promise<Database>;
  readonly #reading: () => ArchiveReading;
  /** The archive that is being written, and the one that was read last. */
  #writer: ArchiveWriter | undefined;
  #archive: Archive | undefined;
  #opened: Promise<Database> | undefined;

  /**
   * @param open the store of the library
   * @param reading what is to read the archive that is asked about
   */
  constructor(
    say: (answer: ArchiveAnswer) => void,
    open: () => Promise<Database>,
    reading: () => ArchiveReading = () => readingHere,
  ) {
    this.#say = say;
    this.#open = open;
    this.#reading = reading;
  }

  /** Says all there is to say to a question, also that it cannot be answered. */
  async to(question: ArchiveQuestion): Promise<void> {
    const { id } = question;
    try {
      await this.#answer(question);
    } catch (error) {
      if (error instanceof ArchiveTrouble) {
        this.#say({ id, trouble: error.kind, detail: error.detail });
      } else this.#say({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  }

  async #answer(question: ArchiveQuestion): Promise<void> {
    const { id } = question;
    const say = this.#say;
    const progress = (done: number, of: number): void => {
      say({ id, done, of });
    };
    switch (question.ask) {
      case 'pack':
        say({ id, wanted: await this.#pack(question.textIds, progress) });
        break;
      case 'add-original':
        await this.#writer?.addOriginal(question.sha256, question.bytes);
        say({ id, added: true });
        break;
      case 'finish': {
        if (!this.#writer) throw new Error('No archive was begun.');
        say({ id, archive: await this.#writer.finish() });
        this.#writer = undefined;
        break;
      }
      case 'read': {
        const archive = await this.#reading().read(question.bytes, progress);
        this.#archive = archive;
        say({ id, preview: await restorePreview(await this.#database(), archive, 'merge') });
        break;
      }
      case 'read-texts': {
        const { archive, refused } = await this.#reading().readTexts(question.files, progress);
        this.#archive = archive;
        const preview = await restorePreview(await this.#database(), archive, 'merge');
        say({ id, preview: { ...preview, refused } });
        break;
      }
      case 'preview': {
        const { way } = question;
        say({ id, preview: await restorePreview(await this.#database(), this.#read(), way) });
        break;
      }
      case 'original':
        say({ id, bytes: await this.#read().readOriginal(question.sha256) });
        break;
      case 'change': {
        const { textId, way } = question;
        const database = await this.#database();
        const operations = await restoreChange(database, this.#read(), textId, way);
        say({ id, parts: splitChange(operations, longestChange) });
        break;
      }
      case 'prove':
        say({ id, proof: await this.#prove(question.bytes, progress) });
        break;
    }
  }

  /** Packs texts and what belongs to them. Returns the originals they were read from. */
  async #pack(
    textIds: readonly string[] | null,
    progress: (done: number, of: number) => void,
  ): Promise<readonly WantedOriginal[]> {
    const database = await this.#database();
    const ids = textIds ?? (await database.texts.toCollection().primaryKeys());
    const all = await sharedRows(database);
    const made = new ArchiveWriter(textIds ? 'text' : 'library');
    const originals = new Map<string, WantedOriginal>();
    const terms = new Set<string>();
    let done = 0;
    for (const textId of ids) {
      const rows = await textRows(database, textId);
      // Purged in another window meanwhile.
      if (rows) {
        await made.addText(rows);
        for (const sha256 of originalsOf(rows.text).filter(isHash)) {
          const wasKept = rows.import !== null || (originals.get(sha256)?.wasKept ?? false);
          originals.set(sha256, { sha256, wasKept });
        }
        if (textIds) for (const term of concerned(rows, all)) terms.add(term);
      }
      progress(++done, ids.length);
    }
    await made.addShared(
      textIds
        ? { terms: all.terms.filter((term) => terms.has(term.id)), refusals: [], settings: [] }
        : all,
    );
    this.#writer = made;
    return [...originals.values()];
  }

  async #prove(bytes: Uint8Array, progress: (done: number, of: number) => void): Promise<Proof> {
    const archive = await this.#reading().read(bytes, progress);
    const scratch = new Database(scratchName);
    await scratch.delete();
    try {
      await scratch.open();
      return await proveArchive(archive, scratch, await this.#database(), progress);
    } finally {
      await scratch.delete();
    }
  }

  #read(): Archive {
    if (!this.#archive) throw new Error('No archive was read.');
    return this.#archive;
  }

  /** Tried anew with the next question when it failed. */
  #database(): Promise<Database> {
    return (this.#opened ??= this.#open().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    }));
  }
}
