import { diff } from 'fast-myers-diff';
import { words } from '../words.ts';
import type { Bag } from './bag.ts';
import type { Letters } from './letters.ts';
import type { PlacedRow } from './placed-row.ts';
import { areAlike, isSame, isSameWord } from './same-words.ts';

/**
 * Rows over whose common boundary words go from one side to the other, as one: the end of one
 * paragraph that is the beginning of a later one on the other side, or a short piece of the
 * paragraph beside it.
 */
export function joinedRows(
  original: Letters,
  cleaned: Letters,
  rows: readonly PlacedRow[],
  bag: Bag,
): PlacedRow[] {
  const crosses = crossing(original, cleaned, bag);
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
    const [first, ...between] = joined.splice(firstOfRow(joined, row, isOne));
    if (!first) {
      joined.push(row);
      continue;
    }
    // What stands alone on the other side than the piece is not between: its place is free.
    const piece = [first, row].find(isOneSided);
    const isOfPiece = piece ? ofSameSide(piece) : () => true;
    const others = between.filter((one) => !isOfPiece(one));
    const whole = [first, ...between.filter(isOfPiece), row].reduce(over);
    joined.push(...(isOneSided(first) ? [...others, whole] : [whole, ...others]));
  }
  return joined;
}

const ofSameSide =
  (a: PlacedRow) =>
  (b: PlacedRow): boolean =>
    a.originalStart < a.originalEnd === b.originalStart < b.originalEnd;

/** Where the row begins that this one belongs to: some that stand alone may lie between. */
function firstOfRow(
  rows: readonly PlacedRow[],
  row: PlacedRow,
  isOne: (row: PlacedRow, next: PlacedRow) => boolean,
): number {
  for (let at = rows.length - 1; at >= Math.max(0, rows.length - 1 - mostBetween); at--) {
    const other = rows[at];
    if (!other) break;
    if (isOne(other, row)) return at;
    if (!isOneSided(other)) break;
  }
  return rows.length;
}

const mostBetween = 2;

function over(a: PlacedRow, b: PlacedRow): PlacedRow {
  const [first, last] = [a, b].filter((row) => row.originalStart < row.originalEnd);
  const [upper, lower] = [a, b].filter((row) => row.cleanedStart < row.cleanedEnd);
  return {
    originalStart: Math.min(first?.originalStart ?? 0, last?.originalStart ?? Infinity),
    originalEnd: Math.max(first?.originalEnd ?? 0, last?.originalEnd ?? 0),
    cleanedStart: Math.min(upper?.cleanedStart ?? 0, lower?.cleanedStart ?? Infinity),
    cleanedEnd: Math.max(upper?.cleanedEnd ?? 0, lower?.cleanedEnd ?? 0),
  };
}

/** The words of both sides of a row. */
type Words = readonly [original: readonly string[], cleaned: readonly string[]];

function crossing(original: Letters, cleaned: Letters, bag: Bag) {
  const [here, there] = [wordsByParagraph(original), wordsByParagraph(cleaned)];
  const wordsOf = (row: PlacedRow): Words => [
    here.between(row.originalStart, row.originalEnd),
    there.between(row.cleanedStart, row.cleanedEnd),
  ];
  // A row is met up to four times, and comparing it costs more than all else.
  const known = new Map<PlacedRow, Edges>();
  const edgesOf = (row: PlacedRow): Edges => {
    const edges = known.get(row) ?? unmatchedEdges(wordsOf(row));
    known.set(row, edges);
    return edges;
  };
  const endAlike = (row: PlacedRow): boolean =>
    here.last(row.originalStart, row.originalEnd) === there.last(row.cleanedStart, row.cleanedEnd);
  const beginAlike = (row: PlacedRow): boolean =>
    here.first(row.originalStart, row.originalEnd) ===
    there.first(row.cleanedStart, row.cleanedEnd);
  return (row: PlacedRow, next: PlacedRow): boolean => {
    if (isOneSided(row) && isOneSided(next)) return false;
    if (isOneSided(row)) {
      if (isPieceOf(original, cleaned, next, row, bag)) return true;
      return isBeginningOf(wordsOf(next), wordsOf(row));
    }
    if (isOneSided(next)) {
      return isPieceOf(original, cleaned, row, next, bag) || isEndOf(wordsOf(row), wordsOf(next));
    }
    if (endAlike(row) || beginAlike(next)) return false;
    const { ends } = edgesOf(row);
    const { beginnings } = edgesOf(next);
    return isCut(ends[0], beginnings[1]) || isCut(ends[1], beginnings[0]);
  };
}

