import { session } from 'electron';
import type { Session } from 'electron';

/**
 * The session the reader's pages live in: the one on disk; or, where the disk is full or may not be
 * written to, one in memory, into which each start reads the library from its journal.
 */
export class ReadingSession {
  readonly #prepare: (session: Session) => void;
  #session: Session;
  #inMemory: string | null;

  /**
   * @param inMemory the system code of why it is kept in memory, else `null`
   * @param prepare makes a session fit for pages of ours
   */
  constructor(inMemory: string | null, prepare: (session: Session) => void) {
    this.#prepare = prepare;
    this.#inMemory = inMemory;
    this.#session = inMemory === null ? session.defaultSession : memory();
    prepare(this.#session);
  }

  get session(): Session {
    return this.#session;
  }

  get inMemory(): string | null {
    return this.#inMemory;
  }

  /** Windows opened from now on are kept in memory; `false` when they were already. */
  moveToMemory(code: string): boolean {
    if (this.#inMemory !== null) return false;
    this.#inMemory = code;
    this.#session = memory();
    this.#prepare(this.#session);
    return true;
  }
}

/** Nothing of it touches the disk, its cache neither. */
const memory = (): Session => session.fromPartition('reading', { cache: false });
