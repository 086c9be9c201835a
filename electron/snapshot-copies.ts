import { log } from './log.ts';
import type { Copies, Copy } from './journal-rebuild.ts';
import type { Places } from './places.ts';
import { isWhole, readPiece, readSnapshots } from './snapshots.ts';
import type { StoredSnapshot } from './snapshots.ts';

/** The snapshots as copies to rebuild from. */
export function copiesIn({ snapshots: folder, pieces }: Places): Copies {
  const stored = async () => (await readSnapshots(folder)).snapshots;
  return {
    list: async () => (await stored()).map((snapshot) => copyOf(snapshot, pieces)),
    newestWhole: async () => {
      for (const snapshot of await stored()) {
        if (await isWhole(pieces, snapshot)) return markOf(snapshot);
      }
      return null;
    },
    tell: (id) => {
      log('warning', `The snapshot ${id} is damaged; the library is rebuilt from another`);
    },
  };
}

/** The highest number of a record that snapshots hold, 0 where there are none. */
export async function lastSnapshotted({ snapshots }: Places): Promise<number> {
  const seqs = (await readSnapshots(snapshots)).snapshots.map(({ index }) => index.seq);
  return Math.max(0, ...seqs);
}

const markOf = ({ index }: StoredSnapshot): Copy['last'] => ({
  seq: index.seq,
  end: index.last.end,
});

const copyOf = (snapshot: StoredSnapshot, pieces: string): Copy => ({
  id: snapshot.id,
  at: snapshot.index.at,
  last: markOf(snapshot),
  pieces: snapshot.index.pieces.map(({ size }) => size),
  read: (number) => {
    const piece = snapshot.index.pieces[number];
    if (!piece) throw new RangeError(`No piece ${number}`);
    return readPiece(pieces, piece);
  },
});
