/**
 * Writes a set of words as a minimal acyclic automaton, the format that
 * src/core/dictionary/automaton.ts reads and describes. Built from sorted words after J. Daciuk,
 * S. Mihov, B. and R. Watson, “Incremental construction of minimal acyclic finite-state automata”
 * (2000); the same words give the same bytes.
 *
 * @param {Iterable<string>} words in any order, none empty; UTF-16 units outside the surrogates
 * @returns {Uint8Array}
 */
export function writeAutomaton(words) {
  const sorted = [...new Set(words)].sort(byCodeUnit);
  const root = minimal(sorted);
  const letters = [...new Set(sorted.join(''))].sort(byCodeUnit);
  if (letters.length >= 1 << letterBits) throw new Error(`${letters.length} letters are too many.`);
  const codes = new Map(letters.map((letter, i) => [letter, i + 1]));
  return written(edgesOf(root, codes), letters, sorted.length);
}

const magic = 'UPDW';
const version = 1;
const headerBytes = 20;
const letterBits = 7;
const lastBit = 1 << 7;
const finalBit = 1 << 8;
const targetShift = 9;

const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** A node is the list of its edges; equal nodes are one. */
function minimal(words) {
  const known = new Map();
  const root = { id: -1, edges: [] };
  const path = [root];
  const settle = (depth) => {
    while (path.length > depth + 1) {
      const node = path.pop();
      const edge = path.at(-1).edges.at(-1);
      const key = node.edges.map((e) => `${e.letter}${e.isFinal ? '!' : ''}${e.to.id}`).join();
      const same = known.get(key);
      if (same === undefined) {
        node.id = known.size;
        known.set(key, node);
      }
      edge.to = same ?? node;
    }
  };
  let previous = '';
  for (const word of words) {
    if (word === '') throw new Error('The empty word cannot be kept.');
    let shared = 0;
    while (shared < previous.length && word[shared] === previous[shared]) shared++;
    settle(shared);
    for (const letter of word.slice(shared).split('')) {
      const node = { id: -1, edges: [] };
      path.at(-1).edges.push({ letter, isFinal: false, to: node });
      path.push(node);
    }
    path.at(-2).edges.at(-1).isFinal = true;
    previous = word;
  }
  settle(0);
  return root;
}

/** Edges of a node lie together, those of the root from 1 on; 0 is where words end. */
function edgesOf(root, codes) {
  const starts = new Map();
  const order = [];
  let count = 1;
  const waiting = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node.edges.length === 0 || starts.has(node)) continue;
    starts.set(node, count);
    order.push(node);
    count += node.edges.length;
    for (const { to } of node.edges.toReversed()) waiting.push(to);
  }
  if (count >= 2 ** (32 - targetShift)) throw new Error(`${count} edges are too many.`);
  const edges = new Uint32Array(count);
  edges[0] = lastBit;
  for (const node of order) {
    node.edges.forEach(({ letter, isFinal, to }, i) => {
      edges[starts.get(node) + i] =
        ((starts.get(to) ?? 0) << targetShift) |
        (isFinal ? finalBit : 0) |
        (i === node.edges.length - 1 ? lastBit : 0) |
        codes.get(letter);
    });
  }
  return edges;
}

function written(edges, letters, wordCount) {
  const letterBytes = Math.ceil(letters.length / 2) * 4;
  const bytes = new Uint8Array(headerBytes + letterBytes + edges.length * 4);
  const view = new DataView(bytes.buffer);
  Array.from(magic, (sign, i) => view.setUint8(i, sign.charCodeAt(0)));
  view.setUint16(4, version, true);
  view.setUint16(6, letters.length, true);
  view.setUint32(8, wordCount, true);
  view.setUint32(12, edges.length, true);
  letters.forEach((letter, i) => view.setUint16(headerBytes + 2 * i, letter.charCodeAt(0), true));
  edges.forEach((edge, i) => view.setUint32(headerBytes + letterBytes + 4 * i, edge, true));
  view.setUint32(16, checksum(bytes.subarray(headerBytes)), true);
  return bytes;
}

/** FNV-1a, 32 bits. */
function checksum(bytes) {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
