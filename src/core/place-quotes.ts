import type { Anchor } from './annotation.ts';
import { contextOf, searchedIn, seekNear, type Searched } from './carry/seek-quote.ts';
import { gramsOf, likeness } from './carry/likeness.ts';
import { fold, foldScript, foldWithMap, type Folded } from './fold.ts';
import { sides, type Side, type Span } from './text.ts';

type Quote = Anchor['quote'];

/** A stretch of the paragraph at a 0-based place in its text. */
interface QuotePart extends Span {
  readonly place: number;
}

export interface PlacedQuote {
  readonly side: Side;
  /** One for each paragraph, in the order of the text. */
  readonly parts: readonly QuotePart[];
  /** Whether the same words stand there, in whatever script; else nearly the same. */
  readonly isSame: boolean;
}

/** Where a quote belongs, or why that cannot be told. */
export type Placement = PlacedQuote | 'nowhere' | 'several';

/** Of a quote so long, in folded units, its own words are proof enough. */
const leastAlone = 24;
/** So much of what stood around a quote has to stand around a place that is told by it. */
const leastContext = 0.6;
const clearly = 0.1;
/** Nearly the same words are sought in so many paragraphs. */
const mostCompared = 8;
/** So many of the rarest words of a quote are looked up. */
const mostStems = 12;
/** Words that stand in more places are told by nothing. */
const mostHits = 400;

/** Finds where words quoted elsewhere stand in a text, on either side and in either script. */
export class QuotePlacer {
  readonly #sides: Readonly<Record<Side, QuotedSide>>;

