import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { syncFolder } from './write-whole.ts';

/** What the journal needs of an open file; of Node’s, a part. */
export interface JournalFile {
  read(
    into: Buffer,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesRead: number }>;
  write(
    bytes: Buffer,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  stat(): Promise<{ readonly size: number; readonly nlink: number }>;
  sync(): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/** … and of the disk. The tests put one in its place that fails and forgets as real ones do. */
export interface JournalDisk {
  /** Opens a file to be read and written; with `anew` whatever it held is gone. Makes it if need be. */
  readonly open: (path: string, anew: boolean) => Promise<JournalFile>;
  readonly openToRead: (path: string) => Promise<JournalFile>;
  readonly makeFolder: (path: string) => Promise<unknown>;
  readonly names: (folder: string) => Promise<readonly string[]>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly syncFolder: (path: string) => Promise<void>;
}

export const journalDisk: JournalDisk = {
  open: (path, anew) =>
    open(path, constants.O_RDWR | constants.O_CREAT | (anew ? constants.O_TRUNC : 0), 0o600),
  openToRead: (path) => open(path, 'r'),
  makeFolder: (path) => mkdir(path, { recursive: true }),
  names: (folder) => readdir(folder),
  rename,
  remove: (path) => rm(path),
  syncFolder,
};

/** Writes all of the bytes, however many the system takes at once. */
export async function writeFully(
  file: JournalFile,
  bytes: Buffer,
  position: number,
): Promise<void> {
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
