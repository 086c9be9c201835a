import type { Snapshot, SnapshotReason } from './bridge.ts';
import type { JournalExtent } from './journal.ts';

/** Where the keeper works. */
export interface KeeperPlaces {
  readonly snapshots: string;
  readonly pieces: string;
  readonly originals: string;
}

/** What the keeper needs to make a snapshot of the journal. */
export interface Making extends KeeperPlaces {
  readonly journal: JournalExtent;
  readonly reason: SnapshotReason;
  /** ISO 8601. */
  readonly at: string;
  readonly program: string;
  readonly schema: number;
  /** Also reads this snapshot and the one before it to the end, so that older records can go. */
  readonly isProved: boolean;
}

export interface Made {
  readonly snapshot: Snapshot;
  /** Nothing had changed, so it is the one made before. */
  readonly isOld: boolean;
  /** Records of the journal that could not be read, and are not in it. */
  readonly damaged: number;
  /** Number of the last record that two snapshots hold which were proved, else 0. */
  readonly covered: number;
}

/** An archive that is to be made of a snapshot, or with `null` of what the journal holds now. */
export interface Archiving extends KeeperPlaces {
  readonly id: string | null;
  readonly journal: JournalExtent;
  readonly withOriginals: boolean;
}

/** An archive of what the journal holds now that is to be put into the reader’s folder. */
export interface BackingUp extends KeeperPlaces {
  readonly journal: JournalExtent;
  readonly folder: string;
  /** It is made if need be; a folder the reader chose may be on a disk that was taken out. */
  readonly mayMakeFolder: boolean;
  /** By the reader’s calendar: `2026-11-28`. */
  readonly day: string;
  /** ISO 8601. */
  readonly at: string;
  /** What was put there before, the newest first. */
  readonly written: readonly WrittenArchive[];
}

/** An archive of ours in the reader’s folder; one of another size is no longer ours. */
export interface WrittenArchive {
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
  /** Bytes. */
  readonly size: number;
  /** Number of the last record in it. */
  readonly seq: number;
  /** Rows per table. */
  readonly counts: Snapshot['counts'];
}

/** What the keeper can be asked, and what it answers. */
export interface KeeperAsks {
  readonly list: readonly [KeeperPlaces, readonly Snapshot[]];
  readonly make: readonly [Making, Made];
  readonly archive: readonly [Archiving, Uint8Array];
  /** Answers with what lies there now, the newest first. */
  readonly backUp: readonly [BackingUp, readonly WrittenArchive[]];
}

/** One of them; each has a number, by which its answer is known. */
export type KeeperQuestion = {
  [K in keyof KeeperAsks]: {
    readonly number: number;
    readonly ask: K;
    readonly given: KeeperAsks[K][0];
  };
}[keyof KeeperAsks];

export type KeeperAnswer =
  | { readonly number: number; readonly answer: KeeperAsks[keyof KeeperAsks][1] }
  | {
      readonly number: number;
      readonly failed: string;
      /** Copies and journal together lack some of the library. */
      readonly isLacking: boolean;
    };

/** No copy can be made of the journal: it lacks its beginning, and so do the copies. */
export class CopiesLacking extends Error {
  override readonly name = 'CopiesLacking';
}