  /** @param words of each paragraph, by place */
  constructor(words: Readonly<Record<Side, readonly string[]>>) {
    this.#sides = {
      original: new QuotedSide(words.original),
      cleaned: new QuotedSide(words.cleaned),
    };
  }

  /**
   * The one place where the quoted words stand: the same ones, script and white space apart, or,
   * where there are none, nearly the same as strictly as `seekNear` takes them. Words that stand in
   * several places are told apart by what was quoted around them. A quote may span paragraphs.
   * @param preferred the side it was made on, if that is known
   */
  place(quoted: Quote, preferred: Side = 'original'): Placement {
    const quote = {
      exact: quoted.exact,
      prefix: quoted.prefix.slice(-longestContext),
      suffix: quoted.suffix.slice(0, longestContext),
    };
    const order = sides.toSorted((a, b) => Number(b === preferred) - Number(a === preferred));
    const same = order.map((side) => ({ side, found: this.#sides[side].same(quote) }));
    const several = same.some(({ found }) => found === 'several');
    const standing = same.flatMap(({ side, found }) =>
      found === 'several' || found === null ? [] : [{ side, ...found }],
    );
    // Of two sides the one with the very letters, then the one with more of the surroundings.
    const [best] = standing.toSorted(
      (a, b) => Number(b.isVerbatim) - Number(a.isVerbatim) || b.context - a.context,
    );
    if (best && (!several || best.context >= leastContext)) {
      return { side: best.side, parts: best.parts, isSame: true };
    }
    if (several) return 'several';
    return this.#near(quote, order);
  }

  /** Where a quote that has no place may have stood: never to be taken for its place. */
  guess(quote: Quote): { readonly side: Side; readonly place: number } {
    const likely = sides.flatMap((side) => {
      const [first] = this.#sides[side].likely(quote.exact);
      return first ? [{ side, place: first[0], weight: first[1] }] : [];
    });
    const [best] = likely.sort((a, b) => b.weight - a.weight);
    return best ? { side: best.side, place: best.place } : { side: 'original', place: 0 };
  }

  #near(quote: Quote, order: readonly Side[]): Placement {
    const found = order.flatMap((side) =>
      this.#sides[side].near(quote).map((one) => ({ side, ...one })),
    );
    const [best, other] = found.toSorted((a, b) => b.likeness - a.likeness);
    if (!best) return 'nowhere';
    if (other && other.part.place !== best.part.place) return 'several';
    return { side: best.side, parts: [best.part], isSame: false };
  }
}

/** Where the same words stand. */
interface Standing {
  readonly parts: readonly QuotePart[];
  /** Letter for letter, white space apart. */
  readonly isVerbatim: boolean;
  /** How like the surroundings are, 0 to 1. */
  readonly context: number;
}

/** One side of a text, made ready for quotes to be sought in it. */
class QuotedSide {
  readonly #texts: readonly string[];
  /** All paragraphs folded, a space between each two. */
  readonly #folded: string;
  /** Of paragraphs that have words: where each begins in that, and its place in the text. */
  readonly #starts: number[] = [];
  readonly #places: number[] = [];
  readonly #maps = new Map<number, Folded>();
  readonly #searched = new Map<number, Searched>();
  /** The places of paragraphs by the beginnings of their words. */
  #index: ReadonlyMap<string, readonly number[]> | null = null;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    const parts: string[] = [];
    let at = 0;
    for (const [place, text] of texts.entries()) {
      const folded = fold(text).trim();
      if (folded === '') continue;
      this.#starts.push(at);
      this.#places.push(place);
      parts.push(folded);
      at += folded.length + 1;
    }
    this.#folded = parts.join(' ');
  }

  /** Where the same words stand; `null` for nowhere. */
  same(quote: Quote): Standing | 'several' | null {
    const pattern = fold(quote.exact).trim();
    if (pattern === '') return null;
    const hits = this.#hits(pattern, quote);
    if (hits === null) return 'several';
    const exact = foldScript(quote.exact).replace(/\s+/gu, ' ').trim();
    const found = hits.map((start) => this.#standing(quote, pattern, start));
    // Folded words may be others: куца and кућа. Those spelt the same, if there are any, are meant.
    const spelt = found.filter(({ words }) => foldScript(words) === exact);
    const sorted = (spelt.length > 0 ? spelt : found).toSorted((a, b) => b.context - a.context);
    const [best, second] = sorted;
    if (!best) return null;
    if (second) {
      const isTold = best.context >= leastContext && best.context - second.context >= clearly;
      return isTold ? best : 'several';
    }
    const isProven =
      spelt.length > 0 || pattern.length >= leastAlone || best.context >= leastContext;
    return isProven ? best : null;
  }

  /** Where nearly the same words stand, if anywhere. */
  near(quote: Quote): { readonly part: QuotePart; readonly likeness: number }[] {
    // Words like these stand where the rarest of them do; others are not worth comparing.
    const places = this.likely(quote.exact).map(([place]) => place);
    const part = seekNear(quote, new Map(places.map((place) => [place, this.#searchedAt(place)])));
    if (!part) return [];
    const words = (this.#texts[part.place] ?? '').slice(part.start, part.end);
    return [{ part, likeness: likeness(gramsOf(fold(words)), gramsOf(fold(quote.exact))) }];
  }

  /** The paragraphs that share the rarest words with a quote, the likeliest first, with a weight. */
  likely(exact: string): [place: number, weight: number][] {
    const index = (this.#index ??= indexOf(this.#texts));
    const rarest = [...new Set(stemsOf(exact))]
      .map((stem) => index.get(stem) ?? [])
      .sort((a, b) => a.length - b.length)
      .filter((places) => places.length > 0)
      .slice(0, mostStems);
    const weights = new Map<number, number>();
    for (const places of rarest) {
      for (const place of places) {
        weights.set(place, (weights.get(place) ?? 0) + 1 / places.length);
      }
    }
    const ranked = [...weights].sort(([, a], [, b]) => b - a).slice(0, mostCompared);
    // What rivals the likeliest shares most of its words, and so of its weight.
    const least = (ranked[0]?.[1] ?? 0) / 4;
    return ranked.filter(([, weight]) => weight >= least);
  }

  #searchedAt(place: number): Searched {
    const known = this.#searched.get(place);
    if (known) return known;
    const searched = searchedIn(this.#texts[place] ?? '');
    this.#searched.set(place, searched);
    return searched;
  }

  /** Where a pattern begins in the folded side; `null`: in too many places. */
  #hits(pattern: string, quote: Quote): number[] | null {
    const hits: number[] = [];
    let seen = 0;
    for (
      let at = this.#folded.indexOf(pattern);
      at !== -1;
      at = this.#folded.indexOf(pattern, at + 1)
    ) {
      if (++seen > mostHits) return null;
      if (this.#isWhole(pattern, at, quote)) hits.push(at);
    }
    return hits;
  }

  /** Whether words begin and end there as the quote does: „комуна“ is not in „комунама“. */
  #isWhole(pattern: string, at: number, { prefix, suffix }: Quote): boolean {
    if (pattern.length >= leastAlone) return true;
    const text = this.#folded;
    const end = at + pattern.length;
    const cutsBefore = isLetter(text[at - 1]) && isLetter(pattern[0]);
    const cutsAfter = isLetter(text[end]) && isLetter(pattern.at(-1));
    return (
      (!cutsBefore || isLetter(fold(prefix).at(-1))) && (!cutsAfter || isLetter(fold(suffix)[0]))
    );
  }

  #standing(quote: Quote, pattern: string, start: number): Standing & { readonly words: string } {
    const end = start + pattern.length;
    const parts: QuotePart[] = [];
    for (let index = this.#indexAt(start); index < this.#places.length; index++) {
      const from = this.#starts[index] ?? 0;
      if (from >= end) break;
      const part = this.#stored(this.#places[index] ?? 0, start - from, end - from);
      if (part.end > part.start) parts.push(part);
    }
    const words = parts
      .map(({ place, start, end }) => (this.#texts[place] ?? '').slice(start, end))
      .join(' ')
      .replace(/\s+/gu, ' ');
    const [from, to] = [Math.max(0, start - reach), Math.min(this.#folded.length, end + reach)];
    const around = this.#folded.slice(from, to);
    return {
      parts,
      words,
      isVerbatim: words === quote.exact.replace(/\s+/gu, ' ').trim(),
      context: contextOf(quote, around, { start: start - from, end: end - from }),
    };
  }

  /** What units of the folded paragraph are in the stored one. */
  #stored(place: number, from: number, to: number): QuotePart {
    const text = this.#texts[place] ?? '';
    const known = this.#maps.get(place);
    const map = known ?? foldWithMap(text);
    if (!known) this.#maps.set(place, map);
    // White space at its beginning is one unit in the map, and none in the folded side.
    const lead = map.text.length - map.text.trimStart().length;
    const length = map.text.trim().length;
    const start = map.toStored(Math.max(0, from) + lead);
    const end = map.toStored(Math.min(to, length) + lead);
    return { place, start, end: text.slice(0, end).trimEnd().length };
  }

  /** The number of the paragraph that holds a unit of the folded side. */
  #indexAt(position: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** UTF-16 units before and behind a quote that are looked at. */
const longestContext = 64;
/** Folded units around a place that hold as many, whatever they are folded to. */
const reach = 4 * longestContext;

function indexOf(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    for (const stem of stemsOf(text)) {
      const places = index.get(stem);
      if (!places) index.set(stem, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  }
  return index;
}

/** So much of each word tells it, whatever its ending. */
const stemsOf = (text: string): string[] =>
  fold(text)
    .match(/[\p{L}\p{N}]{3,}/gu)
    ?.map((word) => word.slice(0, 6)) ?? [];

const isLetter = (unit: string | undefined): boolean =>
  unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
