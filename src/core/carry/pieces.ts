import { candidatesIn } from './candidates.ts';
import { heaviestChain, type Pair } from './chain.ts';
import { shared, without, type Grams } from './likeness.ts';
import type { Version } from './matching.ts';

/** So much of a piece must stand in the paragraph it was cut from. */
const leastContained = 0.6;
/** A shorter one stands in many paragraphs: it must begin or end the one beside it. */
const leastGrams = 12;
/** Up to so many paragraphs between two that are matched are all looked at. */
const fewBetween = 6;

/** One side of a matching seen from the other, in the order of the text: −1 without a counterpart. */
interface Sides {
  readonly whole: Version;
  readonly part: Version;
  readonly partOf: Int32Array;
  /** Only those that stand in the order of the text. */
  readonly wholeOf: Int32Array;
}

/**
 * Paragraphs without a counterpart that are pieces of one of the other version: most of their words
 * stand in what is left of it, at their place in the text. `old` is the whole, `now` the piece.
 */
export function piecesOf(sides: Sides, free: readonly number[]): Pair[] {
  const { whole, part, partOf, wholeOf } = sides;
  if (free.length === 0 || whole.folded.length === 0) return [];
  const bounds = boundsOf(wholeOf, whole.folded.length);
  const find = candidatesIn(whole.folded, [...whole.folded.keys()]);
  const rests = new Map<number, Grams>();
  const restOf = (index: number): Grams => {
    const other = partOf[index] ?? -1;
    const all = whole.grams(index);
    const rest = rests.get(index) ?? (other < 0 ? all : without(all, part.grams(other)));
    rests.set(index, rest);
    return rest;
  };
  const pairs = free.flatMap((piece): Pair[] => {
    const grams = part.grams(piece);
    const [low, high] = bounds(piece);
    const words = part.folded[piece] ?? '';
    const isShort = grams.length < leastGrams;
    return near(low, high, isShort ? [] : find(words)).flatMap((index) => {
      if (isShort && !isAtEdge(words, whole.folded[index] ?? '')) return [];
      const weight = shared(grams, restOf(index));
      return weight < leastContained * grams.length ? [] : [{ old: index, now: piece, weight }];
    });
  });
  return heaviestChain(pairs, true);
}

const isAtEdge = (piece: string, whole: string): boolean =>
  piece !== '' && (whole.startsWith(`${piece} `) || whole.endsWith(` ${piece}`));

function near(low: number, high: number, likely: readonly number[]): number[] {
  const between = likely.filter((index) => index >= low && index <= high);
  if (high - low < fewBetween) {
    for (let index = low; index <= high; index++) between.push(index);
  }
  return [...new Set([low, high, ...between])];
}

/** Between which paragraphs of the other version a place lies, itself included. */
function boundsOf(others: Int32Array, count: number): (index: number) => [number, number] {
  const low = new Int32Array(others.length);
  const high = new Int32Array(others.length);
  let last = 0;
  others.forEach((other, index) => {
    if (other >= 0) last = other;
    low[index] = last;
  });
  last = count - 1;
  for (let index = others.length - 1; index >= 0; index--) {
    const other = others[index] ?? -1;
    if (other >= 0) last = other;
    high[index] = last;
  }
  return (index) => [low[index] ?? 0, high[index] ?? count - 1];
}
