import type { Archiving } from '../electron/keeper-protocol.ts';
import { readPiece, readSnapshots } from '../electron/snapshots.ts';
import { archiveOf } from './archive-library.ts';
import { withFolded } from './fold-journal.ts';
import { FoldedLibrary } from './folded-library.ts';

/**
 * A snapshot, or what the journal holds now, as the bytes of an archive.
 * @throws PieceDamaged when the snapshot is not whole
 */
export async function makeArchive(archiving: Archiving): Promise<Uint8Array> {
  const { id, journal, pieces, withOriginals } = archiving;
  const originals = withOriginals ? archiving.originals : null;
  const { snapshots } = await readSnapshots(archiving.snapshots);
  if (id === null) {
    return withFolded(journal, snapshots, pieces, ({ library }) => archiveOf(library, originals));
  }
  const stored = snapshots.find((snapshot) => snapshot.id === id);
  if (!stored) throw new Error(`ENOENT: no snapshot ${id}`);
  const library = new FoldedLibrary(stored.index.pieces, (piece) => readPiece(pieces, piece));
  return archiveOf(library, originals);
}
