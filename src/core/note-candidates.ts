import { isCaret, makeAnchor, type Anchor, type Annotation } from './annotation.ts';
import { contextOf, haystackOf, placesOf, type Haystack } from './carry/seek-quote.ts';
import { fold, foldWithMap } from './fold.ts';
import type { Span } from './text.ts';
import { snapToWords } from './words.ts';
import { wordsDiff, type DiffPart } from './words-diff.ts';

type Quote = Anchor['quote'];

/** A place in the paragraph at a 0-based place in its text. */
interface Part extends Span {
  readonly place: number;
}

/** A place where a note could belong. */
export interface Candidate {
  /** One for each paragraph, in the order of the text. */
  readonly parts: readonly Part[];
  /** How like the words there are to those sought, 0 to 1. */
  readonly likeness: number;
  /** The words there and what stands around them in the first paragraph. */
  readonly quote: Quote;
  /** From the words sought to the words there. */
  readonly diff: readonly DiffPart[];
}

/** From here on readers would call words nearly the same. */
export const nearlySame = 0.85;
const leastLike = 0.55;
const mostCandidates = 5;
/** Places are compared unit by unit in so many paragraphs, those with the rarest of the words. */
const mostCompared = 16;
/** A word that stands in more places tells nothing about one of them. */
const mostHits = 300;
const neighbours = 3;
/** Of longer quotes the beginning and the end are compared, and of longer paragraphs a part. */
const longestCompared = 240;
const longestParagraph = 6000;

/**
 * The places of one side where the words of an annotation may belong, at most five: the likelier
 * ones first, and of those about as likely the nearest to where it stood. Words it stands on now are
 * none. Only ever offered to a reader: nothing is attached by it.
 * @param paragraphs the words of that side, by place
 */
export function candidatesFor(annotation: Annotation, paragraphs: readonly string[]): Candidate[] {
  const haystack = haystackOf(paragraphs);
  const { home, confirmed = home, current } = annotation;
  const found = new Map<string, Candidate & { readonly context: number }>();
  const sought = new Map([confirmed, current].map((anchors) => [wordsOf(anchors), anchors]));
  for (const anchors of sought.values()) {
    for (const one of candidatesOf(anchors, annotation.place, haystack)) {
      const key = `${one.parts[0]?.place ?? 0} ${one.parts[0]?.start ?? 0}`;
      const known = found.get(key);
      if (!known || known.likeness < one.likeness) found.set(key, one);
    }
  }
  const far = ({ parts }: Candidate): number => Math.abs((parts[0]?.place ?? 0) - annotation.place);
  const standing = annotation.state === 'orphan' ? [] : current.filter((one) => !isCaret(one));
  return [...found.values()]
    .filter(({ quote }) => !standing.some((one) => isSamePlace(one.quote, quote)))
    .sort((a, b) => rankOf(b) - rankOf(a) || far(a) - far(b) || b.context - a.context)
    .slice(0, mostCandidates)
    .map(({ parts, likeness, quote, diff }) => ({ parts, likeness, quote, diff }));
}

const rankOf = ({ likeness }: Candidate): number => (likeness >= nearlySame ? 1 : likeness);

const isSamePlace = (a: Quote, b: Quote): boolean =>
  a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;

const wordsOf = (anchors: readonly Anchor[]): string =>
  anchors.map(({ quote }) => quote.exact).join('\n');

/** Found by the longest of the quotes; the others are sought in the paragraphs beside it. */
function candidatesOf(
  anchors: readonly Anchor[],
  place: number,
  haystack: Haystack,
): (Candidate & { readonly context: number })[] {
  const lengths = anchors.map(({ quote }) => quote.exact.length);
  const lead = lengths.indexOf(Math.max(...lengths));
  const leading = anchors[lead];
  if (!leading) return [];
  return triesOf(leading.quote, place + lead, haystack).map((found) => {
    const others = anchors.map(({ quote }, index) =>
      index === lead ? found : bestAt(quote, found.place + index - lead, haystack),
    );
    const parts = others.filter((one) => one !== null);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const likeness = others.reduce(
      (sum, one, index) => sum + ((one?.likeness ?? 0) * (lengths[index] ?? 0)) / total,
      0,
    );
    const texts = parts.map(({ place, start, end }) =>
      (haystack.texts[place] ?? '').slice(start, end),
    );
    const [first = found] = parts;
    const around = makeAnchor('', haystack.texts[first.place] ?? '', first, 0).quote;
    return {
      parts: parts.map(({ place, start, end }) => ({ place, start, end })),
      likeness,
      quote: { ...around, exact: texts.join('\n') },
      diff: wordsDiff(wordsOf(anchors), texts.join('\n')),
      context: found.context,
    };
  });
}

