import type { Piece } from './sample.ts';

/** A pair of neighbouring bytes and how often it was met. */
export interface BytePair {
  readonly before: number;
  readonly after: number;
  readonly count: number;
}

/** The pairs of a sample; what lies beyond an end counts as a line end. */
export function bytePairs(pieces: readonly Piece[]): readonly BytePair[] {
  const counts = new Uint32Array(0x10000);
  for (const { bytes, isCutBefore, isCutBehind } of pieces) {
    let before = isCutBefore ? (bytes[0] ?? lineEnd) : lineEnd;
    for (let i = isCutBefore ? 1 : 0; i < bytes.length; i++) {
      const after = bytes[i] ?? 0;
      const place = (before << 8) | after;
      counts[place] = (counts[place] ?? 0) + 1;
      before = after;
    }
    if (!isCutBehind) counts[(before << 8) | lineEnd] = (counts[(before << 8) | lineEnd] ?? 0) + 1;
  }
  const pairs: BytePair[] = [];
  counts.forEach((count, place) => {
    if (count > 0) pairs.push({ before: place >> 8, after: place & 0xff, count });
  });
  return pairs;
}

const lineEnd = 0x0a;
