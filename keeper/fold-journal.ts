import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Operation } from '../src/core/change.ts';
import { beginsGeneration } from '../electron/journal-generations.ts';
import type { JournalExtent } from '../electron/journal.ts';
import type { SnapshotIndex } from '../electron/snapshot-form.ts';
import {
  PieceDamaged,
  pieceName,
  pieceNames,
  readPiece,
  type StoredSnapshot,
} from '../electron/snapshots.ts';
import { FoldedLibrary } from './folded-library.ts';
import { NotContinued, recordsAfter, sumOf } from './journal-records.ts';

/** The library as the journal makes it. */
export interface Folded {
  readonly library: FoldedLibrary;
  /** The snapshot it was begun with, `null`: with nothing. */
  readonly base: StoredSnapshot | null;
  readonly seq: number;
  readonly last: SnapshotIndex['last'];
  /** Records that could not be read. */
  readonly damaged: number;
}

/**
 * Folds the journal and does something with it: from the newest snapshot it goes on from, and what was
 * changed after it; where there is none, all of it. A piece that turns out to be damaged, whenever it
 * is read, is put out of the way; its snapshot is passed over and the work done again.
 * @param snapshots the newest first
 * @throws NotContinued when the journal lacks its beginning and no snapshot has it
 */
export async function withFolded<T>(
  journal: JournalExtent,
  snapshots: readonly StoredSnapshot[],
  pieces: string,
  work: (folded: Folded) => Promise<T>,
): Promise<T> {
  for (const base of snapshots) {
    const there = await pieceNames(pieces);
    if (!base.index.pieces.every(({ sha256 }) => there.has(pieceName(sha256)))) continue;
    try {
      return await work(await foldFrom(journal, base, pieces));
    } catch (error) {
      if (error instanceof PieceDamaged) await putAway(pieces, error.sha256);
      else if (!(error instanceof NotContinued)) throw error;
    }
  }
  return work(await foldFrom(journal, null, pieces));
}

async function foldFrom(
  journal: JournalExtent,
  base: StoredSnapshot | null,
  pieces: string,
): Promise<Folded> {
  const index = base?.index ?? null;
  const library = new FoldedLibrary(index?.pieces ?? [], (piece) => readPiece(pieces, piece));
  let seq = index?.seq ?? 0;
  let last = index?.last ?? { end: 0, sum: '' };
  let damaged = 0;
  let hasBeginning = true;
  for await (const record of recordsAfter(journal, index)) {
    const change = JSON.parse(record.record) as Operation[];
    if (seq === 0 && record.seq > 1 && beginsGeneration(record)) hasBeginning = false;
    else if (record.seq > seq + 1) damaged += record.seq - seq - 1;
    // Whatever was before, the library was made anew from here.
    if (change.some((operation) => 'clear' in operation)) [hasBeginning, damaged] = [true, 0];
    await library.take(change);
    seq = record.seq;
    last = { end: record.end, sum: sumOf(record.record) };
  }
  if (!hasBeginning) throw new NotContinued('The beginning of the journal is not there');
  return { library, base, seq, last, damaged };
}

/** For whoever wants to know what happened; under its name there is room for a sound one. */
export async function putAway(pieces: string, sha256: string): Promise<void> {
  const path = join(pieces, pieceName(sha256));
  const aside = join(pieces, 'damaged');
  await mkdir(aside, { recursive: true });
  await rename(path, join(aside, pieceName(sha256))).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  });
}
