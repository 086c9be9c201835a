import { crc32 } from 'node:zlib';

/** One record as it lies in the journal: `<crc32> <seq> <length of the body> <body>\n`. */
export interface StoredRecord {
  readonly seq: number;
  readonly record: string;
  /** The byte after the record's newline. */
  readonly end: number;
}

/** The longest record accepted, in UTF-16 units. */
export const LONGEST_RECORD = 64 * 1024 * 1024;
/** … and in bytes on disk, where JSON may need six for a unit; a header that claims more is damaged. */
export const LONGEST_STORED = 6 * LONGEST_RECORD + 64;

/**
 * The body is a JSON string: that escapes line ends, so a newline byte always ends a record and
 * reading can find its feet after damage, and it escapes lone surrogates, which UTF-8 would lose.
 */
export function encodeRecord(seq: number, record: string, before: readonly Buffer[] = []): Buffer {
  const body = [QUOTE, ...before, encodePart(record), QUOTE];
  const length = body.reduce((sum, part) => sum + part.length, 0);
  const summed = Buffer.concat([Buffer.from(`${seq} ${length} `), ...body, NEWLINE]);
  const sum = checksum(summed.subarray(0, -1));
  return Buffer.concat([Buffer.from(`${sum} `), summed]);
}

/** A part of a record as it lies in the body: what is cut anywhere reads the same put together. */
export const encodePart = (part: string): Buffer => Buffer.from(JSON.stringify(part).slice(1, -1));

/** What lies at a position: a record, or how far it would reach if its header is to be believed. */
export interface Found {
  readonly record: StoredRecord | null;
  readonly claimedEnd: number | null;
}

/**
 * Reads by position and length, so that a record whose newline alone is damaged is still whole.
 * Never throws; anything that does not fit its checksum is not a record.
 */
export function decodeRecord(bytes: Buffer, at: number): Found {
  const header = HEADER.exec(bytes.toString('latin1', at, at + LONGEST_HEADER));
  if (!header) return { record: null, claimedEnd: null };
  const [whole, sum, seq, length] = header as unknown as [string, string, string, string];
  const bodyStart = at + whole.length;
  const bodyEnd = bodyStart + Number(length);
  const nothing = { record: null, claimedEnd: bodyEnd + 1 };
  if (bodyEnd > bytes.length || !Number.isSafeInteger(Number(seq))) return nothing;
  if (checksum(bytes.subarray(at + SUM_LENGTH + 1, bodyEnd)) !== sum) return nothing;
  const record = parseString(bytes.toString('utf8', bodyStart, bodyEnd));
  if (record === null) return nothing;
  return { ...nothing, record: { seq: Number(seq), record, end: bodyEnd + 1 } };
}

const NEWLINE = Buffer.from('\n');
const QUOTE = Buffer.from('"');
const SUM_LENGTH = 8;
const HEADER = /^([0-9a-f]{8}) ([1-9]\d{0,15}) ([1-9]\d{0,9}) /;
const LONGEST_HEADER = SUM_LENGTH + 1 + 16 + 1 + 10 + 1;

const checksum = (bytes: Buffer): string => crc32(bytes).toString(16).padStart(SUM_LENGTH, '0');

function parseString(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
