import type { BackupFolder, Desktop, Snapshot } from '../../electron/bridge.ts';
import type { RestoreWay } from '../exchange/archive/restore/restore-plan.ts';
import { m } from '../i18n/messages.ts';
import type { Proof } from '../worker/archive-protocol.ts';
import type { ArchiveTalk } from './archive-talk.ts';
import type { History } from './history.svelte.ts';
import { Refused } from './refused.ts';
import { Restoring, type ReadArchive } from './restoring.svelte.ts';

/** A copy of the library: a snapshot beside the journal, or an archive in the reader’s folder. */
export type Copy =
  | {
      readonly key: string;
      readonly at: string;
      readonly size: number;
      readonly snapshot: Snapshot;
    }
  | { readonly key: string; readonly at: string; readonly size: number; readonly archive: string };

/** What came of proving a copy: figures, or a sentence why it cannot be read. */
export interface Proved {
  readonly copy: Copy;
  readonly outcome: Proof | string;
}

/** What takes its time. */
export type Doing = 'listing' | 'looking' | 'restoring' | 'copying' | 'writing' | 'proving';

/** What is asked of main. */
export type BackupDesktop = Pick<
  Desktop,
  | 'snapshots'
  | 'makeSnapshot'
  | 'readSnapshot'
  | 'saveSnapshot'
  | 'backupFolder'
  | 'chooseBackupFolder'
  | 'setBackups'
  | 'backUpNow'
  | 'readBackup'
  | 'readFound'
  | 'keepOriginal'
>;

interface Parts {
  readonly desktop: BackupDesktop;
  readonly history: History;
  readonly talk: ArchiveTalk;
  /** What a copy is called, for sentences about it. */
  readonly nameOf: (copy: Copy) => string;
}

/** The copies of the library: which there are, what they hold, and how they come back. */
export class Backups {
  /** Snapshots, the newest first; `null` until they are read. */
  snapshots = $state.raw<readonly Copy[] | null>(null);
  folder = $state.raw<BackupFolder | null>(null);
  /** Why snapshots, or the folder, cannot be read. */
  troubles = $state.raw<{ readonly snapshots: string | null; readonly folder: string | null }>({
    snapshots: null,
    folder: null,
  });
  /** The key of the copy the reader is at. */
  #at = $state<string | null>(null);
  /** The copy that was read, and what restoring it would do. */
  look = $state.raw<{ readonly copy: Copy; readonly archive: ReadArchive } | null>(null);
  doing = $state<Doing | null>(null);
  /** Why the copy that goes before a restore could not be made: the reader may do without. */
  unsaved = $state<string | null>(null);
  /** What came of the last proof; `null` when none was asked for. */
  proved = $state.raw<readonly Proved[] | null>(null);
  /** How much of how much of a proof is done. */
  #proving = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
  readonly archives = $derived<readonly Copy[]>(
    (this.folder?.archives ?? []).map(({ name, at, size }) => ({
      key: `archive ${name}`,
      at,
      size,
      archive: name,
    })),
  );
  readonly copies = $derived<readonly Copy[]>([...(this.snapshots ?? []), ...this.archives]);
  readonly chosen = $derived(this.copies.find(({ key }) => key === this.#at) ?? null);
  /** The way the reader asked for last, and how often anything was asked for or left. */
  #way: RestoreWay = 'merge';
  #asked = 0;
  readonly #parts: Parts;
  readonly #restoring: Restoring;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#restoring = new Restoring(parts);
  }

  /** How far what takes its time has come, where that is known. */
  get progress(): { readonly done: number; readonly of: number } | null {
    return this.#proving ?? this.#restoring.progress;
  }

  /** Looks what copies there are. */
  list(): Promise<void> {
    return this.#busy('listing', () => this.#list());
  }

  /** Lets go of what was read. */
  end(): void {
    this.close();
    this.proved = null;
  }

  /** Goes to a copy; what was read of another is let go. */
  choose(copy: Copy): void {
    if (copy.key === this.#at) return;
    this.close();
    this.proved = null;
    this.#at = copy.key;
  }

  /** Goes by so many copies on, or back; not beyond the last. */
  move(to: number): void {
    const copy = this.copies[Math.max(0, Math.min(to, this.copies.length - 1))];
    if (copy) this.choose(copy);
  }

  /** Leaves the library as it is. */
  close(): void {
    this.look = null;
    this.unsaved = null;
    this.#asked += 1;
    if (this.doing === 'looking' || this.doing === 'proving') this.#parts.talk.stop();
  }

  /**
   * Reads the chosen copy, and lays out what merging it would do; nothing is changed.
   * @throws Refused with a sentence that names it and the reason
   */
  read(): Promise<void> {
    return this.#busy('looking', async () => {
      const copy = this.chosen;
      if (!copy) return;
      const asked = ++this.#asked;
      const bytes = await this.#bytesOf(copy);
      if (this.#asked !== asked) return;
      const archive = await this.#restoring.look(this.#parts.nameOf(copy), bytes);
      if (!archive || this.#asked !== asked) return;
      this.proved = null;
      this.look = { copy, archive };
    });
  }

  /** Lays out what restoring the copy that was read would do in another way; of many, the last counts. */
  turn(way: RestoreWay): Promise<void> {
    this.#way = way;
    return this.#busy('looking', async () => {
      let { look } = this;
      while (look && look.archive.way !== this.#way) {
        const archive = await this.#restoring.turned(look.archive, this.#way);
        if (!archive || this.look !== look) return;
        look = { copy: look.copy, archive };
        this.look = look;
      }
    });
  }

