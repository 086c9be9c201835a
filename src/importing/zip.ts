import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Entry, FileEntry } from '@zip.js/zip.js';
import { limits } from './limits.ts';
import { ImportTrouble } from './trouble.ts';
import { troubleOfZip } from './zip-trouble.ts';

/** An archive, looked over before anything in it is inflated. */
export interface Archive {
  /** Of files, in the order of the directory. */
  readonly names: readonly string[];
  /** Of every entry, folders and repeated names included. */
  readonly entries: readonly string[];
  readonly has: (name: string) => boolean;
  /**
   * The bytes of one entry, counted while they are inflated; `null` when there is none.
   * @param most bytes it may be, if they are known
   */
  readonly read: (name: string, most?: number) => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** What an archive may ask of the machine. */
export type ArchiveLimits = Readonly<Record<'entries' | 'entry' | 'inflated' | 'ratio', number>>;

/**
 * Opens an archive in memory. Throws when it is not whole, or not fit to be opened: too many
 * entries, entries that lie over one another or lead out of the archive. Reading throws when an
 * entry is locked, damaged, or more than the limits allow.
 */
export async function openArchive(
  bytes: Uint8Array,
  allowed: ArchiveLimits = limits,
): Promise<Archive> {
  const entries = await lookedOver(bytes, allowed.entries);
  const files = new Map<string, FileEntry>();
  for (const entry of entries) {
    if (!entry.directory && !files.has(entry.filename)) files.set(entry.filename, entry);
  }
  let inflated = 0;
  return {
    names: [...files.keys()],
    entries: entries.map(({ filename }) => filename),
    has: (name) => files.has(name),
    read: async (name, most = Infinity) => {
      const entry = files.get(name);
      if (!entry) return null;
      const left = Math.min(most, allowed.entry, allowed.inflated - inflated);
      const content = await inflate(entry, left, allowed.ratio);
      inflated += content.length;
      return content;
    },
  };
}

async function lookedOver(bytes: Uint8Array, mostEntries: number): Promise<Entry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    useWebWorkers: false,
    checkSignature: true,
    // Names are judged here, with a word of their own for what is wrong.
    filenameValidation: 'tolerant',
  });
  const entries: Entry[] = [];
  try {
    // One by one: the reader slows down with the square of the number of entries.
    for await (const entry of reader.getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > mostEntries) throw new ImportTrouble('too-many-entries');
    }
  } catch (error) {
    throw troubleOfZip(error, bytes);
  }
  entries.forEach(({ filename }) => refuseUnsafe(filename));
  refuseOverlap(entries, bytes.length);
  return entries;
}

/** Nothing is ever written by its name, but a name that leads out is never there by accident. */
function refuseUnsafe(name: string): void {
  const leadsOut = name === '' || /^\/|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');
  if (leadsOut) throw new ImportTrouble('unsafe-path', name.replaceAll('\0', ''));
}

/** Entries that share their packed bytes make an archive inflate to any size. */
function refuseOverlap(entries: readonly Entry[], length: number): void {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  inOrder.forEach(({ filename, offset, compressedSize }, place) => {
    const end = offset + localHeaderLength + compressedSize;
    if (end > length) throw new ImportTrouble('truncated', filename);
    const next = inOrder[place + 1];
    if (next && end > next.offset) throw new ImportTrouble('damaged', filename);
  });
}

/** Without the name and the extra field, which may be any length. */
const localHeaderLength = 30;

async function inflate(
  entry: FileEntry,
  most: number,
  ratio: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const name = entry.filename;
  if (entry.encrypted) throw new ImportTrouble('password', name);
  const tooLarge = new ImportTrouble('too-large-inside', name);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const counting = new WritableStream<Uint8Array>({
    write: (chunk) => {
      length += chunk.length;
      const isBomb = length > aMegabyte && length > entry.compressedSize * ratio;
      if (length > most || isBomb) throw tooLarge;
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(counting);
  } catch (error) {
    throw length > most || (length > aMegabyte && error === tooLarge)
      ? tooLarge
      : troubleOfZip(error, null, name);
  }
  return joined(chunks, length);
}

const aMegabyte = 1024 * 1024;

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
