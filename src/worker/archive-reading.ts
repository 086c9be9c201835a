import { archiveOfTexts } from '../exchange/archive/archive-of-texts.ts';
import type { Archive } from '../exchange/archive/archive.ts';
import { readArchive } from '../exchange/archive/read-archive.ts';
import type { NamedBytes, RefusedText } from './archive-protocol.ts';
import { readTexts } from './read-texts.ts';

export type ArchiveProgress = (done: number, of: number) => void;

/** What reads archives and files of whole texts, which come from anywhere. */
export interface ArchiveReading {
  /** @throws ArchiveTrouble */
  readonly read: (bytes: Uint8Array, progress: ArchiveProgress) => Promise<Archive>;
  readonly readTexts: (
    files: readonly NamedBytes[],
    progress: ArchiveProgress,
  ) => Promise<{ readonly archive: Archive; readonly refused: readonly RefusedText[] }>;
}

/** Reads them where it is called. */
export const readingHere: ArchiveReading = {
  read: readArchive,
  readTexts: (files, progress) => {
    const { texts, refused } = readTexts(files, progress);
    return Promise.resolve({ archive: archiveOfTexts(texts), refused });
  },
};
