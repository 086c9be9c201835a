import { readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Vault } from './bridge.ts';
import { reasonOf } from './out-folder-files.ts';
import type { OutFolders } from './out-folders.ts';
import { writeWhole } from './write-whole.ts';

/** The folder that is kept in step with the notes, remembered in a small file from start to start. */
export class VaultPlace {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  async keep(path: string): Promise<void> {
    await writeWhole(this.#file, `${JSON.stringify({ path }, null, 2)}\n`);
  }

  async forget(): Promise<void> {
    await rm(this.#file, { force: true });
  }

  /** The folder, or that it is not there now; `null` when none was chosen. */
  async open(folders: OutFolders): Promise<Vault | null> {
    const path = await this.#path();
    if (path === null) return null;
    try {
      return { isThere: true, ...(await folders.choose(path)) };
    } catch (error) {
      return { isThere: false, name: basename(path), where: path, reason: reasonOf(error) };
    }
  }

  /** A file that makes no sense is as good as none. */
  async #path(): Promise<string | null> {
    try {
      const kept: unknown = JSON.parse(await readFile(this.#file, 'utf8'));
      const path: unknown = typeof kept === 'object' && kept && Reflect.get(kept, 'path');
      return typeof path === 'string' && path !== '' ? path : null;
    } catch {
      return null;
    }
  }
}
