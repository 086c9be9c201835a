import {
  chunkKey,
  inOneLine,
  isCaret,
  makeAnchor,
  type Anchor,
  type Annotation,
} from '../annotation.ts';
import { fold } from '../fold.ts';
import { reanchor } from '../reanchor.ts';
import { toLatin } from '../script.ts';
import { chunkOf, type Span } from '../text.ts';
import { cut, type Lane } from './lane.ts';
import type { Ground, Stretch } from './ground.ts';
import { seekAlone, seekNear, type Found } from './seek-quote.ts';
import { isStill } from './still.ts';

/** Where one anchor of before comes to lie: its parts, each in one paragraph. */
interface Landing {
  readonly parts: readonly Part[];
  /** Found by its words alone. */
  readonly isSought: boolean;
}

interface Part {
  readonly place: number;
  readonly anchor: Anchor;
}

/** Quotes are sought in so many paragraphs before and after where they stood. */
const neighbours = 3;

/**
 * The annotation on the new paragraphs; the same object when nothing about it changes. Its anchors
 * go through the changes of their paragraphs as `reanchor` leads them. Words that are not left there
 * are sought, by the quote, in paragraphs that are not as they were; else they are a caret that
 * keeps them. It is `exact` on the words last confirmed or those of home, whatever their script.
 */
export function carryAnnotation(annotation: Annotation, ground: Ground): Annotation {
  const landings = annotation.current.map((anchor) => landingOf(annotation, anchor, ground));
  const parts = gathered(
    landings.flatMap(({ parts }) => parts),
    ground,
  );
  const current = parts.map(({ anchor }) => anchor);
  const [first] = parts;
  if (!first) return annotation;
  const chunks = new Set(parts.map(({ place }) => chunkKey(annotation.textId, chunkOf(place))));
  const carried: Annotation = {
    ...annotation,
    current,
    state: stateOf(
      annotation,
      current,
      landings.some(({ isSought }) => isSought),
    ),
    place: first.place,
    start: first.anchor.start,
    chunks: [...chunks],
  };
  return isAsBefore(annotation, carried) ? annotation : carried;
}

function landingOf(annotation: Annotation, anchor: Anchor, ground: Ground): Landing {
  const stretch = ground.stretchOf(anchor.paragraphId);
  if (!stretch) {
    const { place, isAfter } = ground.beside(anchor.paragraphId, annotation.place);
    const at = isAfter ? 0 : (ground.texts[place]?.length ?? 0);
    return sought(annotation, anchor, ground, { place, start: at, end: at }, [place]);
  }
  if (stretch.isSame) {
    return { parts: [{ place: stretch.places[0] ?? 0, anchor }], isSought: false };
  }
  const span = through(annotation, anchor, stretch, ground.revision);
  const parts = cut(stretch.lane.after, span).map(({ index, ...part }) => ({
    place: stretch.places[index] ?? 0,
    ...part,
  }));
  const [place] = parts;
  if (isCaret(span) || !place) {
    const at = place ?? { place: stretch.places[0] ?? 0, start: 0, end: 0 };
    const caret = { ...at, end: at.start };
    return sought(annotation, anchor, ground, caret, stretch.places);
  }
  return { parts: parts.map((part) => partAt(part, ground)), isSought: false };
}

/** The span in the new words; a caret when too little of the old ones is left there. */
function through(
  annotation: Annotation,
  anchor: Anchor,
  { offset, lane }: Stretch,
  revision: number,
): Span {
  const { paragraphId } = anchor;
  const virtual = (one: Anchor): Anchor => ({
    ...one,
    ...lane.toChange({
      start: one.start + offset(paragraphId),
      end: one.end + offset(paragraphId),
    }),
    quote: {
      exact: lane.rewrite(one.quote.exact),
      prefix: lane.rewrite(one.quote.prefix),
      suffix: lane.rewrite(one.quote.suffix),
    },
  });
  const { home, confirmed } = annotation;
  const here = (anchors: readonly Anchor[]): Anchor[] => {
    const one =
      anchors.find((each) => each.paragraphId === paragraphId) ??
      (anchors.length === 1 ? anchors[0] : undefined);
    return one ? [{ ...virtual(one), paragraphId }] : [];
  };
  const was = virtual(anchor);
  const alone: Annotation = {
    ...annotation,
    side: 'cleaned',
    home: here(home),
    ...(confirmed ? { confirmed: here(confirmed) } : {}),
    current: [was],
  };
  const [is = was] = reanchor(alone, new Map([[paragraphId, lane.change]]), revision).current;
  const caret = { start: is.start, end: is.start };
  if (isCaret(was)) return is;
  if (isOneOfTwo(was, lane)) return caret;
  return isStill(lane.change.original, was, lane.after.text, is) ? is : caret;
}