/** Whether what stands alone has the letters that a row beside it lacks on the same side. */
function isPieceOf(
  original: Letters,
  cleaned: Letters,
  row: PlacedRow,
  alone: PlacedRow,
  bag: Bag,
): boolean {
  const ofOriginal = alone.originalStart < alone.originalEnd;
  const [same, other] = ofOriginal ? [original, cleaned] : [cleaned, original];
  const [own, whole] = ofOriginal
    ? [originalGrams(same, row), cleanedGrams(other, row)]
    : [cleanedGrams(same, row), originalGrams(other, row)];
  const piece = ofOriginal ? originalGrams(same, alone) : cleanedGrams(same, alone);
  const size = piece[1] - piece[0];
  bag.fill(other.grams, ...whole);
  const lacking = whole[1] - whole[0] - bag.take(same.grams, ...own);
  const shared = lacking === 0 ? 0 : bag.take(same.grams, ...piece);
  bag.giveBack();
  bag.empty(other.grams, ...whole);
  return shared > size / 2 || (shared > lacking / 2 && shared >= leastOfLonger);
}

/** Of a piece that goes on beyond the row, so many letters in common are no chance. */
const leastOfLonger = 8;

/**
 * Whether one side of a row begins with the last words of what stands alone before it, and goes on as
 * the other begins: a word of one letter has no four letters to know it by.
 */
function isBeginningOf([original, cleaned]: Words, [first, second]: Words): boolean {
  const piece = first.length > 0 ? first : second;
  const [own, other] = first.length > 0 ? [original, cleaned] : [cleaned, original];
  const at = other
    .slice(0, 1 + Math.min(piece.length, mostOfShorter))
    .findIndex((word) => isSameWord(word, own[0]));
  return at > 0 && areAlike(piece.slice(-at), other.slice(0, at));
}

/** Words; pieces with more have letters enough in common. */
const mostOfShorter = 20;

const isEndOf = (row: Words, alone: Words): boolean =>
  isBeginningOf(backwards(row), backwards(alone));

const backwards = ([original, cleaned]: Words): Words => [
  original.toReversed(),
  cleaned.toReversed(),
];

type Range = readonly [from: number, to: number];

const originalGrams = ({ starts }: Letters, row: PlacedRow): Range => [
  starts[row.originalStart] ?? 0,
  starts[row.originalEnd] ?? 0,
];

const cleanedGrams = ({ starts }: Letters, row: PlacedRow): Range => [
  starts[row.cleanedStart] ?? 0,
  starts[row.cleanedEnd] ?? 0,
];

const isOneSided = (row: PlacedRow): boolean =>
  row.originalStart === row.originalEnd || row.cleanedStart === row.cleanedEnd;

/** The words of paragraphs that follow one another; their first and last without looking at the rest. */
function wordsByParagraph({ folded }: Letters) {
  return {
    between: (from: number, to: number): string[] => folded.slice(from, to).flatMap(listed),
    first(from: number, to: number): string | undefined {
      for (let i = from; i < to; i++) {
        const text = folded[i] ?? '';
        for (let start = 0; start < text.length;) {
          // No word goes over white space.
          const gap = text.indexOf(' ', start);
          const end = gap < 0 ? text.length : gap;
          const [found] = listed(text.slice(start, end));
          if (found !== undefined) return found;
          start = end + 1;
        }
      }
      return undefined;
    },
    last(from: number, to: number): string | undefined {
      for (let i = to - 1; i >= from; i--) {
        const text = folded[i] ?? '';
        for (let end = text.length; end > 0;) {
          const start = text.lastIndexOf(' ', end - 1) + 1;
          const found = listed(text.slice(start, end)).at(-1);
          if (found !== undefined) return found;
          end = start - 1;
        }
      }
      return undefined;
    },
  };
}

const listed = (text: string): string[] =>
  words(text).map(({ start, end }) => text.slice(start, end));

/** What stands on either side before the first word both have, and after the last. */
interface Edges {
  readonly beginnings: Words;
  readonly ends: Words;
}

function unmatchedEdges([original, cleaned]: Words): Edges {
  const found = runs(original, cleaned);
  const [first, last] = [found[0], found.at(-1)];
  const begins = first?.[0] === 0 && first[2] === 0;
  const ends = last?.[1] === original.length && last[3] === cleaned.length;
  return {
    beginnings: begins ? [original.slice(0, first[1]), cleaned.slice(0, first[3])] : [[], []],
    ends: ends ? [original.slice(last[0]), cleaned.slice(last[2])] : [[], []],
  };
}

function runs(a: readonly string[], b: readonly string[]): [number, number, number, number][] {
  if (a.length * b.length > mostComparisons) return [];
  return Array.from(diff(a, b));
}

/** Paragraphs of two thousand words; longer ones are tied by their phrases. */
const mostComparisons = 4_000_000;

/**
 * Whether words at the end of one side are those the other begins with; what was left out of one of
 * them may stand before or behind.
 */
function isCut(end: readonly string[], beginning: readonly string[]): boolean {
  if (isSame(end, beginning)) return true;
  const shorter = Math.min(end.length, beginning.length);
  if (shorter < fewestWords) return false;
  return (
    areAlike(end.slice(-shorter), beginning.slice(-shorter)) ||
    areAlike(end.slice(0, shorter), beginning.slice(0, shorter))
  );
}

const fewestWords = 2;
