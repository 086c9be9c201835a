import { dirname } from 'node:path';
import type { JournalMark } from './bridge.ts';
import { journalDisk, writeFully } from './journal-disk.ts';
import type { JournalDisk, JournalFile } from './journal-disk.ts';
import { encodeRecord } from './journal-format.ts';
import {
  beginsGeneration,
  EMPTY_CHANGE,
  generationPath,
  generationsOf,
  nextPath,
} from './journal-generations.ts';
import type { Generation } from './journal-generations.ts';
import { goneUpTo, readPage } from './journal-page.ts';
import type { Generations, Records } from './journal-page.ts';
import { firstRecord, mendTail } from './journal-tail.ts';

export interface Journal {
  /**
   * Resolves once the record is on disk. A rejected record is not in the journal.
   * @param before the parts it begins with, as `encodePart` makes them
   */
  readonly append: (record: string, before?: readonly Buffer[]) => Promise<JournalMark>;
  /** The records after a mark, or after a number, across generations, some megabytes at a time. */
  readonly read: (after: JournalMark | number | null) => Promise<Records>;
  readonly extent: () => JournalExtent;
  /** Puts the current generation away and begins another. Where that holds nothing yet, nothing is done. */
  readonly rotate: () => Promise<void>;
  /** Deletes the generations that were put away and hold nothing after a number. */
  readonly drop: (upTo: number) => Promise<void>;
  /**
   * The number after which records were missing at the end when the journal was opened, or could not be
   * read, as long as nothing was written since: a store may hold them still. Else `null`.
   */
  readonly lostAfter: () => number | null;
  /** The highest number that stands in none of its generations, since those that held it are gone; 0: none. */
  readonly goneUpTo: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** How far the journal reaches: what lies behind `last` may still be on its way to the disk. */
export interface JournalExtent {
  /** Paths of all its generations, the oldest first; the last one is written to. */
  readonly files: readonly string[];
  /** The last record on disk; `end` is in the last file. */
  readonly last: JournalMark;
}

export interface JournalSetting {
  readonly path: string;
  /** Is given the bytes of a record that a crash cut short, before they are taken off the end. */
  readonly keepTorn: (bytes: Buffer) => Promise<void>;
  /**
   * The highest number that was ever given out, as far as others know, asked with the highest that the
   * journal knows of. No number is given out twice, though files of the journal were lost.
   */
  readonly knownElsewhere?: (last: number) => Promise<number>;
  readonly disk?: JournalDisk;
}

/** Opens the journal, the library's truth: every change is here before anyone is told it is saved. */
export async function openJournal(setting: JournalSetting): Promise<Journal> {
  const { path, keepTorn, disk = journalDisk } = setting;
  const folder = dirname(path);
  await disk.makeFolder(folder);
  const older = generationsOf(path, await disk.names(folder));
  const file = await disk.open(path, false);
  try {
    const { size, seq, readable } = await mendTail(file, keepTorn);
    await file.sync();
    await disk.syncFolder(folder);
    const before = older.at(-1)?.last ?? 0;
    // Of one without a readable record it is only known how many there are.
    const last = readable > 0 ? seq : before + seq;
    const known = Math.max(before, last, (await setting.knownElsewhere?.(last)) ?? 0);
    const reach = Math.max(before, readable);
    const lostAfter = known > reach ? reach : null;
    const first = await firstRecord(file, size);
    const begun = first && beginsGeneration(first) ? first.end : 0;
    const mark = { seq: last, end: size };
    const journal = new OpenJournal({ path, disk, file, older, last: mark, begun, lostAfter });
    // Killed while it was put away, it is empty and goes on from the one before.
    if (lostAfter !== null || (size === 0 && known > 0)) await journal.goOnFrom(known);
    return journal;
  } catch (error) {
    await file.close();
    throw error;
  }
}

interface Waiting {
  readonly record: string;
  readonly before: readonly Buffer[];
  readonly resolve: (mark: JournalMark) => void;
  readonly reject: (error: unknown) => void;
}

/** Bytes or UTF-16 units read at once: a long journal goes to the reader page by page. */
const PAGE = 8 * 1024 * 1024;

/** Records written and forced together, in UTF-16 units or bytes: bounds the memory a burst takes. */
const LARGEST_BATCH = 16 * 1024 * 1024;

interface State {
  readonly path: string;
  readonly disk: JournalDisk;
  readonly file: JournalFile;
  readonly older: readonly Generation[];
  readonly last: JournalMark;
  readonly begun: number;
  readonly lostAfter: number | null;
}

class OpenJournal implements Journal {
  readonly #path: string;
  readonly #disk: JournalDisk;
  #file: JournalFile;
  #older: readonly Generation[];
  /** The last record known to be on disk. */
  #last: JournalMark;
  #lostAfter: number | null;
  /** Where the current generation ended when nothing but what it goes on from was in it. */
  #begun: number;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  /** Reading, writing and putting away take turns. */
  #turn: Promise<unknown> = Promise.resolve();
  /** A write failed and its remains may still lie after the last record. */
  #unclean = false;
  /** Putting away failed halfway: why nothing can be written until the next start mends it. */
  #broken: unknown = null;

  constructor({ path, disk, file, older, last, begun, lostAfter }: State) {
    this.#path = path;
    this.#disk = disk;
    this.#file = file;
    this.#older = older;
    this.#last = last;
    this.#begun = begun;
    this.#lostAfter = lostAfter;
  }

  readonly append = (record: string, before: readonly Buffer[] = []): Promise<JournalMark> =>
    new Promise((resolve, reject) => {
      this.#waiting.push({ record, before, resolve, reject });
      this.#writing ??= this.#writeAll();
    });

