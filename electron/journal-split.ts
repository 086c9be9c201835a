import { decodeRecord, LONGEST_STORED } from './journal-format.ts';
import type { StoredRecord } from './journal-format.ts';

export interface Split {
  readonly records: readonly StoredRecord[];
  /** How many of the bytes were dealt with; from here on more bytes are needed. */
  readonly used: number;
  /** How many bytes from there the next record may need. */
  readonly wanted: number;
  /** Bytes that are no record lie after the last one. */
  readonly unreadableEnd: boolean;
}

/**
 * The whole records in a stretch of the journal that begins at `offset` of `size` bytes. What is
 * no record is passed over up to the next newline.
 */
export function splitRecords(bytes: Buffer, offset: number, size: number): Split {
  const records: StoredRecord[] = [];
  let unreadableEnd = false;
  let at = 0;
  while (at < bytes.length) {
    const { record, claimedEnd } = decodeRecord(bytes, at);
    if (record) {
      at = record.end;
      records.push({ ...record, end: offset + at });
      unreadableEnd = false;
      continue;
    }
    // Perhaps whole, but reaching beyond these bytes: come back for it with more of them.
    const reach = claimedEnd ?? Math.min(at + LONGEST_HEADER, size - offset);
    if (reach > bytes.length && offset + reach <= size && reach - at <= LONGEST_STORED) {
      return { records, used: at, wanted: reach - at, unreadableEnd };
    }
    unreadableEnd = true;
    const newline = bytes.indexOf(NEWLINE, at);
    at = newline < 0 ? bytes.length : newline + 1;
  }
  return { records, used: at, wanted: 0, unreadableEnd };
}

const NEWLINE = 0x0a;
/** A header may lie across the end of the bytes; none is longer than this. */
const LONGEST_HEADER = 64;
