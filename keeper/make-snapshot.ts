import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Made, Making } from '../electron/keeper-protocol.ts';
import type { Piece, SnapshotIndex } from '../electron/snapshot-form.ts';
import { idOf, numberOf, readSnapshots, type StoredSnapshot } from '../electron/snapshots.ts';
import { writeWhole } from '../electron/write-whole.ts';
import { foldJournal } from './fold-journal.ts';
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
  const { library, base, seq, last, damaged } = await foldJournal(journal, snapshots, pieces);
  if (base?.index.seq === seq && base === snapshots[0]) {
    const covered = making.isProved ? await coveredBy(pieces, snapshots) : 0;
    return { snapshot: snapshotOf(base, true), isOld: true, damaged, covered };
  }
  const written = await writePieces(pieces, library, base?.index.pieces ?? []);
  const counts = countsOf(written);
  const index: SnapshotIndex = {
    format: 'uporedo-snapshot',
    version: 1,
    ...{ schema, program, at, reason, seq, last, counts },
    pieces: written,
  };
  const number = Math.max(0, ...snapshots.map(({ id }) => numberOf(id))) + 1;
  const id = idOf(at, number);
  await writeIndex(join(folder, `${id}.json`), index);
  const made = { id, index };
  // The copy is made; what is too much may stay until the next.
  await sweep(folder, pieces).catch(() => undefined);
  const covered = making.isProved ? await coveredBy(pieces, [made, ...snapshots]) : 0;
  return { snapshot: snapshotOf(made, true), isOld: false, damaged, covered };
}

/** Up to which record the two newest go, if both are whole: of each there is another then. */
async function coveredBy(
  pieces: string,
  [newest, second]: readonly StoredSnapshot[],
): Promise<number> {
  if (!newest || !second) return 0;
  const prover = new Prover(pieces);
  const areWhole = (await prover.isWhole(newest)) && (await prover.isWhole(second));
  return areWhole ? Math.min(newest.index.seq, second.index.seq) : 0;
}

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
