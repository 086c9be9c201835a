import type { BackupFolder, Snapshot, SnapshotReason } from '../../electron/bridge.ts';
import { ArchiveWriter } from '../exchange/archive/write-archive.ts';
import type { Database } from '../storage/database.ts';
import type { BackupDesktop } from './backups.svelte.ts';
import { sharedRows, textRows } from '../worker/library-rows.ts';

/**
 * The side of the desktop that has copies of a library, without a disk: a snapshot is what the store
 * holds when it is made, as an archive. Only tests need it.
 */
export class KeptCopies {
  /** The disk is full. */
  isFull = false;
  readonly made = new Map<string, { readonly snapshot: Snapshot; readonly bytes: Uint8Array }>();
  readonly written = new Map<string, Uint8Array>();
  #folder: BackupFolder = { isOn: true, where: '/copies', archives: [], trouble: null };
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  readonly desktop: BackupDesktop = {
    snapshots: () => Promise.resolve([...this.made.values()].map((one) => one.snapshot).reverse()),
    makeSnapshot: (reason) => this.#make(reason),
    readSnapshot: (id) => {
      const bytes = this.made.get(id)?.bytes;
      return bytes ? Promise.resolve(bytes) : Promise.reject(new Error('ENOENT'));
    },
    saveSnapshot: (id) => Promise.resolve(this.made.has(id)),
    backupFolder: () => Promise.resolve(this.#folder),
    chooseBackupFolder: () => {
      this.#folder = { ...this.#folder, where: '/other', archives: [] };
      return Promise.resolve(this.#folder);
    },
    setBackups: (isOn) => {
      this.#folder = { ...this.#folder, isOn };
      return Promise.resolve(this.#folder);
    },
    backUpNow: async () => {
      if (this.isFull) throw new Error("ENOSPC: no space left on device, '/copies'");
      const bytes = await archived(this.#database);
      const name = `Uporedo ${this.written.size + 1}.uporedo`;
      this.written.set(name, bytes);
      const archive = { name, at: this.#at(), size: bytes.length };
      this.#folder = { ...this.#folder, archives: [archive, ...this.#folder.archives] };
      return this.#folder;
    },
    readBackup: (name) => {
      const bytes = this.written.get(name ?? this.#folder.archives[0]?.name ?? '');
      return Promise.resolve(bytes ? { name: name ?? '', bytes } : null);
    },
    readFound: () => Promise.reject(new Error('Nothing was found.')),
    keepOriginal: () => Promise.resolve(''),
  };

  async #make(reason: SnapshotReason): Promise<Snapshot> {
    if (this.isFull) throw new Error('ENOSPC');
    const bytes = await archived(this.#database);
    const at = this.#at();
    const counts = { texts: await this.#database.texts.count() };
    const id = `${at.replaceAll(/[^0-9TZ-]/g, '')}-${this.made.size + 1}`;
    const seq = this.made.size + 1;
    const snapshot = { id, at, reason, seq, counts, size: bytes.length, isWhole: true };
    this.made.set(id, { snapshot, bytes });
    return snapshot;
  }

  /** A minute later than the last time. */
  readonly #at = (): string =>
    new Date(Date.UTC(2026, 0, 1, 10, this.made.size + this.written.size)).toISOString();
}

/** The library as an archive, as the keeper makes one of a snapshot. */
export async function archived(database: Database): Promise<Uint8Array> {
  const writer = new ArchiveWriter('library');
  for (const id of await database.texts.toCollection().primaryKeys()) {
    const rows = await textRows(database, id);
    if (rows) await writer.addText(rows);
  }
  await writer.addShared(await sharedRows(database));
  return writer.finish();
}
