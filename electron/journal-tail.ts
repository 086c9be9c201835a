import type { JournalFile } from './journal-disk.ts';
import { decodeRecord } from './journal-format.ts';
import type { StoredRecord } from './journal-format.ts';
import { splitRecords } from './journal-split.ts';
import type { Split } from './journal-split.ts';
import { readAt } from './read-at.ts';

/** The end of a journal that is fit to be written after. */
export interface Tail {
  readonly size: number;
  /** The highest number given out: lines that cannot be read had one too. */
  readonly seq: number;
  /** Number of the last record that can be read, 0 for none. */
  readonly readable: number;
}

/**
 * Makes the end of the journal fit to be written after and tells where that is. Only what follows
 * the last newline can be the remains of an unfinished write; whole lines are never cut, not even
 * damaged ones. Reads from the end, so it is quick however long the journal is.
 */
export async function mendTail(
  file: JournalFile,
  keepTorn: (bytes: Buffer) => Promise<void>,
): Promise<Tail> {
  const { size } = await file.stat();
  const lineStart = await lineStartBefore(file, size);
  const { seq, readable } = await lastSeq(file, lineStart);
  if (lineStart === size) return { size, seq, readable };

  const rest = await readAt(file, lineStart, size);
  const last = splitRecords(rest, lineStart, size).records.at(-1);
  const end = last?.end ?? lineStart;
  const torn = rest.subarray(end - lineStart);
  if (torn.length > 0) await keepTorn(torn);
  // A record whole but for its newline is completed rather than lost.
  if (last) await file.write(Buffer.from('\n'), 0, 1, end - 1);
  await file.truncate(end);
  return { size: end, seq: last?.seq ?? seq, readable: last?.seq ?? readable };
}

/** The record that ends exactly at a position, if a whole one does. */
export async function recordEndingAt(file: JournalFile, end: number): Promise<StoredRecord | null> {
  const { records } = await splitLine(file, await lineStartBefore(file, end - 1), end);
  const last = records.at(-1);
  return last?.end === end ? last : null;
}

/** The last numbers. Damaged lines at the end had some too; theirs are not given out again. */
async function lastSeq(file: JournalFile, linesEnd: number) {
  let damaged = 0;
  for (let end = linesEnd; end > 0;) {
    const start = await lineStartBefore(file, end - 1);
    const { records, unreadableEnd } = await splitLine(file, start, end);
    if (unreadableEnd) damaged++;
    const last = records.at(-1);
    if (last) return { seq: last.seq + damaged, readable: last.seq };
    end = start;
  }
  return { seq: damaged, readable: 0 };
}

/** The record a journal begins with, if it is whole. */
export async function firstRecord(file: JournalFile, size: number): Promise<StoredRecord | null> {
  for (let length = LOOK; ; length *= 2) {
    const bytes = await readAt(file, 0, Math.min(size, length));
    const { record, claimedEnd } = decodeRecord(bytes, 0);
    if (record || claimedEnd === null || claimedEnd > size || bytes.length >= size) return record;
  }
}

/** A line is one record, or several where the newline between them was damaged. */
async function splitLine(file: JournalFile, start: number, end: number): Promise<Split> {
  return splitRecords(await readAt(file, start, end), start, end);
}

/** The byte after the last newline before a position. */
async function lineStartBefore(file: JournalFile, position: number): Promise<number> {
  let to = position;
  while (to > 0) {
    const from = Math.max(0, to - LOOK);
    const at = (await readAt(file, from, to)).lastIndexOf(NEWLINE);
    if (at >= 0) return from + at + 1;
    to = from;
  }
  return 0;
}

const NEWLINE = 0x0a;
const LOOK = 64 * 1024;
