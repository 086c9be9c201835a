import { isLast, letterOf, nowhere, openAutomaton, targetOf } from './automaton.ts';
import { mostOneSlipAway } from './one-slip.ts';

/** How often words are met, from counts of a collection of texts. */
export interface Frequencies {
  /**
   * Occurrences per million words, within a fifth; 0 for words not counted. O(length).
   * @param word in Cyrillic, in the case it was counted in
   */
  of(word: string): number;
  /** As `of`, of all words together that begin so. O(length) but for the first few questions. */
  ofAll(beginning: string): number;
  /** The most of any word that is one letter lost, added, exchanged or swapped away. */
  ofOneSlip(word: string): number;
}

/**
 * The counts are kept as an automaton: each word is followed by a sign of its class, U+E000 + n for
 * 2^(n/2) / 8 occurrences per million.
 * @throws Error as `openAutomaton`
 */
export function openFrequencies(bytes: Uint8Array): Frequencies {
  const automaton = openAutomaton(bytes);
  const { letters, edges, follow } = automaton;
  const codes = new Map(letters.map((letter, code) => [letter, code]));
  const rates = Float64Array.from(letters, (letter) => {
    return letter >= firstClass ? 2 ** ((letter.charCodeAt(0) - firstUnit) / 2) / 8 : 0;
  });

  /** The sign stands behind all letters. */
  function rateAt(node: number): number {
    let i = node;
    while (!isLast(edges[i] ?? 0)) i++;
    return rates[letterOf(edges[i] ?? 0)] ?? 0;
  }

  /** Of all words from a node, once it was asked for; nodes are shared by many beginnings. */
  const sums = new Float64Array(edges.length).fill(-1);

  function sumAt(node: number): number {
    const known = sums[node] ?? 0;
    if (known >= 0) return known;
    let sum = 0;
    for (let i = node; ; i++) {
      const edge = edges[i] ?? 0;
      sum += rates[letterOf(edge)] ?? 0;
      if (targetOf(edge) !== nowhere) sum += sumAt(targetOf(edge));
      if (isLast(edge)) break;
    }
    sums[node] = sum;
    return sum;
  }

  return {
    of: (word) => rateAt(targetOf(follow(word))),
    ofAll: (beginning) => sumAt(targetOf(follow(beginning))),
    ofOneSlip: (word) =>
      mostOneSlipAway(
        automaton,
        Uint8Array.from(word, (letter) => codes.get(letter) ?? 0),
        rateAt,
      ),
  };
}

const firstUnit = 0xe000;
const firstClass = String.fromCharCode(firstUnit);
