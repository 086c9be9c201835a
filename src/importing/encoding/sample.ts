/** A part of a file’s bytes. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** Whether the file goes on before it, so that its first letter may be cut. */
  readonly isCutBefore: boolean;
  readonly isCutBehind: boolean;
}

/**
 * As much of a file as tells its encoding: all of it or its beginning, middle and end; where those are
 * plain ASCII, also the place where other bytes begin. Offsets are even, as UTF-16 needs.
 */
export function sampleOf(bytes: Uint8Array): readonly Piece[] {
  if (bytes.length <= 3 * size) return [pieceAt(bytes, 0, bytes.length)];
  const last = bytes.length - size;
  const pieces = [0, last / 2, last].map((from) => pieceAt(bytes, from, size));
  if (pieces.some((piece) => firstHigh(piece.bytes) >= 0)) return pieces;
  const high = firstHigh(bytes);
  return high < 0 ? pieces : [...pieces, pieceAt(bytes, Math.max(0, high - size / 2), size)];
}

const size = 64 * 1024;

function pieceAt(bytes: Uint8Array, from: number, length: number): Piece {
  const start = Math.floor(from) & ~1;
  const end = Math.min(bytes.length, start + length + (start < from ? 1 : 0));
  return {
    bytes: bytes.subarray(start, end),
    isCutBefore: start > 0,
    isCutBehind: end < bytes.length,
  };
}

/** The first byte that is not ASCII; -1 when there is none. */
export function firstHigh(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) > 0x7f) return i;
  return -1;
}
