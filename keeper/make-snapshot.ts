import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Made, Making } from '../electron/keeper-protocol.ts';
import type { Piece, SnapshotIndex } from '../electron/snapshot-form.ts';
import { idOf, numberOf, readSnapshots, type StoredSnapshot } from '../electron/snapshots.ts';
import { writeWhole } from '../electron/write-whole.ts';
import { putAway, withFolded } from './fold-journal.ts';
import { Prover } from './prover.ts';
import { snapshotOf } from './snapshot-of.ts';
import { sweep } from './sweep.ts';
import { writePieces } from './write-pieces.ts';

/**
 * Makes a snapshot of what the journal holds. It counts once all of it is on disk and was read back:
 * whatever happens before, what was there is as it was.
 */
export async function makeSnapshot(making: Making): Promise<Made> {
  const { snapshots: folder, pieces, journal, reason, at, program, schema } = making;
  await mkdir(pieces, { recursive: true });
  const { snapshots, unreadable } = await readSnapshots(folder);
  for (const name of unreadable) await rename(join(folder, name), join(folder, `${name}.damaged`));
  const whole = making.isProved ? await provedOf(pieces, snapshots.slice(0, 2)) : [];
  return withFolded(journal, snapshots, pieces, async (folded) => {
    const { library, base, seq, last, damaged } = folded;
    if (base?.index.seq === seq && base === snapshots[0]) {
      const covered = whole.length === 2 ? leastSeq(whole) : 0;
      return { snapshot: snapshotOf(base, true), isOld: true, damaged, covered };
    }
    const written = await writePieces(pieces, library, base?.index.pieces ?? []);
    const index: SnapshotIndex = {
      format: 'uporedo-snapshot',
      version: 1,
      ...{ schema, program, at, reason, seq, last },
      counts: countsOf(written),
      pieces: written,
    };
    const number = Math.max(0, ...snapshots.map(({ id }) => numberOf(id))) + 1;
    const made = { id: idOf(at, number), index };
    await writeIndex(join(folder, `${made.id}.json`), index);
    // The copy is made; what is too much may stay until the next.
    await sweep(folder, pieces).catch(() => undefined);
    const covered = whole.length > 0 && whole[0] === base ? leastSeq([made, base]) : 0;
    return { snapshot: snapshotOf(made, true), isOld: false, damaged, covered };
  });
}

/** Those that are whole; damaged pieces of the others are put out of the way. */
async function provedOf(
  pieces: string,
  snapshots: readonly StoredSnapshot[],
): Promise<readonly StoredSnapshot[]> {
  const prover = new Prover(pieces);
  const whole: StoredSnapshot[] = [];
  for (const snapshot of snapshots) {
    if (await prover.isWhole(snapshot)) whole.push(snapshot);
    for (const piece of snapshot.index.pieces) {
      if (!(await prover.isSound(piece))) await putAway(pieces, piece.sha256);
    }
  }
  return whole;
}

/** Up to there records are in all of them. */
const leastSeq = (snapshots: readonly StoredSnapshot[]): number =>
  Math.min(...snapshots.map(({ index }) => index.seq));

/** Rows per table. */
function countsOf(pieces: readonly Piece[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { table, rows } of pieces) counts[table] = (counts[table] ?? 0) + rows;
  return counts;
}

async function writeIndex(path: string, index: SnapshotIndex): Promise<void> {
  const json = `${JSON.stringify(index)}\n`;
  await writeWhole(path, json);
  if ((await readFile(path, 'utf8')) === json) return;
  await rm(path, { force: true });
  throw new Error(`EIO: ${path} is not what was written`);
}