  /**
   * Restores what was laid out, as one step of undo, once a copy of how things are was made.
   * @param isWithoutCopy when that cannot be made
   * @returns what was restored; `null` when nothing was, for want of that copy
   */
  async restore(
    isWithoutCopy = false,
  ): Promise<{ readonly copy: Copy; readonly way: RestoreWay } | null> {
    let restored: { copy: Copy; way: RestoreWay } | null = null;
    await this.#busy('restoring', async () => {
      const { look } = this;
      if (!look) return;
      if (!isWithoutCopy && !(await this.#saveFirst())) return;
      this.look = null;
      this.unsaved = null;
      await this.#restoring.restore(look.archive, m.undo_restore_copy);
      restored = { copy: look.copy, way: look.archive.way };
      await this.#list();
    });
    return restored;
  }

  /**
   * Makes a copy now, and goes to it.
   * @throws Refused when it cannot be made
   */
  make(): Promise<void> {
    return this.#busy('copying', async () => {
      const { id } = await this.#parts.desktop.makeSnapshot('asked').catch((error: unknown) => {
        throw new Refused(m.backups_make_failed({ reason: reasonOf(error) }), { cause: error });
      });
      await this.#list();
      const copy = this.snapshots?.find(({ key }) => key === keyOf(id));
      if (copy) this.choose(copy);
    });
  }

  /** Asks where, and saves a snapshot as an archive; `false` when cancelled. */
  async save(snapshot: Snapshot): Promise<boolean> {
    return this.#parts.desktop.saveSnapshot(snapshot.id);
  }

  /** Asks for another folder for the daily archives. */
  async chooseFolder(): Promise<void> {
    const folder = await this.#parts.desktop.chooseBackupFolder();
    if (folder) this.#take(folder);
  }

  async setDaily(isOn: boolean): Promise<void> {
    this.#take(await this.#parts.desktop.setBackups(isOn));
  }

  /**
   * Writes an archive into the folder now.
   * @returns whether it is there
   */
  async writeNow(): Promise<boolean> {
    let isWritten = false;
    await this.#busy('writing', async () => {
      try {
        this.#take(await this.#parts.desktop.backUpNow());
        isWritten = this.folder?.trouble === null;
      } catch (error) {
        const { folder } = this;
        if (folder) this.folder = { ...folder, trouble: reasonOf(error) };
        else this.troubles = { ...this.troubles, folder: reasonOf(error) };
      }
    });
    return isWritten;
  }

  /** Reads the newest copy of each kind into a store of its own, and compares; the library is not touched. */
  prove(): Promise<void> {
    return this.#busy('proving', async () => {
      this.look = null;
      this.proved = null;
      await this.#list();
      const newest = [
        this.snapshots?.find((copy) => 'snapshot' in copy && copy.snapshot.isWhole),
        this.archives[0],
      ].filter((copy) => copy !== undefined);
      const proved: Proved[] = [];
      const asked = ++this.#asked;
      try {
        for (const copy of newest) {
          const outcome = await this.#prove(copy);
          // Stopped by the reader.
          if (outcome === null || this.#asked !== asked) return;
          proved.push({ copy, outcome });
        }
        this.proved = proved;
      } finally {
        this.#proving = null;
      }
    });
  }

  async #prove(copy: Copy): Promise<Proof | string | null> {
    try {
      const bytes = await this.#bytesOf(copy);
      return await this.#parts.talk.prove(this.#parts.nameOf(copy), bytes, (done, of) => {
        this.#proving = { done, of };
      });
    } catch (error) {
      return reasonOf(error);
    }
  }

  async #list(): Promise<void> {
    const { desktop } = this.#parts;
    const [snapshots, folder] = await Promise.allSettled([
      desktop.snapshots(),
      desktop.backupFolder(),
    ]);
    this.snapshots =
      snapshots.status === 'fulfilled'
        ? snapshots.value.map((one) => ({
            key: keyOf(one.id),
            at: one.at,
            size: one.size,
            snapshot: one,
          }))
        : [];
    this.folder = folder.status === 'fulfilled' ? folder.value : null;
    this.troubles = {
      snapshots: snapshots.status === 'rejected' ? reasonOf(snapshots.reason) : null,
      folder: folder.status === 'rejected' ? reasonOf(folder.reason) : null,
    };
  }

  #take(folder: BackupFolder): void {
    this.folder = folder;
    this.troubles = { ...this.troubles, folder: null };
  }

  async #saveFirst(): Promise<boolean> {
    try {
      await this.#parts.desktop.makeSnapshot('before-restore');
      return true;
    } catch (error) {
      this.unsaved = reasonOf(error);
      return false;
    }
  }

  async #bytesOf(copy: Copy): Promise<Uint8Array> {
    const { desktop } = this.#parts;
    if ('snapshot' in copy) return desktop.readSnapshot(copy.snapshot.id);
    const found = await desktop.readBackup(copy.archive);
    if (!found) throw new Refused(m.file_missing({ name: copy.archive }));
    return found.bytes;
  }

  /** One thing at a time; what is asked for meanwhile is not begun. */
  async #busy(doing: Doing, work: () => Promise<void>): Promise<void> {
    if (this.doing !== null) return;
    this.doing = doing;
    try {
      await work();
    } finally {
      this.doing = null;
    }
  }
}

const keyOf = (id: string): string => `snapshot ${id}`;

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
