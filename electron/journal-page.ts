import type { JournalMark } from './bridge.ts';
import type { JournalDisk, JournalFile } from './journal-disk.ts';
import type { StoredRecord } from './journal-format.ts';
import { baseOf, beginsGeneration } from './journal-generations.ts';
import type { Generation } from './journal-generations.ts';
import { splitRecords } from './journal-split.ts';
import { firstRecord, recordEndingAt } from './journal-tail.ts';
import { readAt } from './read-at.ts';

/** The journal as it lies on the disk: generations, the oldest first, and how far the last is written. */
export interface Generations {
  readonly all: readonly Generation[];
  /** Bytes of the newest that are known to be on disk. */
  readonly end: number;
}

/** Some records, in the order they were written. */
export interface Records {
  readonly records: readonly StoredRecord[];
  /** More follow the last one here. */
  readonly more: boolean;
  /** The journal does not hold the mark they were asked for. */
  readonly unknownMark: boolean;
  /** Records that are missing or cannot be read. */
  readonly damaged: number;
  /** Number of the first of those, 0 when there is none. */
  readonly firstDamaged: number;
  /** Bytes of the journal that were not looked at yet. */
  readonly left: number;
}

/**
 * The records after a mark or a number, about `pageSize` bytes of them, from one generation to the next.
 * A mark is also known when a generation goes on from its number: then all before is in the store. Of a
 * mark that is not known nothing is read.
 */
export async function readPage(
  disk: Pick<JournalDisk, 'openToRead'>,
  generations: Generations,
  after: JournalMark | number | null,
  pageSize: number,
): Promise<Records> {
  const opened = new Opened(disk, generations);
  try {
    const start =
      typeof after === 'number' ? await placeOf(opened, after) : await placeAfter(opened, after);
    if (!start) return { ...NOTHING, unknownMark: true };
    return await readFrom(opened, start, pageSize);
  } finally {
    await opened.close();
  }
}

/** The highest number that no generation holds, as the numbers tell that they go on from; 0: there is none. */
export async function goneUpTo(
  disk: Pick<JournalDisk, 'openToRead'>,
  generations: Generations,
): Promise<number> {
  const opened = new Opened(disk, generations);
  try {
    for (let index = opened.count - 1; index >= 0; index--) {
      const { base } = await opened.at(index);
      const before = generations.all[index - 1]?.last ?? 0;
      if (base !== null && base > before) return base;
    }
    return 0;
  } finally {
    await opened.close();
  }
}

const NOTHING: Records = {
  records: [],
  more: false,
  unknownMark: false,
  damaged: 0,
  firstDamaged: 0,
  left: 0,
};

interface OpenGeneration {
  readonly file: JournalFile;
  readonly last: number;
  /** Bytes. */
  readonly size: number;
  /** The number it goes on from; `null` when its first record cannot be read. */
  readonly base: number | null;
}

/** Where reading begins, and after which number. */
interface Place {
  readonly index: number;
  readonly position: number;
  readonly seq: number;
}

/**
 * Looks from the newest generation backwards: a start hardly ever needs an older one. Another journal
 * has the number, but at another place. Where the number cannot be read at all, the store may be the
 * only one that has what stood there: it is read on from the number.
 */
async function placeAfter(opened: Opened, after: JournalMark | null): Promise<Place | null> {
  if (!after || (after.seq === 0 && after.end === 0)) return { index: 0, position: 0, seq: 0 };
  const { seq, end } = after;
  for (let index = opened.count - 1; index >= 0; index--) {
    const { file, last, size, base } = await opened.at(index);
    // It would stand in a generation that is missing.
    if (seq > last) return index < opened.count - 1 ? { index: index + 1, position: 0, seq } : null;
    if (seq === base) return { index, position: 0, seq };
    if (base !== null && seq < base) continue;
    if (end <= size && end > 0 && (await recordEndingAt(file, end))?.seq === seq) {
      return { index, position: end, seq };
    }
    const [next] = (await readFrom(opened, { index, position: 0, seq: seq - 1 }, 1)).records;
    return next?.seq === seq ? null : { index, position: 0, seq };
  }
  return { index: 0, position: 0, seq };
}

