import type { Archiving, Writing, Written } from '../electron/keeper-protocol.ts';
import { readPiece, readSnapshots } from '../electron/snapshots.ts';
import { writeWhole } from '../electron/write-whole.ts';
import { archiveOf } from './archive-library.ts';
import { foldJournal } from './fold-journal.ts';
import { FoldedLibrary } from './folded-library.ts';

/**
 * A snapshot, or what the journal holds now, as the bytes of an archive.
 * @throws PieceDamaged when the snapshot is not whole
 */
export async function makeArchive(archiving: Archiving): Promise<Uint8Array> {
  const { library } = await libraryOf(archiving);
  return archiveOf(library, archiving.withOriginals ? archiving.originals : null);
}

/** Writes such an archive to a file, wholly or not at all. */
export async function writeArchive(writing: Writing): Promise<Written> {
  const { library, seq } = await libraryOf(writing);
  const bytes = await archiveOf(library, writing.withOriginals ? writing.originals : null);
  await writeWhole(writing.path, bytes);
  const counts: Record<string, number> = {};
  for (const { table, rows, pieces } of library.groups()) {
    const more = rows?.size ?? pieces?.reduce((sum, piece) => sum + piece.rows, 0) ?? 0;
    counts[table] = (counts[table] ?? 0) + more;
  }
  return { size: bytes.length, seq, counts };
}

async function libraryOf(
  archiving: Archiving,
): Promise<{ readonly library: FoldedLibrary; readonly seq: number }> {
  const { id, journal, pieces } = archiving;
  const { snapshots } = await readSnapshots(archiving.snapshots);
  if (id === null) return foldJournal(journal, snapshots, pieces);
  const stored = snapshots.find((snapshot) => snapshot.id === id);
  if (!stored) throw new Error(`ENOENT: no snapshot ${id}`);
  const { index } = stored;
  const library = new FoldedLibrary(index.pieces, (piece) => readPiece(pieces, piece));
  return { library, seq: index.seq };
}
