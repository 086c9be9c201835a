import type { Coming } from '../core/carry/carried-paragraphs.ts';
import type { TextState } from '../core/carry/carry-over.ts';
import type { ForeignNote, ForeignNotes } from '../exchange/foreign/foreign-note.ts';
import type { PlannedNote, Receiving } from '../exchange/foreign/plan-notes.ts';
import type { ImportedPair } from '../exchange/tmx/pair-of-tmx.ts';
import type { Operation } from '../core/change.ts';
import type { PairedRow } from '../core/pairing/pairing.ts';
import type { Text } from '../core/text.ts';
import type { ImportedDocument, ImportOptions } from '../importing/document.ts';
import type { Import, NewText, ReadFile } from '../importing/new-text.ts';
import type { Preview } from '../importing/encoding/previews.ts';
import { m } from '../i18n/messages.ts';
import type {
  CarriedChange,
  Edition,
  ImportAnswer,
  ImportQuestion,
} from '../worker/import-protocol.ts';
import { Refused } from './refused.ts';
import { Talk, TalkFailed, type Asked, type TalkingWorker } from './talk.ts';
import { describeImportTrouble, describeNotesTrouble, describeReadTrouble } from './trouble.ts';

/** A file that says nothing for so long is given up, in milliseconds. */
const patience = 20_000;

/** What no file can keep from coming to an end. */
const isOurs = ({ ask }: Asked<ImportQuestion>): boolean =>
  ask === 'make' || ask === 'carry' || ask === 'plan-notes';

/** A file that is to become a text. */
interface FileToAdd {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly options: ImportOptions;
}

type Progress = (share: number) => void;

/** Reads files of every format and pairs versions, away from the page. */
export class FileReading {
  readonly #talk: Talk<ImportQuestion, ImportAnswer>;

  constructor(start: () => TalkingWorker) {
    this.#talk = new Talk(start);
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
    for await (const answer of this.#ask(name, { ask: 'read', name, bytes, options })) {
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
    return this.#made(name, asked, progress, [own.buffer]);
  }

  /**
   * What was read as a new text, with an edition as its cleaned side if there is one; `null` when
   * stopped.
   */
  make(file: ReadFile, edition: Edition | null, fresh: NewText): Promise<Import | null> {
    return this.#made(file.name, { ask: 'make', file, edition, fresh });
  }

  async #made(
    name: string,
    asked: Asked<ImportQuestion>,
    progress: Progress = () => undefined,
    handed: readonly ArrayBuffer[] = [],
  ): Promise<Import | null> {
    const change: Operation[] = [];
    for await (const answer of this.#ask(name, asked, handed)) {
      if ('share' in answer) progress(answer.share);
      else if ('part' in answer) change.push(answer.part);
      else if ('text' in answer) return { text: answer.text, change };
      else if ('trouble' in answer) {
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
    for await (const answer of this.#ask(name, { ask: 'pair', bytes })) {
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
    for await (const answer of this.#ask(name, { ask: 'preview', bytes })) {
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
    for await (const answer of this.#ask(name, { ask: 'align', original, cleaned })) {
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
    for await (const answer of this.#ask(title, { ask: 'carry', state, coming, about, at })) {
      if ('change' in answer) return answer;
    }
    throw new Refused(m.rereading_cancelled({ title }));
  }

  /**
   * The notes in a file that another program wrote; `null` when it is no file of notes.
   * @throws Refused with a sentence that names the file and the reason
   */
  async notes(name: string, bytes: Uint8Array): Promise<ForeignNotes | null> {
    for await (const answer of this.#ask(name, { ask: 'notes', bytes })) {
      if ('notes' in answer) return answer.notes;
      if ('notesTrouble' in answer) {
        throw new Refused(describeNotesTrouble(name, answer.notesTrouble, answer.line));
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
    for await (const answer of this.#ask(title, { ask: 'plan-notes', notes, receiving, at })) {
      if ('planned' in answer) return answer.planned;
    }
    return null;
  }

  /** Files are coming: what reads them is started meanwhile. */
  warm(): void {
    this.#talk.warm();
  }

  /** Ends what is running at once. */
  stop(): void {
    this.#talk.stop();
  }

  async *#ask(
    name: string,
    asked: Asked<ImportQuestion>,
    handed: readonly ArrayBuffer[] = [],
  ): AsyncGenerator<ImportAnswer> {
    try {
      // A file may lead its reader round in a ring; what is our own comes to an end.
      yield* this.#talk.ask(asked, isOurs(asked) ? 0 : patience, handed);
    } catch (error) {
      if (!(error instanceof TalkFailed)) throw error;
      const said =
        error.message === 'late'
          ? m.file_too_slow({ name })
          : m.file_reading_failed({ name, reason: error.message });
      throw new Refused(said, { cause: error });
    }
  }
}
