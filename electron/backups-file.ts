import { readFile } from 'node:fs/promises';
import type { WrittenArchive } from './keeper-protocol.ts';
import { writeWhole } from './write-whole.ts';

/** What is remembered of the reader’s folder for archives. */
export interface Backups {
  readonly isOn: boolean;
  /** `null` until the first archive is put into the folder that nobody chose. */
  readonly path: string | null;
  readonly isChosen: boolean;
  /** What lies there of ours, the newest first. */
  readonly written: readonly WrittenArchive[];
  /** A system code and a path when the last archive could not be written. */
  readonly trouble: string | null;
}

const untouched: Backups = {
  isOn: true,
  path: null,
  isChosen: false,
  written: [],
  trouble: null,
};

/** A file that makes no sense is as good as none: then nothing that lies in the folder is ours. */
export async function readBackups(file: string): Promise<Backups> {
  try {
    const { isOn, path, isChosen, written, trouble } = JSON.parse(
      await readFile(file, 'utf8'),
    ) as Partial<Backups>;
    const good =
      typeof isOn === 'boolean' &&
      (path === null || typeof path === 'string') &&
      typeof isChosen === 'boolean' &&
      Array.isArray(written) &&
      written.every(isWritten) &&
      (trouble === null || typeof trouble === 'string');
    return good ? { isOn, path, isChosen, written, trouble } : untouched;
  } catch {
    return untouched;
  }
}

export async function writeBackups(file: string, backups: Backups): Promise<void> {
  await writeWhole(file, `${JSON.stringify(backups, null, 2)}\n`);
}

const isWritten = ({ name, at, size, seq, counts }: Partial<WrittenArchive>): boolean =>
  ARCHIVE_NAME.test(name ?? '') &&
  typeof at === 'string' &&
  Number.isSafeInteger(size) &&
  Number.isSafeInteger(seq) &&
  typeof counts === 'object';

/** Of an archive as we name it. */
export const ARCHIVE_NAME = /^Uporedo (\d{4}-\d{2}-\d{2})(?: \d{1,4})?\.uporedo$/;
