import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { StoredRecord } from '../electron/journal-format.ts';
import { beginsGeneration } from '../electron/journal-generations.ts';
import { splitRecords } from '../electron/journal-split.ts';
import { recordEndingAt } from '../electron/journal-tail.ts';
import type { JournalExtent } from '../electron/journal.ts';
import { readAt } from '../electron/read-at.ts';
import type { SnapshotIndex } from '../electron/snapshot-form.ts';

/** The journal does not go on from where a snapshot was made: it is another, or lacks what lies between. */
export class NotContinued extends Error {
  override readonly name = 'NotContinued';
}

/** By what a record is known again. */
export const sumOf = (record: string): string => crc32(record).toString(16);

/**
 * The records of the journal after the last one of a snapshot, or with `null` all there are; never any
 * that are not on disk for certain. Damaged ones are passed over.
 * @throws NotContinued
 */
export async function* recordsAfter(
  journal: JournalExtent,
  snapshot: SnapshotIndex | null,
): AsyncGenerator<StoredRecord> {
  const start = snapshot ? await startAfter(journal, snapshot) : { file: 0, position: 0 };
  for (const [number, path] of journal.files.entries()) {
    if (number < start.file) continue;
    yield* recordsIn(path, endOf(journal, number), number === start.file ? start.position : 0);
  }
}

interface Start {
  readonly file: number;
  /** The byte to begin with. */
  readonly position: number;
}

async function startAfter(journal: JournalExtent, { seq, last }: SnapshotIndex): Promise<Start> {
  if (seq === 0) return { file: 0, position: 0 };
  for (let file = journal.files.length - 1; file >= 0; file--) {
    const path = journal.files[file] ?? '';
    const end = endOf(journal, file);
    const first = await firstOf(path, end);
    if (!first || first.seq > seq) continue;
    if (first.seq === seq && beginsGeneration(first)) return { file, position: first.end };
    const same = (record: StoredRecord | null): boolean =>
      record?.seq === seq && sumOf(record.record) === last.sum;
    const found = await recordAt(path, end, last.end);
    if (found && same(found)) return { file, position: found.end };
    // It may stand elsewhere in a journal that was put together anew.
    for await (const record of recordsIn(path, end, 0)) {
      if (same(record)) return { file, position: record.end };
      if (record.seq > seq) break;
    }
    break;
  }
  throw new NotContinued(`The journal does not go on from record ${seq}`);
}

/** Where a file ends, as far as it may be read. */
const endOf = ({ files, last }: JournalExtent, number: number): number =>
  number === files.length - 1 ? last.end : Infinity;

async function* recordsIn(
  path: string,
  end: number,
  after: number,
  page = PAGE,
): AsyncGenerator<StoredRecord> {
  const file = await open(path, 'r');
  try {
    const size = Math.min(end, (await file.stat()).size);
    let length = page;
    for (let position = after; position < size;) {
      const bytes = await readAt(file, position, Math.min(size, position + length));
      const { records, used, wanted } = splitRecords(bytes, position, size);
      yield* records;
      length = Math.max(page, wanted);
      position += used;
    }
  } finally {
    await file.close();
  }
}

async function firstOf(path: string, end: number): Promise<StoredRecord | null> {
  for await (const record of recordsIn(path, end, 0, SMALL)) return record;
  return null;
}

async function recordAt(path: string, size: number, end: number): Promise<StoredRecord | null> {
  const file = await open(path, 'r');
  try {
    if (end < 1 || end > Math.min(size, (await file.stat()).size)) return null;
    return await recordEndingAt(file, end);
  } finally {
    await file.close();
  }
}

/** Bytes read at once. */
const PAGE = 8 * 1024 * 1024;
const SMALL = 4096;
