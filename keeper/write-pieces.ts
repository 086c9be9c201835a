import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Piece } from '../electron/snapshot-form.ts';
import { pieceName, readPiece, sha256Of } from '../electron/snapshots.ts';
import { syncFolder } from '../electron/write-whole.ts';
import type { FoldedLibrary, Group } from './folded-library.ts';
import { inOrder, inPieces } from './groups.ts';

/**
 * Puts what a library holds into pieces, writes those that are not there yet and reads them back.
 * @param folder of the pieces
 * @param known those of the snapshot it was begun with, which are there
 * @returns all of them, in the order in which a store takes them
 * @throws PieceDamaged when one cannot be read as it was written
 */
export async function writePieces(
  folder: string,
  library: FoldedLibrary,
  known: readonly Piece[],
): Promise<readonly Piece[]> {
  const writer = new PieceWriter(folder, known);
  const pieces: Piece[] = [];
  for (const group of library.groups()) pieces.push(...(group.pieces ?? (await writer.of(group))));
  await writer.finish();
  return pieces;
}

class PieceWriter {
  readonly #folder: string;
  readonly #known: Map<string, Piece>;
  readonly #fresh: Pick<Piece, 'sha256' | 'size'>[] = [];

  constructor(folder: string, known: readonly Piece[]) {
    this.#folder = folder;
    this.#known = new Map(known.map((piece) => [piece.sha256, piece]));
  }

  async of({ table, textId, rows, unchanged }: Group): Promise<readonly Piece[]> {
    const pieces: Piece[] = [];
    for (const { at, rows: some } of inPieces(table, rows?.values() ?? [])) {
      const same = unchanged.get(at);
      if (same) {
        pieces.push(same);
        continue;
      }
      const json = Buffer.from(JSON.stringify({ put: table, rows: inOrder(table, some) }));
      const sha256 = sha256Of(json);
      const piece = { table, textId, rows: some.length, sha256, size: json.length };
      const packed = this.#known.get(sha256)?.packed ?? (await this.#write(sha256, json));
      pieces.push({ ...piece, packed });
    }
    return pieces;
  }

  /** Forces the names to the disk, and proves what was written. */
  async finish(): Promise<void> {
    if (this.#fresh.length === 0) return;
    await syncFolder(this.#folder);
    for (const piece of this.#fresh) await readPiece(this.#folder, piece);
  }

  /**
   * As `writeWhole`, but for the folder, which is forced once for all of them. Whatever lies under that
   * name is replaced: nobody proved it lately.
   * @returns bytes on disk
   */
  async #write(sha256: string, json: Buffer): Promise<number> {
    const packed = await pack(json);
    const temporary = join(this.#folder, `.uporedo-${randomBytes(8).toString('hex')}.tmp`);
    try {
      const file = await open(temporary, 'wx', 0o666);
      try {
        await file.writeFile(packed);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, join(this.#folder, pieceName(sha256)));
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    this.#fresh.push({ sha256, size: json.length });
    return packed.length;
  }
}

const pack = promisify(gzip);
