/**
 * The words of an automaton that scripts/dictionaries/automaton.mjs wrote; the format is told in
 * src/core/dictionary/automaton-format.ts.
 *
 * @param {Uint8Array} bytes
 * @returns {string[]}
 */
export function readWords(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letterCount = view.getUint16(6, true);
  const edgesAt = 20 + Math.ceil(letterCount / 2) * 4;
  const words = [];
  const below = (node, beginning) => {
    for (let i = node; ; i++) {
      const edge = view.getUint32(edgesAt + 4 * i, true);
      const word = beginning + String.fromCharCode(view.getUint16(18 + 2 * (edge & 127), true));
      if ((edge & 256) !== 0) words.push(word);
      if (edge >>> 9 !== 0) below(edge >>> 9, word);
      if ((edge & 128) !== 0) return;
    }
  };
  below(1, '');
  return words;
}
