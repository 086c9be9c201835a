/** What an automaton's bytes hold. */
export interface Stored {
  readonly size: number;
  /** By code; the first is the empty string. */
  readonly letters: readonly string[];
  readonly edges: Uint32Array;
}

/**
 * The format, little endian: `UPDW`, version (16 bits), how many letters (16), words (32) and edges
 * (32), FNV-1a checksum of all that follows (32); the letters as UTF-16 units, filled up to whole 32
 * bits; the edges, 32 bits each: target 23, final 1, last of its node 1, letter 7. A letter's code is
 * its place, from 1. The edge 0 is not used, the root's edges begin at 1.
 * @throws Error saying what is wrong with the bytes
 */
export function readAutomaton(bytes: Uint8Array): Stored {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || view.getUint32(0) !== magic) {
    throw new Error('These bytes are not a word automaton.');
  }
  const version = view.getUint16(4, true);
  if (version !== 1) throw new Error(`The word automaton is of version ${version}, not 1.`);
  const letterCount = view.getUint16(6, true);
  const edgeCount = view.getUint32(12, true);
  const edgesAt = headerBytes + Math.ceil(letterCount / 2) * 4;
  const length = edgesAt + edgeCount * 4;
  if (bytes.length !== length) {
    throw new Error(`The word automaton has ${bytes.length} bytes instead of ${length}.`);
  }
  if (checksum(bytes) !== view.getUint32(16, true)) {
    throw new Error('The word automaton is damaged: its checksum is another.');
  }
  return {
    size: view.getUint32(8, true),
    letters: [
      '',
      ...Array.from({ length: letterCount }, (_, i) =>
        String.fromCharCode(view.getUint16(headerBytes + 2 * i, true)),
      ),
    ],
    edges: edgesFrom(view, edgesAt, edgeCount),
  };
}

/** Copied one by one, as the bytes may lie at an odd place and the machine may be big-endian. */
function edgesFrom(view: DataView, at: number, count: number): Uint32Array {
  const edges = new Uint32Array(count);
  for (let i = 0; i < count; i++) edges[i] = view.getUint32(at + 4 * i, true);
  return edges;
}

const magic = 0x55504457;
const headerBytes = 20;

/** By number: an iterator takes eight times as long here. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = headerBytes; i < bytes.length; i++) {
    hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
