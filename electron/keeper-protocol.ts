import type { Snapshot, SnapshotReason } from './bridge.ts';
import type { JournalExtent } from './journal.ts';

/** What the keeper needs to make a snapshot of the journal. */
export interface Making {
  readonly snapshots: string;
  readonly pieces: string;
  readonly journal: JournalExtent;
  readonly reason: SnapshotReason;
  /** ISO 8601. */
  readonly at: string;
  readonly program: string;
  readonly schema: number;
}

export interface Made {
  readonly snapshot: Snapshot;
  /** Nothing had changed, so it is the one made before. */
  readonly isOld: boolean;
  /** Records of the journal that could not be read, and are not in it. */
  readonly damaged: number;
}
