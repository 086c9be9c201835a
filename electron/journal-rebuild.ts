import type { JournalMark, JournalPage } from './bridge.ts';
import type { Journal } from './journal.ts';

/** A copy of the whole library, as far as rebuilding needs it. */
export interface Copy {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** The last record of the journal that is in it. */
  readonly last: JournalMark;
  /** Bytes of each piece. */
  readonly pieces: readonly number[];
  /** A piece, the JSON of an operation; rejects when it is damaged. */
  readonly read: (index: number) => Promise<string>;
}

/** The copies there are. */
export interface Copies {
  /** The newest first; whether they are whole shows when they are read. */
  readonly list: () => Promise<readonly Copy[]>;
  /** Of those whose every piece is there the newest, `null` where there is none. */
  readonly newestWhole: () => Promise<JournalMark | null>;
  /** Is told of a copy that turned out to be damaged. */
  readonly tell: (damaged: string) => void;
}

/** JSON handed over as one record: some pieces together are put faster than each for itself. */
const LARGEST_RECORD = 2 * 1024 * 1024;

/** The share of the work that the copy is, where there is one: what follows is some minutes’ changes. */
const SHARE_OF_COPY = 0.9;

const CLEARING = JSON.stringify([{ clear: 'everything' }]);

/**
 * The library from its beginning, for a store that has nothing: the newest whole copy, then what the
 * journal holds after it. Until the last record of a copy was handed over the marks have the number 0,
 * so a store that stops on the way begins anew. Where a copy turns out to be damaged, everything is
 * cleared again and the one before it handed over; after the last of them, the whole journal.
 */
export class JournalRebuild {
  readonly #journal: Journal;
  readonly #copies: readonly Copy[];
  readonly #tell: Copies['tell'];
  /** Which copy, and its next piece; −1 is the clearing before it. */
  #copy = 0;
  #piece = -1;
  #handed = 0;
  /** Where the journal goes on from; `undefined` while a copy is handed over. */
  #after: JournalMark | number | null | undefined;
  /** About so many bytes of the journal there are to read. */
  #total: number | null = null;
  /** Of the last record that was handed over. */
  #mark: JournalMark | null = null;

  private constructor(journal: Journal, copies: readonly Copy[], tell: Copies['tell']) {
    this.#journal = journal;
    this.#copies = copies;
    this.#tell = tell;
    if (copies.length === 0) this.#after = null;
  }

  static async begin(journal: Journal, copies: Copies): Promise<JournalRebuild> {
    return new JournalRebuild(journal, await copies.list(), copies.tell);
  }

  /** Whether a mark is that of the last record that was handed over. */
  goesOnFrom({ seq, end }: JournalMark): boolean {
    return this.#mark?.seq === seq && this.#mark.end === end;
  }

  async next(): Promise<JournalPage> {
    while (this.#after === undefined) {
      const copy = this.#copies[this.#copy];
      if (!copy) return this.#startJournal();
      try {
        return await this.#nextOfCopy(copy);
      } catch {
        this.#tell(copy.id);
        this.#copy += 1;
        this.#piece = -1;
      }
    }
    return this.#nextOfJournal(this.#after);
  }

  async #nextOfCopy(copy: Copy): Promise<JournalPage> {
    const { pieces } = copy;
    let record = CLEARING;
    if (this.#piece < 0) this.#piece = 0;
    else {
      const operations: string[] = [];
      let size = 0;
      for (; this.#piece < pieces.length && size < LARGEST_RECORD; this.#piece++) {
        operations.push(await copy.read(this.#piece));
        size += pieces[this.#piece] ?? 0;
      }
      record = `[${operations.join(',')}]`;
    }
    const isLast = this.#piece >= pieces.length;
    if (isLast) this.#after = copy.last.seq;
    const done = sum(pieces.slice(0, this.#piece)) / Math.max(1, sum(pieces));
    return {
      ...this.#page(record, isLast ? copy.last : null),
      progress: SHARE_OF_COPY * done,
      copyAt: copy.at,
    };
  }

  /** What was put of damaged copies goes again, and the journal is all there is. */
  #startJournal(): JournalPage {
    this.#after = null;
    return { ...this.#page(CLEARING, null), progress: 0 };
  }

  async #nextOfJournal(after: JournalMark | number | null): Promise<JournalPage> {
    const { records, more, damaged, left } = await this.#journal.read(after);
    const size = sum(records.map(({ record }) => record.length));
    this.#total ??= Math.max(1, size + left);
    const last = records.at(-1);
    if (last) this.#after = this.#mark = { seq: last.seq, end: last.end };
    const before = this.#copies.length > 0 ? SHARE_OF_COPY : 0;
    const progress = more ? before + (1 - before) * Math.max(0, 1 - left / this.#total) : 1;
    return { records, more, damaged, unknownMark: false, progress };
  }

  #page(record: string, last: JournalMark | null): JournalPage {
    this.#handed += 1;
    this.#mark = last ?? { seq: 0, end: this.#handed };
    return { records: [{ ...this.#mark, record }], more: true, unknownMark: false, damaged: 0 };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
