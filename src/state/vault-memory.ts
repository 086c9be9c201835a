import type { Operation, Setting } from '../core/change.ts';
import { readWritten, writtenOf, type Written } from '../exchange/vault/written.ts';
import type { Database } from '../storage/database.ts';

/** What was last written into the folder of notes, text by text, kept among the settings. */
export class VaultMemory {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async of(textId: string): Promise<Written | null> {
    return readWritten((await this.#database.settings.get(keyFor(textId)))?.value);
  }

  /**
   * What has to be stored once files of texts say what is given.
   * @param isWhole whether those are all files of a text; else what was known of others stays
   */
  async after(
    files: ReadonlyMap<string, readonly string[]>,
    isWhole: (textId: string) => boolean,
  ): Promise<Operation[]> {
    const rows: Setting[] = [];
    for (const [textId, contents] of files) {
      const [old, fresh] = [await this.of(textId), writtenOf(textId, contents)];
      const value = old === null || isWhole(textId) ? fresh : both(old, fresh);
      if (JSON.stringify(value) !== JSON.stringify(old)) rows.push({ key: keyFor(textId), value });
    }
    return rows.length > 0 ? [{ put: 'settings', rows }] : [];
  }

  /** What forgets it all, when the folder is to be another. */
  async without(): Promise<Operation[]> {
    const keys = await this.#database.settings.where('key').startsWith(keyFor('')).primaryKeys();
    return keys.length > 0 ? [{ remove: 'settings', keys }] : [];
  }
}

const keyFor = (textId: string): string => `vault ${textId}`;

const both = (old: Written, fresh: Written): Written => ({
  notes: { ...old.notes, ...fresh.notes },
  lines: [...new Set([...old.lines.split(' '), ...fresh.lines.split(' ')])].sort().join(' ').trim(),
});
