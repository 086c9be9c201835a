import { ArchivesFolder } from './backup-folder.ts';
import type { BackupFolder, Snapshot, SnapshotReason } from './bridge.ts';
import type { Journal, JournalExtent } from './journal.ts';
import type { KeeperAsks } from './keeper-protocol.ts';
import { KeeperProcess } from './keeper-process.ts';
import { log } from './log.ts';
import type { Places } from './places.ts';
import { newestSnapshot } from './snapshots.ts';

/** What makes copies of the library and has them ready; the work is done in a process of its own. */
export interface Keeping {
  readonly list: () => Promise<readonly Snapshot[]>;
  /** @param upTo left out: all that is on disk when its turn comes */
  readonly make: (reason: SnapshotReason, upTo?: JournalExtent) => Promise<Snapshot>;
  /** Makes one if the journal has more than the last, else `null`. */
  readonly makeIfChanged: (reason: SnapshotReason) => Promise<Snapshot | null>;
  /** A snapshot, or with `null` what the journal holds now, as an archive of the library. */
  readonly archive: (id: string | null, withOriginals: boolean) => Promise<Uint8Array>;
  readonly folder: () => Promise<BackupFolder>;
  readonly setFolder: (path: string) => Promise<BackupFolder>;
  readonly setOn: (isOn: boolean) => Promise<BackupFolder>;
  readonly backUp: () => Promise<BackupFolder>;
  /** Puts today’s archive into the folder, unless it is there, or nothing changed since the last. */
  readonly backUpIfDue: () => Promise<void>;
  readonly newestBackup: () => Promise<{
    readonly name: string;
    readonly bytes: Uint8Array;
  } | null>;
  /** Ends what is being made; what is there stays whole. */
  readonly end: () => void;
}

export interface KeepingSetting {
  readonly places: Places;
  /** The folder that gets archives until the reader chooses another. */
  readonly archives: string;
  readonly journal: Promise<Pick<Journal, 'extent' | 'rotate' | 'drop'>>;
  /** Version of this program. */
  readonly program: string;
  /** Of the rows it writes. */
  readonly schema: number;
}

export function openKeeping(setting: KeepingSetting): Keeping {
  return new ProcessKeeping(setting);
}

/** Bytes of the journal after which it is put away: so much is read again for each snapshot. */
const LONG_JOURNAL = 8 * 1024 * 1024;

class ProcessKeeping implements Keeping {
  readonly #setting: KeepingSetting;
  readonly #process = new KeeperProcess();
  readonly #folder: ArchivesFolder;
  /** One thing at a time: the journal is not put away while the keeper reads it. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Number of the last record in the newest snapshot; `null` while nobody looked. */
  #kept: number | null = null;

  constructor(setting: KeepingSetting) {
    this.#setting = setting;
    this.#folder = new ArchivesFolder({
      file: setting.places.backups,
      standard: setting.archives,
      write: async (target) => {
        const journal = (await setting.journal).extent();
        return this.#ask('backUp', { ...setting.places, ...target, journal });
      },
    });
  }

  readonly list = (): Promise<readonly Snapshot[]> =>
    this.#inTurn(() => this.#ask('list', this.#setting.places));

  readonly make = (reason: SnapshotReason, upTo?: JournalExtent): Promise<Snapshot> =>
    this.#inTurn(() => this.#make(reason, upTo));

  readonly makeIfChanged = (reason: SnapshotReason): Promise<Snapshot | null> =>
    this.#inTurn(async () => {
      const { places, journal } = this.#setting;
      const { last } = (await journal).extent();
      this.#kept ??= (await newestSnapshot(places.snapshots))?.index.seq ?? 0;
      return last.seq === this.#kept ? null : this.#make(reason);
    });

  readonly archive = (id: string | null, withOriginals: boolean): Promise<Uint8Array> =>
    this.#inTurn(async () => {
      const journal = (await this.#setting.journal).extent();
      return this.#ask('archive', { ...this.#setting.places, id, journal, withOriginals });
    });

  readonly folder = (): Promise<BackupFolder> => this.#folder.tell();

  readonly setFolder = (path: string): Promise<BackupFolder> =>
    this.#inTurn(async () => {
      await this.#folder.move(path);
      return this.#folder.tell();
    });

  readonly setOn = (isOn: boolean): Promise<BackupFolder> =>
    this.#inTurn(async () => {
      await this.#folder.turn(isOn);
      return this.#folder.tell();
    });

  readonly backUp = (): Promise<BackupFolder> =>
    this.#inTurn(async () => {
      await this.#folder.backUp();
      return this.#folder.tell();
    });

  readonly backUpIfDue = (): Promise<void> =>
    this.#inTurn(async () => {
      const { last } = (await this.#setting.journal).extent();
      if (await this.#folder.isDue(last.seq)) await this.#folder.backUp();
    });

  readonly newestBackup = () => this.#folder.newest();

  readonly end = (): void => {
    this.#process.end();
  };

  async #make(reason: SnapshotReason, upTo?: JournalExtent): Promise<Snapshot> {
    const { places, program, schema } = this.#setting;
    const journal = await this.#setting.journal;
    const extent = upTo ?? journal.extent();
    const isLong = extent.last.end > LONG_JOURNAL;
    const { snapshot, damaged, covered } = await this.#ask('make', {
      ...places,
      ...{ reason, program, schema, journal: extent },
      at: new Date().toISOString(),
      isProved: isLong || extent.files.length > 1,
    });
    this.#kept = snapshot.seq;
    if (damaged > 0) {
      log('warning', `${damaged} records of the journal could not be read for a snapshot`);
      return snapshot;
    }
    if (isLong) await journal.rotate();
    if (covered > 0) await journal.drop(covered);
    return snapshot;
  }

  #ask<K extends keyof KeeperAsks>(ask: K, given: KeeperAsks[K][0]): Promise<KeeperAsks[K][1]> {
    return this.#process.ask(ask, given);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
