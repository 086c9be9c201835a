import type { Journal } from './journal.ts';
import type { Places } from './places.ts';
import type { BackupFolder, Snapshot, SnapshotReason } from './bridge.ts';

/** What makes copies of the library and has them ready; the work is done in a process of its own. */
export interface Keeping {
  readonly list: () => Promise<readonly Snapshot[]>;
  readonly make: (reason: SnapshotReason) => Promise<Snapshot>;
  /** A snapshot, or with `null` what the journal holds now, as an archive of the library. */
  readonly archive: (id: string | null, withOriginals: boolean) => Promise<Uint8Array>;
  readonly folder: () => Promise<BackupFolder>;
  readonly setFolder: (path: string) => Promise<BackupFolder>;
  readonly setOn: (isOn: boolean) => Promise<BackupFolder>;
  readonly backUp: () => Promise<BackupFolder>;
  readonly newestBackup: () => Promise<{
    readonly name: string;
    readonly bytes: Uint8Array;
  } | null>;
}

export interface KeepingSetting {
  readonly places: Places;
  readonly journal: Promise<Journal>;
}

export function openKeeping(_setting: KeepingSetting): Keeping {
  const none = (): Promise<never> => Promise.reject(new Error('ENOENT: no copies'));
  return {
    list: () => Promise.resolve([]),
    make: none,
    archive: none,
    folder: none,
    setFolder: none,
    setOn: none,
    backUp: none,
    newestBackup: () => Promise.resolve(null),
  };
}
