import { grazedKey, swapped, twin } from './confusion.ts';
import { cheapestOf, exchangesWith, type Costs } from './costs.ts';
import { usesIn, type Use } from './rewrites.ts';

/** A weighted edit table between a written word and a path of letters that grows and shrinks. */
export interface EditTable {
  /**
   * Puts a letter's code at a depth, from 1, the path above being as it was put last.
   * @returns the least cost of any word that goes on from here; Infinity when all are too dear
   */
  put(depth: number, letter: number): number;
  /** The cost of the whole path of this depth for the whole written word. */
  cost(depth: number): number;
}

/**
 * @param word codes of small letters, at most 30
 * @param deepest the longest path
 * @param most costs above it do not matter: only the cells of a row between the first and the last that
 * may lie within it are computed
 */
export function editTable(
  costs: Costs,
  word: Uint8Array,
  deepest: number,
  most: number,
): EditTable {
  const length = word.length;
  const width = length + 1;
  const { count, lost, added, beside } = costs;
  const cells = new Float64Array((deepest + 1) * width).fill(Infinity);
  const firsts = new Int16Array(deepest + 1).fill(width);
  const lasts = new Int16Array(deepest + 1).fill(-1);
  const path = new Uint8Array(deepest + 1);
  const uses = usesIn(word, costs);
  const loss = Float64Array.from(word, (letter, j) => {
    const alone = added[letter] ?? 1;
    if (letter === word[j - 1]) return Math.min(alone, twin);
    const isBeside = [word[j - 1], word[j + 1]].some(
      (other) => other !== undefined && beside[letter * count + other] === 1,
    );
    return isBeside ? Math.min(alone, grazedKey) : alone;
  });
  const exchange = exchangesWith(costs, word);
  const leasts = new Float64Array(deepest + 1);
  /** Bits of the cells of a row that may lie within what matters. */
  const alive = new Int32Array(deepest + 1);
  /** Bits of the places in the word where a letter stands. */
  const places = new Int32Array(costs.count);
  word.forEach((letter, j) => (places[letter] = (places[letter] ?? 0) | (1 << j)));
  const cheapest = cheapestOf(exchange, lost, width);
  cells[0] = 0;
  firsts[0] = lasts[0] = 0;
  for (let j = 1; j < width; j++) {
    const cost = (cells[j - 1] ?? 0) + (loss[j - 1] ?? 1);
    cells[j] = cost;
    if (cost <= most) lasts[0] = j;
  }
  alive[0] = between(0, lasts[0]);

  function put(depth: number, letter: number): number {
    const here = uses[letter];
    if (here === undefined && isHopeless(depth, letter)) return Infinity;
    path[depth] = letter;
    const filled = fill(depth, depth * width, letter);
    const least = here === undefined ? filled : rewrite(depth, depth * width, here, filled);
    leasts[depth] = least;
    alive[depth] = between(firsts[depth] ?? 0, lasts[depth] ?? 0);
    return least;
  }

  /** Whether the letter is none of those that may come next and any change to one of them is too dear. */
  function isHopeless(depth: number, letter: number): boolean {
    if (depth > 1 && letter === path[depth - 1]) return false;
    if ((leasts[depth - 1] ?? 0) + (cheapest[letter] ?? 0) <= most) return false;
    const next = (alive[depth - 1] ?? 0) | (depth > 1 ? (alive[depth - 2] ?? 0) : 0);
    return ((places[letter] ?? 0) & next) === 0;
  }

  function fill(depth: number, row: number, letter: number): number {
    const above = row - width;
    const before = depth > 1 ? (path[depth - 1] ?? 0) : -1;
    const turns = before >= 0 ? turnsOf(before, letter) : 0;
    const added = letter === before ? Math.min(lost[letter] ?? 1, twin) : (lost[letter] ?? 1);
    const profile = letter * width;
    let first = width;
    let last = -1;
    let least = Infinity;
    let left = Infinity;
    for (let j = firsts[depth] ?? 0; j <= (lasts[depth] ?? 0); j++) cells[row + j] = Infinity;
    const from = Math.min(firsts[depth - 1] ?? 0, turns === 0 ? width : (firsts[depth - 2] ?? 0));
    const to = (lasts[depth - 1] ?? 0) + 1;
    for (let j = from; j < width; j++) {
      let value = (cells[above + j] ?? 0) + added;
      if (j > 0) {
        const exchanged = (cells[above + j - 1] ?? 0) + (exchange[profile + j] ?? 1);
        if (exchanged < value) value = exchanged;
        const extra = left + (loss[j - 1] ?? 1);
        if (extra < value) value = extra;
        if (turns !== 0 && j > 1 && word[j - 1] === before && word[j - 2] === letter) {
          const turned = (cells[above - width + j - 2] ?? 0) + swapped;
          if (turned < value) value = turned;
        }
      }
      left = value;
      if (value <= most) {
        cells[row + j] = value;
        if (first === width) first = j;
        last = j;
        if (value < least) least = value;
      } else if (j > to && (turns === 0 || j > turns)) break;
    }
    firsts[depth] = first;
    lasts[depth] = last;
    return least;
  }

  /** The last place where the two letters stand the other way round in the word; 0 for none. */
  function turnsOf(before: number, letter: number): number {
    return 32 - Math.clz32((places[before] ?? 0) & ((places[letter] ?? 0) << 1));
  }

  /** Improves the row by rewritten letters that end here; counts in those that are only begun. */
  function rewrite(depth: number, row: number, here: readonly Use[], filled: number): number {
    let least = filled;
    for (const { right, known, start, end, cost } of here) {
      if (!endsWith(depth, right, known)) continue;
      const value = (cells[row - known * width + start] ?? 0) + cost;
      if (value > most) continue;
      if (value < least) least = value;
      if (known < right.length) continue;
      let spread = value;
      for (let j = end; j <= length && spread < (cells[row + j] ?? 0) && spread <= most; j++) {
        cells[row + j] = spread;
        if (j < (firsts[depth] ?? 0)) firsts[depth] = j;
        if (j > (lasts[depth] ?? 0)) lasts[depth] = j;
        spread += loss[j] ?? 1;
      }
    }
    return least;
  }

  function endsWith(depth: number, right: Uint8Array, known: number): boolean {
    if (known > depth) return false;
    for (let k = 1; k < known; k++) if (path[depth - k] !== right[known - 1 - k]) return false;
    return true;
  }

  return { put, cost: (depth) => cells[depth * width + length] ?? 0 };
}

/** The bits from one to another, both included, up to the 31st; none when the other is less. */
const between = (first: number, last: number): number =>
  last < first ? 0 : (-1 << first) & ~(-2 << last);
