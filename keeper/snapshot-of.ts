import type { Snapshot, SnapshotReason } from '../electron/bridge.ts';
import type { StoredSnapshot } from '../electron/snapshots.ts';

/** A snapshot as it is told of. */
export function snapshotOf({ id, index }: StoredSnapshot, isWhole: boolean): Snapshot {
  const { at, reason, seq, counts, pieces } = index;
  const size = pieces.reduce((sum, { packed }) => sum + packed, 0);
  return { id, at, reason: reason as SnapshotReason, seq, counts, size, isWhole };
}
