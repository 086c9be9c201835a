import type { Snapshot } from '../electron/bridge.ts';
import type { KeeperPlaces } from '../electron/keeper-protocol.ts';
import { readSnapshots } from '../electron/snapshots.ts';
import { Prover } from './prover.ts';
import { snapshotOf } from './snapshot-of.ts';

/** The snapshots there are, the newest first, each read to the end. */
export async function listSnapshots(places: KeeperPlaces): Promise<readonly Snapshot[]> {
  const { snapshots } = await readSnapshots(places.snapshots);
  const prover = new Prover(places.pieces);
  const list: Snapshot[] = [];
  for (const stored of snapshots) list.push(snapshotOf(stored, await prover.isWhole(stored)));
  return list;
}