/** Whether more than half of the words may as well be what was taken out: nothing tells which it was. */
const isOneOfTwo = ({ start, end }: Span, { doubtful }: Lane): boolean =>
  doubtful.some((one) => 2 * (Math.min(one.end, end) - Math.max(one.start, start)) > end - start);

function sought(
  annotation: Annotation,
  anchor: Anchor,
  ground: Ground,
  caret: Found,
  places: readonly number[],
): Landing {
  const own = [...(annotation.confirmed ?? []), ...annotation.home].filter(
    ({ paragraphId }) => paragraphId === anchor.paragraphId,
  );
  const quotes = [...(isCaret(anchor) ? [] : [anchor]), ...own].map(({ quote }) => quote);
  const near = ground.changedNear(
    Math.min(...places) - neighbours,
    Math.max(...places) + neighbours,
  );
  for (const quote of quotes) {
    const found = seekNear(quote, near) ?? alone(quote, ground);
    if (found && found.end > found.start && !stoodThere(found, anchor, ground)) {
      return { parts: [partAt(found, ground)], isSought: true };
    }
  }
  const { place, anchor: at } = partAt(caret, ground);
  const kept = { ...at, quote: { ...at.quote, exact: anchor.quote.exact } };
  return { parts: [{ place, anchor: kept }], isSought: false };
}

/** Words that stood in the paragraph before, beside those that are sought, are not these. */
function stoodThere({ place, start, end }: Found, anchor: Anchor, ground: Ground): boolean {
  const words = fold((ground.texts[place] ?? '').slice(start, end)).trim();
  return ground.before(place).some(({ id, text }) => {
    const rest =
      id === anchor.paragraphId
        ? `${text.slice(0, anchor.start)}\n${text.slice(anchor.end)}`
        : text;
    return fold(rest).includes(words);
  });
}

/** Words that stand in a paragraph that is as it was stood there before: they are not these. */
function alone(quote: Anchor['quote'], ground: Ground): Found | null {
  if (!ground.hasChanged) return null;
  const found = seekAlone(quote, ground.haystack());
  return found && ground.isChanged(found.place) ? found : null;
}

const partAt = ({ place, start, end }: Found, { ids, texts, revision }: Ground): Part => ({
  place,
  anchor: makeAnchor(ids[place] ?? '', texts[place] ?? '', { start, end }, revision),
});

/** One anchor a paragraph, in the order of the text: words before carets, and all of them. */
function gathered(parts: readonly Part[], { texts, revision }: Ground): Part[] {
  const byPlace = new Map<number, Part[]>();
  for (const part of parts) byPlace.set(part.place, [...(byPlace.get(part.place) ?? []), part]);
  return [...byPlace]
    .sort(([a], [b]) => a - b)
    .map(([place, held]): Part => {
      const standing = held.filter(({ anchor }) => !isCaret(anchor));
      const [one, ...more] = standing.length > 0 ? standing : held;
      if (!one || more.length === 0) return one ?? { place, anchor: nowhere };
      if (isCaret(one.anchor)) {
        const exact = held.map(({ anchor }) => anchor.quote.exact).join('\n');
        return { place, anchor: { ...one.anchor, quote: { ...one.anchor.quote, exact } } };
      }
      const span = {
        start: Math.min(...standing.map(({ anchor }) => anchor.start)),
        end: Math.max(...standing.map(({ anchor }) => anchor.end)),
      };
      const id = one.anchor.paragraphId;
      return { place, anchor: makeAnchor(id, texts[place] ?? '', span, revision) };
    });
}

const nowhere = makeAnchor('', '', { start: 0, end: 0 }, 0);

function stateOf(
  annotation: Annotation,
  current: readonly Anchor[],
  isSought: boolean,
): Annotation['state'] {
  const isKept = (anchor: Anchor, index: number): boolean => anchor === annotation.current[index];
  if (current.length === annotation.current.length && current.every(isKept)) {
    return annotation.state;
  }
  if (current.every(isCaret)) return 'orphan';
  const { home, confirmed = home } = annotation;
  const [before, now] = [annotation.current, current].map(wordsIn);
  // What was found by its words alone is shown, so that a reader looks at it.
  if (isSought || current.some(isCaret)) return 'moved';
  if ([confirmed, home].some((own) => now === wordsIn(own))) return 'exact';
  return now === before && annotation.state !== 'orphan' ? annotation.state : 'moved';
}

/** The words in one script and with one kind of space: a border between paragraphs is a space. */
const wordsIn = (anchors: readonly Anchor[]): string => toLatin(inOneLine(anchors));

const isAsBefore = (a: Annotation, b: Annotation): boolean =>
  a.state === b.state &&
  a.place === b.place &&
  a.start === b.start &&
  a.chunks.join() === b.chunks.join() &&
  a.current.length === b.current.length &&
  a.current.every((anchor, index) => anchor === b.current[index]);
