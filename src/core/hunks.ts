import { diff } from 'fast-myers-diff';
import { heaviestChain, type Link } from './pairing/chain.ts';
import type { Side, Span } from './text.ts';
import { words } from './words.ts';

/** A stretch that differs: where it lies on either side, in UTF-16 offsets. */
export type Hunk = Readonly<Record<Side, Span>>;

/**
 * What differs between two strings, by whole words. A hunk that only adds or takes words away is
 * joined to its neighbour across white space, so that a word and what replaces it stay together.
 * Long strings that are too unlike to compare in time are compared between the words that stand once
 * in both; where there are few they differ in all between their common beginning and end.
 */
export function wordHunks(original: string, cleaned: string): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of differences(original, tokens(original), cleaned, tokens(cleaned))) {
    const last = joined.at(-1);
    const between = last && original.slice(last.original.end, hunk.original.start);
    const paired = [last, hunk].every((one) => one && changesWords(one, original, cleaned));
    if (last && between?.trim() === '' && !paired) {
      joined[joined.length - 1] = {
        original: { start: last.original.start, end: hunk.original.end },
        cleaned: { start: last.cleaned.start, end: hunk.cleaned.end },
      };
    } else {
      joined.push(hunk);
    }
  }
  return joined.map((hunk) => withoutSharedSpace(hunk, original, cleaned));
}

/**
 * What differs between two strings, by letters with their marks. `null` when they are too unlike or
 * too long (over 5,000 units) for that to tell anything: then one simply stands for the other.
 */
export function letterHunks(original: string, cleaned: string): Hunk[] | null {
  const units = original.length + cleaned.length;
  if (units > longest) return null;
  const hunks = differences(original, letters(original), cleaned, letters(cleaned));
  const changed = hunks.reduce((sum, hunk) => sum + lengthOf(hunk.original), 0);
  const shared = (2 * (original.length - changed)) / units;
  const isWordPair = words(original).length === 1 && words(cleaned).length === 1;
  // A word torn apart or run together keeps nearly all its letters; other phrases do not.
  return shared >= (isWordPair ? 0.5 : 0.75) ? hunks : null;
}

const longest = 5000;

function differences(
  original: string,
  originalPieces: readonly Span[],
  cleaned: string,
  cleanedPieces: readonly Span[],
): Hunk[] {
  const numbers = new Map<string, number>();
  const number = (piece: string): number => {
    const known = numbers.get(piece) ?? numbers.size;
    numbers.set(piece, known);
    return known;
  };
  const a = originalPieces.map(({ start, end }) => number(original.slice(start, end)));
  const b = cleanedPieces.map(({ start, end }) => number(cleaned.slice(start, end)));
  return Array.from(unlikeRuns(a, b), ([fromA, toA, fromB, toB]) => ({
    original: over(originalPieces, fromA, toA, original.length),
    cleaned: over(cleanedPieces, fromB, toB, cleaned.length),
  }));
}

type Runs = readonly [fromA: number, toA: number, fromB: number, toB: number];

/** Enough for two thousand words a side without a word in common; about a sixth of a second. */
const mostComparisons = 10_000_000;

const tooUnlike = new Error('Too unlike to compare in time.');

function unlikeRuns(a: number[], b: number[]): Runs[] {
  return diffWithin(mostComparisons, a, b) ?? runsBetweenSingles(a, b);
}

/** The differ has no limit of its own, and its time grows with length times distance. */
function diffWithin(most: number, a: number[], b: number[]): Runs[] | null {
  let comparisons = 0;
  const isSame = (i: number, j: number): boolean => {
    if (++comparisons > most) throw tooUnlike;
    return a[i] === b[j];
  };
  try {
    return Array.from(diff(a, b, isSame));
  } catch (error) {
    if (error === tooUnlike) return null;
    throw error;
  }
}

/** The runs between pieces that stand once in both, so that the work grows with the length. */
function runsBetweenSingles(a: number[], b: number[]): Runs[] {
  const links = singles(a, b);
  const chain = heaviestChain(links, b.length);
  // Another text, or one in quite another order.
  if (chain.length === 0 || chain.length < links.length / 2) return [betweenEnds(a, b)];
  const runs: Runs[] = [];
  let [fromA, fromB] = [0, 0];
  for (const { i, j } of [...chain, { i: a.length, j: b.length }]) {
    const [partA, partB] = [a.slice(fromA, i), b.slice(fromB, j)];
    const most = comparisonsForPiece * (partA.length + partB.length);
    for (const [startA, endA, startB, endB] of diffWithin(most, partA, partB) ?? [
      betweenEnds(partA, partB),
    ]) {
      runs.push([fromA + startA, fromA + endA, fromB + startB, fromB + endB]);
    }
    [fromA, fromB] = [i + 1, j + 1];
  }
  return runs;
}

const comparisonsForPiece = 500;

function singles(a: readonly number[], b: readonly number[]): Link[] {
  const [inA, inB] = [onceIn(a), onceIn(b)];
  return a.flatMap((piece, i) => {
    const j = inB.get(piece) ?? -1;
    return inA.get(piece) === i && j >= 0 ? [{ i, j, weight: 1 }] : [];
  });
}

/** The place of each piece, -1 when there are several. */
function onceIn(pieces: readonly number[]): Map<number, number> {
  const places = new Map<number, number>();
  pieces.forEach((piece, at) => places.set(piece, places.has(piece) ? -1 : at));
  return places;
}

function betweenEnds(a: readonly number[], b: readonly number[]): Runs {
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head++;
  let tail = 0;
  while (head + tail < least && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [head, a.length - tail, head, b.length - tail];
}

/** The span of a run of pieces, which lie one after the other without gaps. */
function over(pieces: readonly Span[], from: number, to: number, length: number): Span {
  return { start: pieces[from]?.start ?? length, end: pieces[to]?.start ?? length };
}

/** Words, runs of white space and single other characters, without gaps. */
function tokens(text: string): Span[] {
  const pieces: Span[] = [];
  let done = 0;
  const fill = (end: number): void => {
    pieces.push(...cut(text.slice(done, end), /\s+|\S/gu, done));
  };
  for (const word of words(text)) {
    fill(word.start);
    pieces.push(word);
    done = word.end;
  }
  fill(text.length);
  return pieces;
}

/** Letters, each with the combining marks behind it. */
const letters = (text: string): Span[] => cut(text, /\P{M}\p{M}*|\p{M}+/gu, 0);

function cut(text: string, piece: RegExp, offset: number): Span[] {
  return Array.from(text.matchAll(piece), ({ index, 0: found }) => ({
    start: offset + index,
    end: offset + index + found.length,
  }));
}

const lengthOf = ({ start, end }: Span): number => end - start;

const changesWords = (hunk: Hunk, original: string, cleaned: string): boolean =>
  hasWord(original, hunk.original) && hasWord(cleaned, hunk.cleaned);

const hasWord = (text: string, { start, end }: Span): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(start, end));

function withoutSharedSpace(hunk: Hunk, original: string, cleaned: string): Hunk {
  const before = original.slice(hunk.original.start, hunk.original.end);
  const after = cleaned.slice(hunk.cleaned.start, hunk.cleaned.end);
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head] && before.charAt(head).trim() === '') head++;
  let tail = 0;
  const same = (): boolean => before.at(-1 - tail) === after.at(-1 - tail);
  while (head + tail < least && same() && before.at(-1 - tail)?.trim() === '') tail++;
  return {
    original: { start: hunk.original.start + head, end: hunk.original.end - tail },
    cleaned: { start: hunk.cleaned.start + head, end: hunk.cleaned.end - tail },
  };
}
