import type { Archiving } from '../electron/keeper-protocol.ts';
import { readPiece, readSnapshots } from '../electron/snapshots.ts';
import { archiveOf } from './archive-library.ts';
import { foldJournal } from './fold-journal.ts';
import { FoldedLibrary } from './folded-library.ts';

/**
 * A snapshot, or what the journal holds now, as the bytes of an archive.
 * @throws PieceDamaged when the snapshot is not whole
 */
export async function makeArchive(archiving: Archiving): Promise<Uint8Array> {
  const library = await libraryOf(archiving);
  return archiveOf(library, archiving.withOriginals ? archiving.originals : null);
}

async function libraryOf(archiving: Archiving): Promise<FoldedLibrary> {
  const { id, journal, pieces } = archiving;
  const { snapshots } = await readSnapshots(archiving.snapshots);
  if (id === null) return (await foldJournal(journal, snapshots, pieces)).library;
  const stored = snapshots.find((snapshot) => snapshot.id === id);
  if (!stored) throw new Error(`ENOENT: no snapshot ${id}`);
  return new FoldedLibrary(stored.index.pieces, (piece) => readPiece(pieces, piece));
}
