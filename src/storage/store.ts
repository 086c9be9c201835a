import type { Desktop, JournalMark, JournalPage } from '../../electron/bridge.ts';
import { tableNames, type Operation, type TableName } from '../core/change.ts';
import { addGains, apply } from './apply.ts';
import { changeJson } from './change-json.ts';
import type { Applied, Database } from './database.ts';
import { dump } from './dump.ts';

/** The side of the desktop that makes a change durable. */
export type Journal = Pick<Desktop, 'journalPart' | 'journalAppend' | 'journalRead'>;

/** Runs one piece of work at a time, over all windows of the program. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** What opening had to repair. All zero when the store was as it should be. */
export interface Recovery {
  /** Changes found in the journal that the store did not hold. */
  readonly replayed: number;
  /** Journal records that are missing or have a bad checksum, passed over. */
  readonly damaged: number;
  /** The store held nothing at all, though the journal or a copy did. */
  readonly rebuilt: boolean;
  /** Nothing was ever stored in this library. */
  readonly isNew: boolean;
  /** When the copy of the library was made that it was rebuilt from (ISO 8601), `null`: from none. */
  readonly copyAt: string | null;
  /** The journal had lost records that the store still held; they were written back to it. */
  readonly journalRestored: boolean;
  /** What the library held once and does not any more, `null` where nothing is missing. */
  readonly counted: JournalPage['counted'] | null;
  /** Rows per table that the store holds now. */
  readonly counts: Applied['counts'];
}

/** Is told how much of a long opening is done, 0 to 1. */
export type OnProgress = (done: number) => void;

/** A store that contradicts what it last said of itself, or the journal. It must be set aside. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
}

/** The journal could not be read or written. The store is as it was. */
export class JournalFailed extends Error {
  override readonly name = 'JournalFailed';
}

/** A change is safe in the journal, but the store could not take it: it appears at the next start. */
export class StoreBehind extends Error {
  override readonly name = 'StoreBehind';
}

type Repairs = Omit<Recovery, 'counts'>;

const sound: Repairs = {
  replayed: 0,
  damaged: 0,
  rebuilt: false,
  isNew: false,
  copyAt: null,
  journalRestored: false,
  counted: null,
};

/** Records that are applied in one transaction, in UTF-16 units: each transaction waits for the disk. */
const atOnce = 1_000_000;

/** UTF-16 units of a record that go to main at once: a few milliseconds for both. */
const partLength = 500_000;

const start: Applied = { key: 'journal', seq: 0, end: 0, counts: {} };

/**
 * The one save path: the journal in main, synced; then the store; then the caller may say "Saved".
 * Nothing else writes to the database, so nothing can be written that the journal does not hold.
 */
export class Store {
  readonly #database: Database;
  readonly #journal: Journal;
  readonly #exclusive: Exclusive;

  constructor(database: Database, journal: Journal, exclusive: Exclusive) {
    this.#database = database;
    this.#journal = journal;
    this.#exclusive = exclusive;
  }

  /** Opens the database and brings it up to the journal. */
  async open(onProgress: OnProgress = () => undefined): Promise<Recovery> {
    await this.#database.open();
    return this.#exclusive(async () => {
      const repairs = await this.#replay(Infinity, onProgress);
      return { ...repairs, counts: (await this.#applied()).counts };
    });
  }