/** The beginning of the generation that a number falls into, to be read from that number on. */
async function placeOf(opened: Opened, seq: number): Promise<Place> {
  let index = opened.count - 1;
  while (index > 0 && ((await opened.at(index)).base ?? Infinity) > seq) index--;
  return { index, position: 0, seq };
}

/** Reads on until there is a page of records or the journal ends. */
async function readFrom(opened: Opened, start: Place, pageSize: number): Promise<Records> {
  const page = new Page(start.seq);
  let { position } = start;
  for (let index = start.index; index < opened.count; index++, position = 0) {
    const { file, size } = await opened.at(index);
    let unreadableEnd = false;
    for (let length = pageSize; position < size;) {
      if (page.isFull(pageSize)) return page.end(await opened.left(index, position));
      const bytes = await readAt(file, position, Math.min(size, position + length));
      const split = splitRecords(bytes, position, size);
      for (const record of split.records) page.take(record);
      unreadableEnd =
        split.records.length > 0 ? split.unreadableEnd : unreadableEnd || split.unreadableEnd;
      length = Math.max(pageSize, split.wanted);
      position += split.used;
    }
    // What is missing at the end of an older one shows by the number the next goes on from.
    if (unreadableEnd && index === opened.count - 1) page.miss(1);
  }
  return page.end(0);
}

/** Records as they are gathered. Numbers have no gaps of their own, so a gap tells how many are missing. */
class Page {
  readonly #records: StoredRecord[] = [];
  #seq: number;
  #units = 0;
  #damaged = 0;
  #firstDamaged = 0;

  constructor(seq: number) {
    this.#seq = seq;
  }

  take(record: StoredRecord): void {
    // It was there already: somebody put a file of the past beside the others.
    if (record.seq <= this.#seq) return;
    const isBase = beginsGeneration(record);
    this.miss(record.seq - this.#seq - (isBase ? 0 : 1));
    this.#seq = record.seq;
    if (isBase) return;
    this.#records.push(record);
    this.#units += record.record.length;
  }

  /** So many are missing after the last. */
  miss(count: number): void {
    if (count > 0 && this.#damaged === 0) this.#firstDamaged = this.#seq + 1;
    this.#damaged += count;
  }

  isFull(size: number): boolean {
    return this.#units >= size;
  }

  end(left: number): Records {
    return {
      records: this.#records,
      more: left > 0,
      unknownMark: false,
      damaged: this.#damaged,
      firstDamaged: this.#firstDamaged,
      left,
    };
  }
}

/** The generations of one reading, each opened when it is come to. */
class Opened {
  readonly #disk: Pick<JournalDisk, 'openToRead'>;
  readonly #all: readonly Generation[];
  readonly #end: number;
  readonly #opened = new Map<number, OpenGeneration>();

  constructor(disk: Pick<JournalDisk, 'openToRead'>, { all, end }: Generations) {
    this.#disk = disk;
    this.#all = all;
    this.#end = end;
  }

  get count(): number {
    return this.#all.length;
  }

  async at(index: number): Promise<OpenGeneration> {
    const known = this.#opened.get(index);
    if (known) return known;
    const generation = this.#all[index];
    if (!generation) throw new RangeError('There is no such generation');
    const file = await this.#disk.openToRead(generation.path);
    // The newest may be growing: what is beyond its known end is nobody’s yet.
    const size = index === this.count - 1 ? this.#end : (await file.stat()).size;
    const first = await firstRecord(file, size);
    const opened = { file, size, last: generation.last, base: first && baseOf(first) };
    this.#opened.set(index, opened);
    return opened;
  }

  /** Bytes after a position in one of them. */
  async left(index: number, position: number): Promise<number> {
    let left = -position;
    for (let i = index; i < this.count; i++) left += (await this.at(i)).size;
    return left;
  }

  async close(): Promise<void> {
    for (const { file } of this.#opened.values()) await file.close();
  }
}