interface Try extends Part {
  readonly likeness: number;
  readonly context: number;
}

function bestAt(quote: Quote, place: number, { texts }: Haystack): Try | null {
  const text = texts[place];
  if (text === undefined) return null;
  return (
    comparedIn(quote, place, text, null).toSorted((a, b) => b.likeness - a.likeness)[0] ?? null
  );
}

function triesOf(quote: Quote, place: number, haystack: Haystack): Try[] {
  const hits = hitsOf(fold(quote.exact).trim(), place, haystack);
  return [...hits].flatMap(([at, middle]) =>
    comparedIn(quote, at, haystack.texts[at] ?? '', middle),
  );
}

/** The paragraphs worth comparing, each with a unit of its folded words near which to look. */
function hitsOf(pattern: string, place: number, haystack: Haystack): Map<number, number | null> {
  const { folded, starts, texts } = haystack;
  const votes = new Map<number, { weight: number; at: number | null }>();
  for (const word of new Set(pattern.match(/[\p{L}\p{N}]{3,}/gu)?.map(stemOf) ?? [pattern])) {
    const found = placesIn(folded, word);
    if (found.length > mostHits) continue;
    for (const at of found) {
      const paragraph = paragraphAt(starts, at);
      const vote = votes.get(paragraph) ?? { weight: 0, at: at - (starts[paragraph] ?? 0) };
      votes.set(paragraph, { ...vote, weight: vote.weight + 1 / found.length });
    }
  }
  const away = (one: number): number => Math.abs(one - place);
  const likely = [...votes]
    .sort(([a, x], [b, y]) => y.weight - x.weight || away(a) - away(b))
    .slice(0, mostCompared)
    .map(([paragraph, { at }]): [number, number | null] => [paragraph, at]);
  const near = Array.from({ length: 2 * neighbours + 1 }, (_, i) => place - neighbours + i)
    .filter((one) => texts[one] !== undefined)
    .map((one): [number, number | null] => [one, votes.get(one)?.at ?? null]);
  return new Map([...near, ...likely]);
}

/** So much of a word tells it, whatever its ending. */
const stemOf = (word: string): string => word.slice(0, 6);

/** Where a string stands in another; one more than `mostHits` when it is more than that. */
function placesIn(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    places.push(at);
    if (places.length > mostHits) break;
  }
  return places;
}

/** The last of the starts that is not beyond a position. */
function paragraphAt(starts: readonly number[], position: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}

/** The two best places in a paragraph, if they are like enough. */
function comparedIn(quote: Quote, place: number, text: string, middle: number | null): Try[] {
  const pattern = fold(quote.exact).trim();
  if (pattern === '' || text === '') return [];
  const folded = foldWithMap(text);
  const reach = longestParagraph / 2;
  const from = middle === null ? 0 : Math.max(0, Math.min(middle - reach, folded.text.length));
  const part = folded.text.slice(from, from + longestParagraph);
  return roughPlaces(pattern, part).flatMap((one): Try[] => {
    if (1 - one.distance / pattern.length < leastLike) return [];
    const at = { start: from + one.start, end: from + one.end };
    const end = text.slice(0, folded.toStored(at.end)).trimEnd().length;
    const stored = { start: Math.min(folded.toStored(at.start), end), end };
    const span = one.distance === 0 ? stored : snapToWords(text, stored);
    if (isCaret(span)) return [];
    // Whole words may be more than what was found in them.
    const length = fold(text.slice(span.start, span.end)).trim().length;
    const more = Math.max(0, length - (one.end - one.start));
    const likeness = 1 - (one.distance + more) / Math.max(pattern.length, length);
    if (likeness < leastLike) return [];
    return [{ place, ...span, likeness, context: contextOf(quote, folded.text, at) }];
  });
}

/** Of a long pattern, from where it begins to where it ends. */
function roughPlaces(pattern: string, text: string): ReturnType<typeof placesOf> {
  if (pattern.length <= longestCompared) return placesOf(pattern, text);
  const half = longestCompared / 2;
  const [head] = placesOf(pattern.slice(0, half), text);
  const [tail] = placesOf(pattern.slice(-half), text);
  if (!head || !tail || tail.end <= head.start) return [];
  const distance = ((head.distance + tail.distance) * pattern.length) / longestCompared;
  const other = Math.abs(tail.end - head.start - pattern.length);
  return [{ start: head.start, end: tail.end, distance: Math.max(distance, other) }];
}