  /**
   * Stores a change, wholly or not at all.
   * @returns the change that takes it back
   * @throws JournalFailed when it could not be written: nothing happened
   * @throws StoreBehind when it was written but the store could not take it
   */
  async commit(change: readonly Operation[]): Promise<readonly Operation[]> {
    return this.#exclusive(async () => {
      const mark = await this.#append(change);
      try {
        const applied = await this.#applied();
        // A window that died between journal and store left a gap: it comes first.
        if (applied.seq !== mark.seq - 1) await this.#replay(mark.seq);
        return await this.#apply(mark, change, tablesIn(change));
      } catch (error) {
        throw new StoreBehind(reasonOf(error), { cause: error });
      }
    });
  }

  /** Compares the tables with what the store last said of itself. Meant for a quiet moment. */
  async verify(): Promise<void> {
    await this.#exclusive(async () => {
      const { counts } = await this.#applied();
      for (const table of tableNames) {
        const found = await this.#database.table(table).count();
        const expected = counts[table] ?? 0;
        if (found !== expected) {
          throw new StoreDamaged(`${table}: ${found} rows where ${expected} were stored.`);
        }
      }
    });
  }

  async #applied(): Promise<Applied> {
    return (await this.#database.applied.get('journal')) ?? start;
  }

  /**
   * Brings the store up to the journal, as far as there are records before a number. If the journal is
   * behind, it lost records, and the store holds the only copy of them: the journal is written from it.
   * If it does not know the store, that belongs to another journal, or is to be rebuilt from a copy that
   * has what the journal lost.
   */
  async #replay(before: number, onProgress: OnProgress = () => undefined): Promise<Repairs> {
    const applied = await this.#applied();
    if (applied.restoring) return { ...sound, ...(await this.#restoreJournal(applied)) };
    let mark: JournalMark | null = applied.seq === 0 ? null : applied;
    let { replayed, damaged, copyAt, counted } = sound;
    let isBehind = false;
    for (let more = true; more;) {
      const page = await this.#read(mark);
      isBehind ||= page.isBehind ?? false;
      if (page.unknownMark && !isBehind) {
        throw new StoreDamaged('The store was not written from this journal.');
      }
      damaged += page.damaged;
      const records = page.records.filter(({ seq }) => seq < before);
      await this.#applyAll(records);
      // What a copy is made of are no changes anybody made.
      if (page.copyAt === undefined) replayed += records.length;
      copyAt = page.copyAt ?? copyAt;
      counted = page.counted ?? counted;
      mark = records.at(-1) ?? mark;
      more = page.more && records.length === page.records.length;
      if (page.progress !== undefined) onProgress(page.progress);
    }
    const rebuilt = applied.seq === 0 && (replayed > 0 || copyAt !== null);
    const isNew = applied.seq === 0 && !rebuilt && damaged === 0 && counted === null;
    const repairs = { ...sound, replayed, damaged, rebuilt, isNew, copyAt, counted };
    return isBehind
      ? { ...repairs, ...(await this.#restoreJournal(await this.#applied())) }
      : repairs;
  }

  /** Writes the journal anew from the store. Begun again from the start if it is interrupted. */
  async #restoreJournal(applied: Applied): Promise<Pick<Repairs, 'journalRestored'>> {
    await this.#database.applied.put({ ...applied, restoring: true });
    let mark = await this.#append([{ clear: 'everything' }]);
    for await (const operation of dump(this.#database)) mark = await this.#append([operation]);
    const { seq, end } = mark;
    await this.#database.applied.put({ key: 'journal', seq, end, counts: applied.counts });
    return { journalRestored: true };
  }

  /** A long one in parts, between which the page is free for other things. */
  async #append(change: readonly Operation[]): Promise<JournalMark> {
    let last = '';
    let handedOver = 0;
    for (const piece of changeJson(change, partLength)) {
      if (last !== '') {
        await this.#journal.journalPart(last, handedOver).catch(journalFailed);
        handedOver += last.length;
      }
      last = piece;
    }
    return this.#journal.journalAppend(last, handedOver).catch(journalFailed);
  }

  #read(after: JournalMark | null): Promise<JournalPage> {
    return this.#journal.journalRead(after).catch(journalFailed);
  }

  /** Records one after the other, many in one transaction. */
  async #applyAll(records: JournalPage['records']): Promise<void> {
    for (let from = 0, to = 0; from < records.length; from = to) {
      for (let size = 0; to < records.length && size < atOnce; to++) {
        size += records[to]?.record.length ?? 0;
      }
      await this.#database.transaction('rw', [...tableNames, 'applied'], async () => {
        for (const { record, ...mark } of records.slice(from, to)) {
          await this.#applyOne(mark, JSON.parse(record) as Operation[]);
        }
      });
    }
  }

  /** @param tables those the change is about */
  #apply(
    mark: JournalMark,
    change: readonly Operation[],
    tables: readonly TableName[],
  ): Promise<readonly Operation[]> {
    return this.#database.transaction('rw', [...tables, 'applied'], async () =>
      this.#applyOne(mark, change),
    );
  }

  /** Inside a transaction over the tables of the change. */
  async #applyOne(
    { seq, end }: JournalMark,
    change: readonly Operation[],
  ): Promise<readonly Operation[]> {
    const { counts } = await this.#applied();
    const { inverse, gains } = await apply(this.#database, change);
    await this.#database.applied.put({ key: 'journal', seq, end, counts: addGains(counts, gains) });
    return inverse;
  }
}

/** The tables a change of this program is about: reading the others need not wait for it. */
function tablesIn(change: readonly Operation[]): readonly TableName[] {
  const tables = new Set<TableName>();
  for (const operation of change) {
    if ('put' in operation) tables.add(operation.put);
    else if ('remove' in operation) tables.add(operation.remove);
    else return tableNames;
  }
  return [...tables];
}

function journalFailed(error: unknown): never {
  throw new JournalFailed(reasonOf(error), { cause: error });
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
