import { constants } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JournalMark, JournalPage } from './bridge.ts';
import { encodeRecord } from './journal-format.ts';
import { readPage } from './journal-page.ts';
import { mendTail } from './journal-tail.ts';
import { syncFolder } from './write-whole.ts';

export interface Journal {
  /**
   * Resolves once the record is on disk. A rejected record is not in the journal.
   * @param before the parts it begins with, as `encodePart` makes them
   */
  readonly append: (record: string, before?: readonly Buffer[]) => Promise<JournalMark>;
  readonly read: (after: JournalMark | null) => Promise<JournalPage>;
  readonly extent: () => JournalExtent;
  readonly close: () => Promise<void>;
}

/** How far the journal reaches: what lies behind `last` may still be on its way to the disk. */
export interface JournalExtent {
  /** Paths of all its generations, the oldest first; the last one is written to. */
  readonly files: readonly string[];
  /** The last record on disk; `end` is in the last file. */
  readonly last: JournalMark;
}

/**
 * Opens the journal, the library's truth: every change is here before anyone is told it is saved.
 * A record that a crash cut short is taken off the end, its bytes given to `keepTorn` first.
 */
export async function openJournal(
  path: string,
  keepTorn: (bytes: Buffer) => Promise<void>,
): Promise<Journal> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const { size, seq } = await mendTail(file, keepTorn);
    await file.sync();
    await syncFolder(dirname(path));
    return new OpenJournal(path, file, { seq, end: size });
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

/** Bytes read at once: a long journal goes to the reader page by page. */
const PAGE = 8 * 1024 * 1024;

/** Records written and forced together, in UTF-16 units or bytes: bounds the memory a burst takes. */
const LARGEST_BATCH = 16 * 1024 * 1024;

class OpenJournal implements Journal {
  readonly #path: string;
  readonly #file: FileHandle;
  /** The last record known to be on disk. */
  #last: JournalMark;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  /** A write failed and its remains may still lie after the last record. */
  #unclean = false;

  constructor(path: string, file: FileHandle, last: JournalMark) {
    this.#path = path;
    this.#file = file;
    this.#last = last;
  }

  readonly append = (record: string, before: readonly Buffer[] = []): Promise<JournalMark> =>
    new Promise((resolve, reject) => {
      this.#waiting.push({ record, before, resolve, reject });
      this.#writing ??= this.#writeAll();
    });

  readonly read = (after: JournalMark | null): Promise<JournalPage> =>
    readPage(this.#file, this.#last.end, after, PAGE);

  readonly extent = (): JournalExtent => ({ files: [this.#path], last: this.#last });

  readonly close = async (): Promise<void> => {
    await this.#writing;
    await this.#file.close();
  };

  /** Whoever comes while the disk is busy shares the next force: that is what makes it cheap. */
  async #writeAll(): Promise<void> {
    // Lets everyone who asks in this very turn into the first batch.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
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
    // In the same breath as the look at the queue: whoever comes next must find nobody at work.
    this.#writing = null;
  }

  #takeBatch(): Waiting[] {
    let count = 0;
    let size = 0;
    do size += lengthOf(this.#waiting[count++]);
    while (count < this.#waiting.length && size < LARGEST_BATCH);
    return this.#waiting.splice(0, count);
  }

  async #write(records: readonly Waiting[]): Promise<JournalMark[]> {
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
    this.#last = last;
    return marks;
  }

  async #cutRemains(): Promise<void> {
    await this.#file.truncate(this.#last.end);
    this.#unclean = false;
  }

  /** A file deleted under us takes writes gladly and keeps none of them. */
  async #refuseIfRemoved(): Promise<void> {
    if ((await this.#file.stat()).nlink === 0) throw new Error('ENOENT: the journal was removed');
  }
}

const lengthOf = (one: Waiting | undefined): number =>
  one ? one.before.reduce((sum, part) => sum + part.length, one.record.length) : 0;

async function writeFully(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(
      bytes,
      written,
      bytes.length - written,
      position + written,
    );
    if (bytesWritten === 0) throw new Error('EIO: nothing more could be written');
    written += bytesWritten;
  }
}
