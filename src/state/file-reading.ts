import type { Coming } from '../core/carry/carried-paragraphs.ts';
import type { TextState } from '../core/carry/carry-over.ts';
import type { ForeignNote, ForeignNotes } from '../exchange/foreign/foreign-note.ts';
import type { PlannedNote, Receiving } from '../exchange/foreign/plan-notes.ts';
import type { TermsFile } from '../exchange/terms/read-terms.ts';
import type { ImportedPair } from '../exchange/tmx/pair-of-tmx.ts';
import type { Operation } from '../core/change.ts';
import type { PairedRow } from '../core/pairing/pairing.ts';
import type { Text } from '../core/text.ts';
import { addsOnly } from '../importing/adds-only.ts';
import type { ImportedDocument, ImportOptions } from '../importing/document.ts';
import type { Import, NewText, ReadFile } from '../importing/new-text.ts';
import type { Preview } from '../importing/encoding/previews.ts';
import { m } from '../i18n/messages.ts';
import type { ImportAnswer, ImportQuestion } from '../worker/import-protocol.ts';
import type {
  CarriedChange,
  Edition,
  PlacingAnswer,
  PlacingQuestion,
} from '../worker/placing-protocol.ts';
import type { ImportProcesses } from './import-processes.ts';
import { Refused } from './refused.ts';
import { refusalOf } from './talk-refusal.ts';
import { Talk, type Asked, type TalkingWorker } from './talk.ts';
import { describeImportTrouble, describeNotesTrouble, describeReadTrouble } from './trouble.ts';

/** A file that says nothing for so long is given up, in milliseconds. */
const patience = 20_000;

/** A file that is to become a text. */
interface FileToAdd {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly options: ImportOptions;
}

type Progress = (share: number) => void;

/**
 * Reads files of every format, each in a process of its own that ends with it, and finds a place for
 * what was read in a worker.
 */
export class FileReading {
  readonly #processes: Pick<ImportProcesses, 'start' | 'expect'>;
  readonly #reading = new Set<Talk<ImportQuestion, ImportAnswer>>();
  readonly #placing: Talk<PlacingQuestion, PlacingAnswer>;

  constructor(
    processes: Pick<ImportProcesses, 'start' | 'expect'>,
    startPlacing: () => TalkingWorker,
  ) {
    this.#processes = processes;
    this.#placing = new Talk(startPlacing);
  }

  /**
   * A file as typed blocks of text; `null` when stopped.
   * @throws Refused with a sentence that names the file and the reason
   */
  async read(
    name: string,
    bytes: Uint8Array,
    options: ImportOptions,
    progress: Progress = () => undefined,
  ): Promise<ImportedDocument | null> {
    for await (const answer of this.#read(name, { ask: 'read', name, bytes, options })) {
      if ('share' in answer) progress(answer.share);
      else if ('document' in answer) return answer.document;
      else if ('trouble' in answer) {
        throw new Refused(describeImportTrouble(name, answer.trouble, answer.detail));
      }
    }
    return null;
  }

  /**
   * A file as a new text, with the change that adds it; `null` when stopped.
   * @throws Refused with a sentence that names the file and the reason
   */
  async add(
    { name, bytes, sha256, options }: FileToAdd,
    fresh: NewText,
    progress: Progress = () => undefined,
  ): Promise<Import | null> {
    // To copy bytes and hand the copy over takes a fraction of having them copied on the way.
    const own = bytes.slice();
    const asked = { ask: 'add', name, bytes: own, sha256, options, fresh } as const;
    return this.#made(name, fresh, this.#read(name, asked, [own.buffer]), progress);
  }

  /**
   * What was read as a new text, with an edition as its cleaned side if there is one; `null` when
   * stopped.
   */
  make(file: ReadFile, edition: Edition | null, fresh: NewText): Promise<Import | null> {
    const asked = { ask: 'make', file, edition, fresh } as const;
    return this.#made(file.name, fresh, this.#place(file.name, asked));
  }

