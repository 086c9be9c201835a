import type { Steps } from '../steps.ts';
import { endsInHyphen, goesOn, type Line } from './lines.ts';
import { pageNumber } from './page-number.ts';
import { percentile } from './wrapping.ts';

/**
 * The places of lines that belong to the page and not to the text: its number, and heads or feet that
 * come again from page to page. They are known by cutting sentences in two or standing at a form feed,
 * and by coming at the distance of pages: chapters do neither.
 */
export function pageFurniture(lines: readonly Line[], steps: Steps): ReadonlySet<number> {
  const offsets = offsetsOf(lines);
  const repeated = repeatedLines(lines);
  const marginal = new Set(repeated.flat());
  for (const [place, { text }] of lines.entries()) {
    if (pageNumber(text) !== null) marginal.add(place);
  }
  const numbers = numberedLines(lines, offsets, marginal);
  const heads = runningHeads(lines, offsets, repeated, numbers, marginal);
  for (const place of numbers) steps.add('page-numbers-left-out', lines[place]?.text);
  for (const place of heads) steps.add('running-heads-left-out', lines[place]?.text);
  return new Set([...numbers, ...heads]);
}

/** Where each line begins if only words counted. */
function offsetsOf(lines: readonly Line[]): number[] {
  let sum = 0;
  return lines.map(({ text }) => {
    sum += text.length;
    return sum - text.length;
  });
}

function numberedLines(
  lines: readonly Line[],
  offsets: readonly number[],
  marginal: ReadonlySet<number>,
): Set<number> {
  const found = new Set<number>();
  let run: { place: number; page: number }[] = [];
  for (const [place, { text }] of lines.entries()) {
    const page = pageNumber(text);
    if (page === null) continue;
    const last = run.at(-1);
    const step = last ? page - last.page : 1;
    if (step < 1 || step > mostPagesLost) {
      // A number of something else among them does not end the row.
      if (run.length >= leastPages && page !== 1) continue;
      take();
      run = [];
    }
    run.push({ place, page });
  }
  take();
  return found;

  function take(): void {
    const places = run.map(({ place }) => place);
    if (arePages(lines, offsets, places, marginal)) for (const place of places) found.add(place);
  }
}

/** Short lines that come again and again, their numbers aside. */
function repeatedLines(lines: readonly Line[]): number[][] {
  const byWords = new Map<string, number[]>();
  for (const [place, { text }] of lines.entries()) {
    if (text.length > longestHead) continue;
    const words = text
      .replace(/[\d\s.,·•|–—-]+/g, ' ')
      .trim()
      .toLowerCase();
    if (!/\p{L}{2}/u.test(words)) continue;
    const places = byWords.get(words);
    if (places) places.push(place);
    else byWords.set(words, [place]);
  }
  return [...byWords.values()].filter((places) => places.length >= leastPages);
}

function runningHeads(
  lines: readonly Line[],
  offsets: readonly number[],
  repeated: readonly (readonly number[])[],
  numbers: ReadonlySet<number>,
  marginal: ReadonlySet<number>,
): Set<number> {
  const heads = repeated.filter(
    (places) => standApart(lines, numbers, places) && arePages(lines, offsets, places, marginal),
  );
  return new Set(heads.flat());
}

/** A line that comes again within paragraphs is the author’s. */
function standApart(
  lines: readonly Line[],
  numbers: ReadonlySet<number>,
  places: readonly number[],
): boolean {
  const apart = places.filter((place) => {
    const line = lines[place];
    const next = lines[place + 1];
    if (numbers.has(place - 1) || numbers.has(place + 1)) return true;
    if (line?.newPage || next?.newPage || /^\d|\d$/.test(line?.text ?? '')) return true;
    return (line?.blanks ?? 0) > 0 || (next?.blanks ?? 0) > 0;
  });
  return apart.length >= places.length * 0.8;
}

/** @param marginal places of everything that may be page furniture, to look past it */
function arePages(
  lines: readonly Line[],
  offsets: readonly number[],
  places: readonly number[],
  marginal: ReadonlySet<number>,
): boolean {
  if (places.length < leastPages) return false;
  const distances = places.slice(1).map((place, index) => {
    return (offsets[place] ?? 0) - (offsets[places[index] ?? 0] ?? 0);
  });
  const usual = percentile(distances, 0.5);
  if (usual < leastPage) return false;
  let cuts = 0;
  let edges = 0;
  for (const place of places) {
    if (cutsSentence(lines, marginal, place)) cuts++;
    if (atFormFeed(lines, marginal, place)) edges++;
  }
  return cuts >= places.length * leastCuts || edges >= places.length * 0.8;
}

function cutsSentence(lines: readonly Line[], furniture: ReadonlySet<number>, at: number): boolean {
  let before = at - 1;
  let after = at + 1;
  while (at - before < 4 && furniture.has(before)) before--;
  while (after - at < 4 && furniture.has(after)) after++;
  const a = lines[before]?.text ?? '';
  const b = lines[after]?.text ?? '';
  return a.length >= leastLine && (goesOn(a, b) || (endsInHyphen(a) && goesOn('', b)));
}

function atFormFeed(lines: readonly Line[], furniture: ReadonlySet<number>, at: number): boolean {
  let after = at;
  do {
    if (lines[after]?.newPage) return true;
    after++;
  } while (furniture.has(after) && after - at < 4);
  if (lines[after]?.newPage || after >= lines.length) return true;
  return furniture.has(at - 1) && lines[at - 1]?.newPage === true;
}

const leastPages = 3;
const mostPagesLost = 4;
/** Units on a page of the smallest book. */
const leastPage = 400;
/** Pages that end inside a sentence; in a book most do. */
const leastCuts = 0.3;
const longestHead = 80;
/** A shorter line before the number is verse or a list. */
const leastLine = 25;
