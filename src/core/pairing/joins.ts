import { diff } from 'fast-myers-diff';
import { words } from '../words.ts';
import type { Letters } from './letters.ts';
import type { PlacedRow } from './placed-row.ts';

/**
 * Rows over whose common boundary words go from one side to the other, as one: the end of one
 * paragraph that is the beginning of a later one on the other side, or a short piece of the
 * paragraph beside it.
 */
export function joinedRows(
  original: Letters,
  cleaned: Letters,
  rows: readonly PlacedRow[],
): PlacedRow[] {
  const crosses = crossing(original, cleaned);
  const forth = joinedWhere(rows, crosses);
  // What stands before a paragraph in several pieces is met from its last piece on.
  const back = joinedWhere(forth.reverse(), (next, row) => crosses(row, next));
  return back.reverse();
}

function joinedWhere(
  rows: readonly PlacedRow[],
  isOne: (row: PlacedRow, next: PlacedRow) => boolean,
): PlacedRow[] {
  const joined: PlacedRow[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last && isOne(last, row)) joined[joined.length - 1] = over(last, row);
    else joined.push(row);
  }
  return joined;
}

const over = (a: PlacedRow, b: PlacedRow): PlacedRow => ({
  originalStart: Math.min(a.originalStart, b.originalStart),
  originalEnd: Math.max(a.originalEnd, b.originalEnd),
  cleanedStart: Math.min(a.cleanedStart, b.cleanedStart),
  cleanedEnd: Math.max(a.cleanedEnd, b.cleanedEnd),
});

/** The words of both sides of a row. */
type Words = readonly [original: readonly string[], cleaned: readonly string[]];

function crossing(original: Letters, cleaned: Letters) {
  const wordsOf = (row: PlacedRow): Words => [
    listed(original.folded.slice(row.originalStart, row.originalEnd)),
    listed(cleaned.folded.slice(row.cleanedStart, row.cleanedEnd)),
  ];
  return (row: PlacedRow, next: PlacedRow): boolean => {
    if (isOneSided(row) && isOneSided(next)) return false;
    const above = wordsOf(row);
    const below = wordsOf(next);
    if (above[0].at(-1) === above[1].at(-1) || below[0][0] === below[1][0]) return false;
    const ends = unmatchedEnds(above);
    const beginnings = unmatchedBeginnings(below);
    return (
      isSame(ends[0], beginnings[1], isOneSided(row), isOneSided(next)) ||
      isSame(ends[1], beginnings[0], isOneSided(row), isOneSided(next))
    );
  };
}

const isOneSided = (row: PlacedRow): boolean =>
  row.originalStart === row.originalEnd || row.cleanedStart === row.cleanedEnd;

const listed = (paragraphs: readonly string[]): string[] =>
  paragraphs.flatMap((text) => words(text).map(({ start, end }) => text.slice(start, end)));

/** What stands on either side after the last word both have. */
function unmatchedEnds([original, cleaned]: Words): Words {
  const last = runs(original, cleaned).at(-1);
  if (!last || last[1] < original.length || last[3] < cleaned.length) return [[], []];
  return [original.slice(last[0]), cleaned.slice(last[2])];
}

/** What stands on either side before the first word both have. */
function unmatchedBeginnings([original, cleaned]: Words): Words {
  const first = runs(original, cleaned)[0];
  if (!first || first[0] > 0 || first[2] > 0) return [[], []];
  return [original.slice(0, first[1]), cleaned.slice(0, first[3])];
}

function runs(a: readonly string[], b: readonly string[]): [number, number, number, number][] {
  if (a.length * b.length > mostComparisons) return [];
  return Array.from(diff(a, b));
}

/** Paragraphs of two thousand words; longer ones are tied by their phrases. */
const mostComparisons = 4_000_000;

/** Whether the end of one and the beginning of the other are the same words. */
function isSame(
  end: readonly string[],
  beginning: readonly string[],
  isPieceAbove: boolean,
  isPieceBelow: boolean,
): boolean {
  // Of a paragraph in several pieces only as much is looked at as the piece has.
  const x = (isPieceBelow ? end.slice(0, beginning.length) : end).join(' ');
  const y = (isPieceAbove ? beginning.slice(-end.length) : beginning).join(' ');
  if (x === '' || y === '') return false;
  return x === y || likeness(x, y) >= leastLikeness;
}

const leastLikeness = 0.6;

/** Share of pairs of letters in common. */
function likeness(x: string, y: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < x.length; i++) {
    const pair = x.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < y.length; i++) {
    const pair = y.slice(i, i + 2);
    const count = pairs.get(pair) ?? 0;
    if (count > 0) shared++;
    pairs.set(pair, count - 1);
  }
  return (2 * shared) / (x.length + y.length - 2);
}
