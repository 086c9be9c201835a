import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupFolder } from './bridge.ts';
import { ARCHIVE_NAME, readBackups, writeBackups } from './backups-file.ts';
import type { Backups } from './backups-file.ts';
import type { BackingUp, WrittenArchive } from './keeper-protocol.ts';
import { reasonOf } from './out-folder-files.ts';

/** Where an archive is to be put. */
export type Target = Pick<BackingUp, 'folder' | 'mayMakeFolder' | 'day' | 'at' | 'written'>;

export interface ArchivesSetting {
  /** The file in which the folder is remembered. */
  readonly file: string;
  /** The folder that is used until the reader chooses another. */
  readonly standard: string;
  /** Writes an archive, and answers with what of ours lies there then. */
  readonly write: (target: Target) => Promise<readonly WrittenArchive[]>;
  readonly now?: () => Date;
}

/** The reader’s folder for archives: where it is, what lies in it, and when the next one is due. */
export class ArchivesFolder {
  readonly #setting: ArchivesSetting;

  constructor(setting: ArchivesSetting) {
    this.#setting = setting;
  }

  async tell(): Promise<BackupFolder> {
    const backups = await readBackups(this.#setting.file);
    const { isOn, path, isChosen, written, trouble } = backups;
    const where = path ?? this.#setting.standard;
    const there = await archivesIn(where, written);
    const isGone = isChosen && typeof there === 'string';
    return {
      ...{ isOn, where },
      archives: typeof there === 'string' ? [] : there,
      trouble: isGone ? `${there}: ${where}` : trouble,
    };
  }

  /**
   * From now on archives go there. What was put elsewhere stays; what the reader took along is ours.
   * @throws Error when there is no such folder
   */
  async move(path: string): Promise<void> {
    if (!(await stat(path)).isDirectory()) throw new Error(`ENOTDIR: ${path}`);
    const backups = await readBackups(this.#setting.file);
    await this.#keep({ ...backups, path, isChosen: true, trouble: null });
  }

  async turn(isOn: boolean): Promise<void> {
    const backups = await readBackups(this.#setting.file);
    await this.#keep({ ...backups, isOn, trouble: isOn ? backups.trouble : null });
  }

  /**
   * Whether today’s is still to be written.
   * @param seq number of the last record of the journal: what did not change is not written again
   */
  async isDue(seq: number): Promise<boolean> {
    const { isOn, path, written } = await readBackups(this.#setting.file);
    const [newest] = written;
    if (!isOn || seq === 0) return false;
    if (!newest) return true;
    if (newest.seq !== seq) return dayOf(new Date(newest.at)) !== dayOf(this.#now());
    const there = await archivesIn(path ?? this.#setting.standard, written);
    return typeof there !== 'string' && !there.some(({ name }) => name === newest.name);
  }

  /** Writes one now. @throws Error with a system code and the folder; it is remembered too */
  async backUp(): Promise<void> {
    const backups = await readBackups(this.#setting.file);
    const { path, isChosen, written } = backups;
    const folder = path ?? this.#setting.standard;
    const now = this.#now();
    const target = { folder, mayMakeFolder: !isChosen, day: dayOf(now), at: now.toISOString() };
    try {
      const there = await this.#setting.write({ ...target, written });
      await this.#keep({ ...backups, path: folder, written: there, trouble: null });
    } catch (error) {
      const trouble = error instanceof Error ? error.message : String(error);
      await this.#keep({ ...backups, trouble });
      throw error;
    }
  }

  /** The archive that was written last, whoever did it; `null` when there is none. */
  async newest(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
    const { archives, where } = await this.tell();
    const [newest] = archives;
    if (!newest) return null;
    return { name: newest.name, bytes: await readFile(join(where, newest.name)) };
  }

  #now(): Date {
    return this.#setting.now?.() ?? new Date();
  }

  async #keep(backups: Backups): Promise<void> {
    await writeBackups(this.#setting.file, backups);
  }
}

/** The archives in a folder, the newest first; the system’s code when it cannot be read. */
async function archivesIn(
  folder: string,
  written: readonly WrittenArchive[],
): Promise<BackupFolder['archives'] | string> {
  try {
    const archives: { name: string; at: string; size: number }[] = [];
    for (const name of (await readdir(folder)).filter((one) => ARCHIVE_NAME.test(one))) {
      const stats = await lstat(join(folder, name));
      if (!stats.isFile()) continue;
      const ours = written.find((one) => one.name === name && one.size === stats.size);
      archives.push({ name, at: ours?.at ?? stats.mtime.toISOString(), size: stats.size });
    }
    return archives.sort((a, b) => (a.at < b.at ? 1 : -1));
  } catch (error) {
    return reasonOf(error);
  }
}

/** The day of the reader’s calendar: `2026-11-28`. */
function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
