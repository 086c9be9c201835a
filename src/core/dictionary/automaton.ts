import { readAutomaton } from './automaton-format.ts';

/**
 * A set of words as a minimal acyclic automaton. Words are UTF-16 strings compared letter by letter:
 * script, case and marks count.
 */
export interface Automaton {
  /** How many words it holds. */
  readonly size: number;
  /** Every letter its words are of, by its code; the code 0 is no letter's. */
  readonly letters: readonly string[];
  /**
   * The edges by number, those of one node side by side in the order of their letters. See `letterOf`,
   * `targetOf`, `isFinal`, `isLast`.
   */
  readonly edges: Uint32Array;
  /** O(length), a few dozen steps a letter at most; allocates nothing. */
  readonly has: (word: string) => boolean;
  /**
   * The edge the last letter of a beginning leads by; `nowhere` when no word begins so. O(length).
   * @param beginning not empty
   */
  readonly follow: (beginning: string) => number;
  /** The words that begin so, in the order of UTF-16 units, the beginning itself if it is a word. */
  readonly wordsFrom: (beginning: string) => Generator<string, undefined>;
}

/** The number of the first edge of the node where words begin. */
export const root = 1;

/** No edge and no node: its letter is none, nothing leads from it. */
export const nowhere = 0;

/** The code of an edge's letter. */
export const letterOf = (edge: number): number => edge & 127;

/** Whether it is the last edge of its node. */
export const isLast = (edge: number): boolean => (edge & 128) !== 0;

/** Whether a word ends with it. */
export const isFinal = (edge: number): boolean => (edge & 256) !== 0;

/** The number of the first edge of the node it leads to; `nowhere` when words only end there. */
export const targetOf = (edge: number): number => edge >>> 9;

/**
 * @param bytes as scripts/dictionaries/automaton.mjs writes them
 * @throws Error when they are not an automaton, of another version, cut short or damaged
 */
export function openAutomaton(bytes: Uint8Array): Automaton {
  const { letters, edges, size } = readAutomaton(bytes);
  const codes = codesOf(letters);

  function follow(beginning: string): number {
    let node = root;
    let edge = nowhere;
    for (let i = 0; i < beginning.length; i++) {
      if (node === nowhere) return nowhere;
      edge = along(node, codes[beginning.charCodeAt(i)] ?? 0);
      if (edge === nowhere) return nowhere;
      node = targetOf(edge);
    }
    return edge;
  }

  function along(node: number, code: number): number {
    if (code === 0) return nowhere;
    for (let i = node; ; i++) {
      const edge = edges[i] ?? 0;
      if (letterOf(edge) === code) return edge;
      if (isLast(edge)) return nowhere;
    }
  }

  function* wordsFrom(beginning: string): Generator<string, undefined> {
    const edge = follow(beginning);
    if (isFinal(edge)) yield beginning;
    const node = beginning === '' ? root : targetOf(edge);
    if (node !== nowhere) yield* below(node, beginning);
  }

  function* below(node: number, beginning: string): Generator<string, undefined> {
    for (let i = node; ; i++) {
      const edge = edges[i] ?? 0;
      const word = beginning + (letters[letterOf(edge)] ?? '');
      if (isFinal(edge)) yield word;
      if (targetOf(edge) !== nowhere) yield* below(targetOf(edge), word);
      if (isLast(edge)) return;
    }
  }

  return { size, letters, edges, has: (word) => isFinal(follow(word)), follow, wordsFrom };
}

/** The code of each UTF-16 unit, 0 for letters that no word has. */
function codesOf(letters: readonly string[]): Uint8Array {
  const units = letters.map((letter) => (letter === '' ? 0 : letter.charCodeAt(0)));
  const codes = new Uint8Array(Math.max(...units) + 1);
  units.forEach((unit, code) => (codes[unit] = code));
  return codes;
}
