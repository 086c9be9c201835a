import type { FileHandle } from 'node:fs/promises';
import type { JournalMark, JournalPage } from './bridge.ts';
import type { StoredRecord } from './journal-format.ts';
import { splitRecords } from './journal-split.ts';
import { recordEndingAt } from './journal-tail.ts';
import { readAt } from './read-at.ts';

/**
 * The records after a mark, about `pageSize` bytes of them. A mark the journal does not hold
 * (another journal, or one cut or damaged at that place) reads from the start, and says so.
 */
export async function readPage(
  file: FileHandle,
  size: number,
  after: JournalMark | null,
  pageSize: number,
): Promise<JournalPage> {
  const known = await holds(file, size, after);
  const start = known && after ? after : START;
  const { records, end, unreadableEnd } = await readRecords(file, start.end, size, pageSize);
  let damaged = 0;
  let seq = start.seq;
  for (const record of records) {
    // Numbers have no gaps of their own, so a gap tells how many records could not be read.
    damaged += Math.max(0, record.seq - seq - 1);
    seq = record.seq;
  }
  const more = end < size;
  if (!more && unreadableEnd) damaged++;
  return { records, more, unknownMark: !known, damaged };
}

const START: JournalMark = { seq: 0, end: 0 };

async function holds(file: FileHandle, size: number, mark: JournalMark | null): Promise<boolean> {
  if (!mark || mark.end === 0) return (mark?.seq ?? 0) === 0;
  if (mark.end > size) return false;
  return (await recordEndingAt(file, mark.end))?.seq === mark.seq;
}

/** Reads on until there is a page of records or the journal ends; `end` is how far it looked. */
async function readRecords(file: FileHandle, start: number, size: number, pageSize: number) {
  const records: StoredRecord[] = [];
  let position = start;
  let length = pageSize;
  let unreadableEnd = false;
  while (position < size && (records.at(-1)?.end ?? start) - start < pageSize) {
    const bytes = await readAt(file, position, Math.min(size, position + length));
    const split = splitRecords(bytes, position, size);
    records.push(...split.records);
    unreadableEnd =
      split.records.length > 0 ? split.unreadableEnd : unreadableEnd || split.unreadableEnd;
    length = Math.max(pageSize, split.wanted);
    position += split.used;
  }
  return { records, end: Math.min(position, size), unreadableEnd };
}