  readonly read = (after: JournalMark | number | null): Promise<Records> =>
    this.#inTurn(() => readPage(this.#disk, this.#generations(), after, PAGE));

  readonly extent = (): JournalExtent => ({
    files: [...this.#older.map(({ path }) => path), this.#path],
    last: this.#last,
  });

  readonly goneUpTo = (): Promise<number> =>
    this.#inTurn(() => goneUpTo(this.#disk, this.#generations()));

  readonly rotate = (): Promise<void> =>
    this.#inTurn(async () => {
      if (this.#last.end > this.#begun) await this.goOnFrom(this.#last.seq);
    });

  readonly drop = (upTo: number): Promise<void> =>
    this.#inTurn(async () => {
      for (const generation of this.#older.filter(({ last }) => last <= upTo)) {
        await this.#disk.remove(generation.path);
        this.#older = this.#older.filter((other) => other !== generation);
      }
      await this.#disk.syncFolder(dirname(this.#path));
    });

  readonly lostAfter = (): number | null => this.#lostAfter;

  readonly close = async (): Promise<void> => {
    await this.#writing;
    await this.#inTurn(() => this.#file.close());
  };

  /**
   * Begins a generation that goes on from a number; what was the current one is put away, unless there
   * is nothing in it. Every step is on the disk before the next, so that whatever happens all records
   * stand in files that will be found; if one fails, the names are given back.
   */
  async goOnFrom(base: number): Promise<void> {
    this.#refuseIfBroken();
    if (this.#unclean) await this.#cutRemains();
    const next = await this.#makeNext(base);
    const moves = [[nextPath(this.#path), this.#path]] as [string, string][];
    const { seq, end } = this.#last;
    const older = { path: generationPath(this.#path, seq), last: seq };
    const isPutAway = end > this.#begun;
    if (isPutAway) moves.unshift([this.#path, older.path]);
    try {
      await this.#moveAll(moves);
    } catch (error) {
      await next.file.close();
      throw error;
    }
    await this.#file.close();
    this.#file = next.file;
    this.#last = { seq: base, end: next.end };
    this.#begun = next.end;
    if (isPutAway) this.#older = [...this.#older, older];
  }

  #generations(): Generations {
    const { seq, end } = this.#last;
    return { all: [...this.#older, { path: this.#path, last: seq }], end };
  }

  async #makeNext(base: number): Promise<{ file: JournalFile; end: number }> {
    const line = encodeRecord(base, EMPTY_CHANGE);
    const file = await this.#disk.open(nextPath(this.#path), true);
    try {
      await writeFully(file, line, 0);
      await file.sync();
    } catch (error) {
      await file.close();
      throw error;
    }
    return { file, end: line.length };
  }

  async #moveAll(moves: readonly [string, string][]): Promise<void> {
    const folder = dirname(this.#path);
    const done: [string, string][] = [];
    try {
      for (const [from, to] of moves) {
        await this.#disk.rename(from, to);
        done.unshift([to, from]);
        await this.#disk.syncFolder(folder);
      }
    } catch (error) {
      try {
        for (const [from, to] of done) await this.#disk.rename(from, to);
        if (done.length > 0) await this.#disk.syncFolder(folder);
      } catch {
        this.#broken = error;
      }
      throw error;
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Whoever comes while the disk is busy shares the next force: that is what makes it cheap. */
  async #writeAll(): Promise<void> {
    // Lets everyone who asks in this very turn into the first batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#inTurn(() => this.#writeBatch());
    // In the same breath as the look at the queue: whoever comes next must find nobody at work.
    this.#writing = null;
  }

  async #writeBatch(): Promise<void> {
    const batch = this.#takeBatch();
    try {
      const marks = await this.#write(batch);
      batch.forEach(({ resolve }, i) => {
        resolve(marks[i] ?? this.#last);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  #takeBatch(): Waiting[] {
    let count = 0;
    let size = 0;
    do size += lengthOf(this.#waiting[count++]);
    while (count < this.#waiting.length && size < LARGEST_BATCH);
    return this.#waiting.splice(0, count);
  }

  async #write(records: readonly Waiting[]): Promise<JournalMark[]> {
    this.#refuseIfBroken();
    if (this.#unclean) await this.#cutRemains();
    let last = this.#last;
    const lines: Buffer[] = [];
    const marks = records.map(({ record, before }) => {
      const line = encodeRecord(last.seq + 1, record, before);
      lines.push(line);
      return (last = { seq: last.seq + 1, end: last.end + line.length });
    });
    this.#unclean = true;
    try {
      const [line] = lines;
      const bytes = line && lines.length === 1 ? line : Buffer.concat(lines);
      await writeFully(this.#file, bytes, this.#last.end);
      await this.#file.datasync();
      await this.#refuseIfRemoved();
    } catch (error) {
      // If this fails too, the next append tries again before it writes anything.
      await this.#cutRemains().catch(() => undefined);
      throw error;
    }
    this.#unclean = false;
    this.#lostAfter = null;
    this.#last = last;
    return marks;
  }

  async #cutRemains(): Promise<void> {
    await this.#file.truncate(this.#last.end);
    this.#unclean = false;
  }

  #refuseIfBroken(): void {
    if (this.#broken !== null)
      throw new Error('The journal is half put away', { cause: this.#broken });
  }

  /** A file deleted under us takes writes gladly and keeps none of them. */
  async #refuseIfRemoved(): Promise<void> {
    if ((await this.#file.stat()).nlink === 0) throw new Error('ENOENT: the journal was removed');
  }
}

const lengthOf = (one: Waiting | undefined): number =>
  one ? one.before.reduce((sum, part) => sum + part.length, one.record.length) : 0;
