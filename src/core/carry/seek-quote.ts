import type { Anchor } from '../annotation.ts';
import { within } from '../edit-map.ts';
import { fold, foldWithMap, type Folded } from '../fold.ts';
import type { Span } from '../text.ts';
import { gramsOf, likeness, shared, type Grams } from './likeness.ts';

type Quote = Anchor['quote'];

/** Where a quote was found: the paragraph by its place. */
export interface Found extends Span {
  readonly place: number;
}

/** A shorter quote stands in too many places to be sought. */
const leastSought = 8;
/** A quote of so many folded units that stands once in a text is that quote. */
const leastAlone = 24;
const clearly = 0.05;
/** Larger comparisons are not worth their time. */
const mostCells = 4_000_000;

/** A paragraph made ready for quotes to be sought in it. */
export interface Searched {
  readonly text: string;
  readonly folded: Folded;
  readonly grams: Grams;
}

export function searchedIn(text: string): Searched {
  const folded = foldWithMap(text);
  return { text, folded, grams: gramsOf(folded.text) };
}

/**
 * The one place in some paragraphs where nearly the same words stand: 0.9 of them when the quote is
 * long or about half of what was around it stands there too, 0.75 when most of that does; clearly
 * better than at any other place. `null` rather than words that only read alike.
 */
export function seekNear(quote: Quote, texts: ReadonlyMap<number, Searched>): Found | null {
  const pattern = fold(quote.exact).trim();
  if (pattern.length < leastSought) return null;
  const grams = gramsOf(pattern);
  const uncompared: number[] = [];
  const tries = [...texts].flatMap(([place, { text, folded, grams: held }]): Try[] => {
    const common = shared(grams, held) / grams.length;
    if (common < 0.3) return [];
    if (folded.text.length * pattern.length > mostCells) {
      // What cannot be compared may hold the words as well.
      if (common >= 0.6) uncompared.push(place);
      return [];
    }
    return placesOf(pattern, folded.text).map(({ start, end, distance }) => ({
      place,
      ...storedSpan(text, folded, { start, end }),
      likeness: 1 - distance / pattern.length,
      context: contextOf(quote, folded.text, { start, end }),
    }));
  });
  const [best, second] = tries.toSorted((a, b) => b.likeness - a.likeness);
  if (!best || uncompared.length > 0 || (second && best.likeness - second.likeness < clearly))
    return null;
  const isSure = best.likeness >= 0.9 && (best.context >= 0.5 || pattern.length >= leastAlone);
  if (!isSure && !(best.likeness >= 0.75 && best.context >= 0.6)) return null;
  return { place: best.place, start: best.start, end: best.end };
}

/** A whole side of a text, to find quotes in that stand in it once. */
export interface Haystack {
  readonly folded: string;
  /** Where each paragraph begins in it. */
  readonly starts: readonly number[];
  readonly texts: readonly string[];
}

export function haystackOf(texts: readonly string[]): Haystack {
  let at = 0;
  const starts: number[] = [];
  const parts = texts.map((text) => {
    const folded = fold(text);
    starts.push(at);
    at += folded.length + 1;
    return folded;
  });
  return { folded: parts.join('\n'), starts, texts };
}

/** The only place of a text where the quoted words stand, if they are long enough to tell. */
export function seekAlone(quote: Quote, { folded, starts, texts }: Haystack): Found | null {
  const pattern = fold(quote.exact).trim();
  if (pattern.length < leastAlone) return null;
  const at = folded.indexOf(pattern);
  if (at === -1 || folded.includes(pattern, at + 1)) return null;
  const place = starts.findLastIndex((start) => start <= at);
  const text = texts[place] ?? '';
  const start = at - (starts[place] ?? 0);
  const span = { start, end: start + pattern.length };
  return { place, ...storedSpan(text, foldWithMap(text), span) };
}

interface Try extends Found {
  readonly likeness: number;
  readonly context: number;
}

/** A place in a folded text, and how many units must change to make the pattern of it. */
export interface Occurrence extends Span {
  readonly distance: number;
}

/** The best place of a pattern in a text by the least changes, and the best one clear of it. */
export function placesOf(pattern: string, text: string): Occurrence[] {
  let costs = Int32Array.from({ length: pattern.length + 1 }, (_, index) => index);
  let starts = new Int32Array(pattern.length + 1);
  const ends: Occurrence[] = [];
  let nextCosts = new Int32Array(pattern.length + 1);
  let nextStarts = new Int32Array(pattern.length + 1);
  for (let end = 1; end <= text.length; end++) {
    nextCosts[0] = 0;
    nextStarts[0] = end;
    const unit = text.charCodeAt(end - 1);
    for (let i = 1; i <= pattern.length; i++) {
      const swap = (costs[i - 1] ?? 0) + (pattern.charCodeAt(i - 1) === unit ? 0 : 1);
      const extra = (costs[i] ?? 0) + 1;
      const lacking = (nextCosts[i - 1] ?? 0) + 1;
      const least = Math.min(swap, extra, lacking);
      nextCosts[i] = least;
      nextStarts[i] =
        (least === swap ? starts[i - 1] : least === extra ? starts[i] : nextStarts[i - 1]) ?? 0;
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
    ends.push({
      start: starts[pattern.length] ?? 0,
      end,
      distance: costs[pattern.length] ?? 0,
    });
  }
  const best = least(ends);
  if (!best) return [];
  const other = least(ends.filter(({ start, end }) => end <= best.start || start >= best.end));
  return other ? [best, other] : [best];
}

function least(places: readonly Occurrence[]): Occurrence | undefined {
  let best = places[0];
  for (const one of places) if (best && one.distance < best.distance) best = one;
  return best;
}

/** How like what stands around a place is to what stood around the quote, 0 to 1. */
export function contextOf({ prefix, suffix }: Quote, text: string, { start, end }: Span): number {
  const [before, after] = [fold(prefix).trim(), fold(suffix).trim()];
  const pairs = [
    [before, text.slice(0, start).trimEnd().slice(-before.length)],
    [after, text.slice(end).trimStart().slice(0, after.length)],
  ].filter(([was]) => was !== '');
  if (pairs.length === 0) return 0;
  const sum = pairs.reduce(
    (total, [was = '', is = '']) => total + likeness(gramsOf(was), gramsOf(is)),
    0,
  );
  return sum / pairs.length;
}

/** What gave a stretch of the folded text, without white space behind it. */
const storedSpan = (text: string, { toStored }: Folded, { start, end }: Span): Span =>
  within(text, { start: toStored(start), end: text.slice(0, toStored(end)).trimEnd().length });
