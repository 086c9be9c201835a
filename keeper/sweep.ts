import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pieceName, pieceNames, readSnapshots } from '../electron/snapshots.ts';
import { syncFolder } from '../electron/write-whole.ts';
import { snapshotPlan, staying } from './retention.ts';

/**
 * Takes away the snapshots that need not stay, then the pieces that none of the others has, and what
 * was left half written.
 * @param folder of the snapshots
 */
export async function sweep(folder: string, pieces: string): Promise<void> {
  const { snapshots } = await readSnapshots(folder);
  const stay = staying(
    snapshots.map(({ id, index: { at, reason, counts } }) => ({ id, at, reason, counts })),
    snapshotPlan,
  );
  const gone = snapshots.filter(({ id }) => !stay.has(id));
  for (const { id } of gone) await rm(join(folder, `${id}.json`));
  // First of all they are gone for certain: after a power cut none may come back without its pieces.
  if (gone.length > 0) await syncFolder(folder);
  const needed = new Set(
    snapshots
      .filter(({ id }) => stay.has(id))
      .flatMap(({ index }) => index.pieces.map(({ sha256 }) => pieceName(sha256))),
  );
  for (const name of await pieceNames(pieces)) {
    const isOurs = /^[0-9a-f]{64}\.gz$/.test(name) || isHalfWritten(name);
    if (isOurs && !needed.has(name)) await rm(join(pieces, name));
  }
  for (const name of await readdir(folder)) {
    if (isHalfWritten(name)) await rm(join(folder, name));
  }
}

/** Only one process writes here, and it is here now: whatever is unfinished was left by another. */
const isHalfWritten = (name: string): boolean => /^\.uporedo-[0-9a-f]{16}\.tmp$/.test(name);
