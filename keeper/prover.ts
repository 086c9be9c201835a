import type { Piece } from '../electron/snapshot-form.ts';
import { PieceDamaged, readPiece, type StoredSnapshot } from '../electron/snapshots.ts';

/** Reads snapshots to the end; what several share is read once. */
export class Prover {
  readonly #pieces: string;
  readonly #sound = new Map<string, boolean>();

  /** @param pieces the folder */
  constructor(pieces: string) {
    this.#pieces = pieces;
  }

  /** Whether every piece is there and has the checksum it had when it was made. */
  async isWhole({ index }: StoredSnapshot): Promise<boolean> {
    for (const piece of index.pieces) if (!(await this.isSound(piece))) return false;
    return true;
  }

  async isSound(piece: Piece): Promise<boolean> {
    const isSound = this.#sound.get(piece.sha256) ?? (await this.#read(piece));
    this.#sound.set(piece.sha256, isSound);
    return isSound;
  }

  async #read(piece: Piece): Promise<boolean> {
    try {
      await readPiece(this.#pieces, piece);
      return true;
    } catch (error) {
      if (error instanceof PieceDamaged) return false;
      throw error;
    }
  }
}
