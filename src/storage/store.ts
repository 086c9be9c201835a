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
  /** Journal records with a bad checksum, passed over. */
  readonly damaged: number;
  /** The store held nothing at all, though the journal did. */
  readonly rebuilt: boolean;
  /** The journal had lost records that the store still held; they were written back to it. */
  readonly journalRestored: boolean;
}

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

const sound: Recovery = { replayed: 0, damaged: 0, rebuilt: false, journalRestored: false };

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
  async open(): Promise<Recovery> {
    await this.#database.open();
    return this.#exclusive(() => this.#replay());
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

  async #replay(before = Infinity): Promise<Recovery> {
    const applied = await this.#applied();
    if (applied.restoring) return this.#restoreJournal(applied);
    let mark: JournalMark | null = applied.seq === 0 ? null : applied;
    let replayed = 0;
    let damaged = 0;
    for (let more = true; more;) {
      const page = await this.#read(mark);
      if (page.unknownMark) return this.#reconcile(applied);
      damaged += page.damaged;
      for (const { seq, end, record } of page.records) {
        if (seq >= before) return { ...sound, replayed, damaged };
        mark = { seq, end };
        await this.#apply(mark, JSON.parse(record) as Operation[]);
        replayed += 1;
      }
      more = page.more;
    }
    return { ...sound, replayed, damaged, rebuilt: applied.seq === 0 && replayed > 0 };
  }

  /**
   * The journal does not know what the store was last written from. If it is behind, it lost
   * records, and the store holds the only copy: the journal is written from it. If not, the store
   * belongs to another journal.
   */
  async #reconcile(applied: Applied): Promise<Recovery> {
    let last = 0;
    let mark: JournalMark | null = null;
    for (let more = true; more;) {
      const page = await this.#read(mark);
      mark = page.records.at(-1) ?? null;
      last = mark?.seq ?? last;
      more = page.more && mark !== null;
    }
    if (last >= applied.seq) {
      throw new StoreDamaged('The store was not written from this journal.');
    }
    return this.#restoreJournal(applied);
  }

  /** Writes the journal anew from the store. Begun again from the start if it is interrupted. */
  async #restoreJournal(applied: Applied): Promise<Recovery> {
    await this.#database.applied.put({ ...applied, restoring: true });
    let mark = await this.#append([{ clear: 'everything' }]);
    for await (const operation of dump(this.#database)) mark = await this.#append([operation]);
    const { seq, end } = mark;
    await this.#database.applied.put({ key: 'journal', seq, end, counts: applied.counts });
    return { ...sound, journalRestored: true };
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

  /** @param tables those the change is about; rows of an older program may need the others too */
  #apply(
    mark: JournalMark,
    change: readonly Operation[],
    tables: readonly TableName[] = tableNames,
  ): Promise<readonly Operation[]> {
    const database = this.#database;
    return database.transaction('rw', [...tables, 'applied'], async () => {
      const { counts } = await this.#applied();
      const { inverse, gains } = await apply(database, change);
      const { seq, end } = mark;
      await database.applied.put({ key: 'journal', seq, end, counts: addGains(counts, gains) });
      return inverse;
    });
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
