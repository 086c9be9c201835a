import { isFinal, isLast, letterOf, nowhere, root, targetOf, type Automaton } from './automaton.ts';
import { costsOf, type Costs } from './costs.ts';
import { distance } from './distance.ts';
import { editTable } from './edit-table.ts';
import type { Frequencies } from './frequencies.ts';
import { likelihood } from './likelihood.ts';

/** A word near a written one. */
export interface Near {
  readonly word: string;
  /** Letters lost, added, exchanged or swapped with a neighbour; all weigh 1, case does not count. */
  readonly distance: number;
  /** What those changes cost by `confusion.ts`, at most 2; what Serbian texts confuse costs less. */
  readonly cost: number;
}

/**
 * The words of an automaton most likely meant by a written one, likeliest first: by the cost of the
 * changes and by how often the word is met. In 3.2 million words: 0.5–3 ms
 * for most, about 10 ms for some.
 * @param written in Cyrillic, any case; words of more than 30 letters have none
 * @param farthest what the changes may cost, 1 to 2; the less, the faster
 */
export function near(
  written: string,
  automaton: Automaton,
  frequencies: Frequencies,
  { most = 5, farthest = 2 }: { most?: number; farthest?: number } = {},
): Near[] {
  const word = written.toLowerCase();
  if (word === '' || word.length > longest) return [];
  let found: Found[] = [];
  for (const bound of bounds) {
    if (bound > farthest) break;
    found = search(automaton, word, bound);
    if (found.length >= most) break;
  }
  const isSmall = written === word;
  return found
    .map(({ word: right, cost }) => {
      const common = Math.log(likelihood(right, frequencies));
      const name = isSmall && right !== right.toLowerCase() ? properNoun : 0;
      return { right, cost, rank: cost + name - weight * common };
    })
    .sort((a, b) => a.rank - b.rank || a.cost - b.cost || (a.right < b.right ? -1 : 1))
    .slice(0, most)
    .map(({ right, cost }) => {
      return { word: right, distance: distance(word, right.toLowerCase()), cost };
    });
}

const longest = 30;
/** Words may be so much longer than what is written. */
const beyond = 6;
/** The bounds of cost tried one after the other. */
const bounds = [1, 1.5, 2];
/** What one cost is worth in natural logarithms of frequency. */
const weight = 0.1;
/** The cost of a capital where a small letter is written. */
const properNoun = 0.3;

interface Found {
  readonly word: string;
  readonly cost: number;
}

/**
 * Every word within a cost, in the automaton's order. Walks the automaton with one row of the edit table
 * for each letter and turns back where no word can lie near (K. Oflazer, “Error-tolerant finite-state
 * recognition”, 1996).
 */
function search(automaton: Automaton, word: string, most: number): Found[] {
  const { edges, letters } = automaton;
  const costs = costsFor(automaton);
  const deepest = word.length + beyond;
  const table = editTable(costs, costs.encode(word), deepest, most);
  const path = new Uint8Array(deepest + 1);
  const found: Found[] = [];

  const spelled = (codes: Uint8Array): string =>
    Array.from(codes, (code) => letters[code]).join('');

  function below(node: number, depth: number): void {
    for (let i = node; ; i++) {
      const edge = edges[i] ?? 0;
      const code = letterOf(edge);
      const least = table.put(depth, costs.small[code] ?? 0);
      if (least <= most) {
        const cost = table.cost(depth);
        if (isFinal(edge) && cost <= most) {
          path[depth - 1] = code;
          found.push({ word: spelled(path.subarray(0, depth)), cost });
        }
        const next = targetOf(edge);
        if (next !== nowhere && depth < deepest) {
          path[depth - 1] = code;
          below(next, depth + 1);
        }
      }
      if (isLast(edge)) return;
    }
  }

  below(root, 1);
  return found;
}

const costsKnown = new WeakMap<Automaton, Costs>();

function costsFor(automaton: Automaton): Costs {
  const costs = costsKnown.get(automaton) ?? costsOf(automaton);
  costsKnown.set(automaton, costs);
  return costs;
}