  async #made(
    name: string,
    { id }: NewText,
    answers: AsyncIterable<ImportAnswer | PlacingAnswer>,
    progress: Progress = () => undefined,
  ): Promise<Import | null> {
    const change: Operation[] = [];
    for await (const answer of answers) {
      if ('share' in answer) progress(answer.share);
      else if ('part' in answer) {
        if (!addsOnly(answer.part, id)) throw strange(name);
        change.push(answer.part);
      } else if ('text' in answer) {
        if (answer.text.id !== id) throw strange(name);
        return { text: answer.text, change };
      } else if ('trouble' in answer) {
        throw new Refused(describeImportTrouble(name, answer.trouble, answer.detail));
      }
    }
    return null;
  }

  /**
   * The two sides of a translation memory; `null` when stopped.
   * @throws Refused with a sentence that names the file and the reason
   */
  async pair(name: string, bytes: Uint8Array): Promise<ImportedPair | null> {
    for await (const answer of this.#read(name, { ask: 'pair', bytes })) {
      if ('pair' in answer) return answer.pair;
      if ('readTrouble' in answer) {
        const { readTrouble: kind, line, detail } = answer;
        throw new Refused(describeReadTrouble(name, { kind, line, detail }));
      }
      if ('trouble' in answer) {
        throw new Refused(describeImportTrouble(name, answer.trouble, answer.detail));
      }
    }
    return null;
  }

  /** How a file of plain text would look in each encoding it may be in, the likeliest first. */
  async previews(name: string, bytes: Uint8Array): Promise<readonly Preview[]> {
    for await (const answer of this.#read(name, { ask: 'preview', bytes })) {
      if ('previews' in answer) return answer.previews;
    }
    return [];
  }

  /** Which paragraphs of two versions go together; `null` when stopped. */
  async align(
    name: string,
    original: readonly string[],
    cleaned: readonly string[],
    progress: Progress = () => undefined,
  ): Promise<readonly PairedRow[] | null> {
    const asked = { ask: 'align', original, cleaned } as const;
    for await (const answer of this.#place(name, asked, patience)) {
      if ('share' in answer) progress(answer.share);
      else if ('rows' in answer) return answer.rows;
    }
    return null;
  }

  /**
   * The change that makes the paragraphs of a text others, with all that hangs on them.
   * @param about what else becomes so of the text
   * @throws Refused when it cannot be worked out; nothing is changed then
   */
  async carry(
    title: string,
    state: TextState,
    coming: readonly Coming[],
    about: Partial<Text>,
    at: string,
  ): Promise<CarriedChange> {
    for await (const answer of this.#place(title, { ask: 'carry', state, coming, about, at })) {
      if ('change' in answer) return answer;
    }
    throw new Refused(m.rereading_cancelled({ title }));
  }

  /**
   * The notes in a file that another program wrote; `null` when it is no file of notes.
   * @throws Refused with a sentence that names the file and the reason
   */
  async notes(name: string, bytes: Uint8Array): Promise<ForeignNotes | null> {
    for await (const answer of this.#read(name, { ask: 'notes', bytes })) {
      if ('notes' in answer) return answer.notes;
      if ('notesTrouble' in answer) {
        throw new Refused(describeNotesTrouble(name, answer.notesTrouble, answer.line));
      }
    }
    return null;
  }

  /**
   * The terms in a file; `null` when stopped.
   * @throws Refused with a sentence that names the file and the reason
   */
  async terms(name: string, bytes: Uint8Array): Promise<TermsFile | null> {
    for await (const answer of this.#read(name, { ask: 'terms', name, bytes })) {
      if ('terms' in answer) return answer.terms;
      if ('trouble' in answer) {
        const { trouble, detail } = answer;
        const isOther = trouble === 'unsupported' || trouble === 'binary';
        throw new Refused(
          isOther ? m.terms_in_not({ name }) : describeImportTrouble(name, trouble, detail),
        );
      }
    }
    return null;
  }

  /**
   * Where notes belong in a text; `null` when stopped.
   * @throws Refused when it cannot be worked out
   */
  async planNotes(
    title: string,
    notes: readonly ForeignNote[],
    receiving: Receiving,
    at: string,
  ): Promise<readonly PlannedNote[] | null> {
    for await (const answer of this.#place(title, { ask: 'plan-notes', notes, receiving, at })) {
      if ('planned' in answer) return answer.planned;
    }
    return null;
  }

  /** So many files are coming: what reads the first of them is started meanwhile. */
  expect(count: number): void {
    this.#processes.expect(count);
  }

  /** Ends what is running at once. */
  stop(): void {
    for (const talk of this.#reading) talk.stop();
    this.#placing.stop();
  }

  async *#read(
    name: string,
    asked: Asked<ImportQuestion>,
    handed: readonly ArrayBuffer[] = [],
  ): AsyncGenerator<ImportAnswer> {
    const talk = new Talk<ImportQuestion, ImportAnswer>(() => this.#processes.start());
    this.#reading.add(talk);
    try {
      // A file may lead its reader round in a ring.
      yield* talk.ask(asked, patience, handed);
    } catch (error) {
      throw refusalOf(name, error);
    } finally {
      this.#reading.delete(talk);
      talk.stop();
    }
  }

  /** What is our own comes to an end, though it may take long. */
  async *#place(
    name: string,
    asked: Asked<PlacingQuestion>,
    longest = 0,
  ): AsyncGenerator<PlacingAnswer> {
    try {
      yield* this.#placing.ask(asked, longest);
    } catch (error) {
      throw refusalOf(name, error);
    }
  }
}

/** What came back is no new text: nothing of it is stored. */
const strange = (name: string): Refused =>
  new Refused(m.file_reading_failed({ name, reason: 'not a new text' }));
