import { hasOwnWords, isCaret, makeAnchor, type Anchor, type Annotation } from './annotation.ts';
import type { LedgerChange } from './reanchor-pieces.ts';
import { likelyReturn, provenReturn } from './reanchor-return.ts';
import { wayOf, type Way } from './reanchor-way.ts';
import type { Span } from './text.ts';
import { snapToWords, words } from './words.ts';

export type { LedgerChange };

type Quote = Anchor['quote'];

/**
 * The annotation after corrections changed; the same object when nothing about it changes.
 * `changes` are by paragraph id. One whose words all stand as last confirmed or as at home is `exact`;
 * one of whose words nothing is left is an `orphan`: a caret that keeps its last words and is carried
 * on, until its own words come back there; any other is `moved`. Anchors of a paragraph whose cleaned words
 * change get the revision. Annotations of the original side never change.
 */
export function reanchor(
  annotation: Annotation,
  changes: ReadonlyMap<string, LedgerChange>,
  revision: number,
): Annotation {
  if (annotation.side === 'original') return annotation;
  const isAstray = annotation.state === 'orphan';
  const current = annotation.current.map((anchor) => {
    const change = changes.get(anchor.paragraphId);
    const way = change && wayOf(change);
    if (!way) return anchor;
    const own = ownQuotes(annotation, anchor.paragraphId);
    return carried(isAstray ? { ...anchor, end: anchor.start } : anchor, own, way, revision);
  });
  if (current.every((anchor, index) => anchor === annotation.current[index])) return annotation;
  return {
    ...annotation,
    current,
    state: stateOf(annotation, current),
    start: current[0]?.start ?? annotation.start,
  };
}

function stateOf(annotation: Annotation, current: readonly Anchor[]): Annotation['state'] {
  if (current.every(isCaret)) return 'orphan';
  if (hasOwnWords(annotation, current)) return 'exact';
  const isKept = (anchor: Anchor, index: number): boolean => {
    const before = annotation.current[index];
    return before?.quote.exact === anchor.quote.exact && isCaret(before) === isCaret(anchor);
  };
  // What a new reading of the file left exact in other letters stays so until its words change.
  return current.every(isKept) ? annotation.state : 'moved';
}

/** What was quoted in a paragraph when the annotation was last confirmed, and when it was made. */
function ownQuotes({ confirmed = [], home }: Annotation, id: string): Quote[] {
  return [confirmed, home].flatMap((anchors) =>
    anchors.filter(({ paragraphId }) => paragraphId === id).map(({ quote }) => quote),
  );
}

function carried(anchor: Anchor, own: readonly Quote[], way: Way, revision: number): Anchor {
  const at = (span: Span): Anchor => makeAnchor(anchor.paragraphId, way.after, span, revision);
  const isStanding = !isCaret(anchor);
  const isHome = isStanding && own.some(({ exact }) => exact === anchor.quote.exact);
  const isTouched = way.pieces.some(({ was }) => was.start < anchor.end && was.end > anchor.start);
  if (isHome && !isTouched) return at(shifted(anchor, way));

  const mapped = way.project(anchor);
  const back = homecoming(own, isHome, reach(anchor, mapped, way), way.after);
  if (back) return at(back);
  if (isStanding && !isTouched) return at(shifted(anchor, way));
  if (isStanding && isLeft(anchor, mapped, way)) return at(mapped);
  const place = foundering(anchor, mapped, way);
  const caret = at({ start: place, end: place });
  return { ...caret, quote: { ...caret.quote, exact: anchor.quote.exact } };
}

/** Words that stood as their own until now need the full proof: where they went is known better. */
function homecoming(own: readonly Quote[], isHome: boolean, span: Span, text: string): Span | null {
  for (const quote of own) {
    const proven = provenReturn(quote, span, text);
    if (proven) return proven;
  }
  for (const quote of isHome ? [] : own) {
    const likely = likelyReturn(quote, span, text);
    if (likely) return likely;
  }
  return null;
}

/** Where the words went: at the first piece that took some of them, so that they can come back. */
function foundering(span: Span, mapped: Span, { pieces }: Way): number {
  const first = pieces.find(({ was }) => was.end > span.start);
  return Math.min(Math.max(first?.is.start ?? 0, mapped.start), mapped.end);
}

/** What no piece touches is moved by those before it. A piece put in at either end stays outside. */
function shifted({ start, end }: Span, { pieces }: Way): Span {
  const last = pieces.findLast(({ was }) => was.end <= start);
  const shift = last ? last.is.end - last.was.end : 0;
  return { start: start + shift, end: end + shift };
}

/** The span with all changed pieces it meets or touches, as they stand now. */
function reach(span: Span, mapped: Span, { pieces }: Way): Span {
  let { start, end } = mapped;
  for (const { was, is } of pieces) {
    if (was.end < span.start || was.start > span.end) continue;
    start = Math.min(start, is.start);
    end = Math.max(end, is.end);
  }
  return { start, end };
}

/**
 * Whether anything is left of the words: some of them, or, when the pieces that replaced them
 * replaced little else, what stands there now.
 */
function isLeft(span: Span, mapped: Span, { before, after, pieces, project }: Way): boolean {
  const old = wordsIn(before, span);
  if (isCaret(mapped) || (old.length > 0 && wordsIn(after, mapped).length === 0)) return false;
  if ((old.length > 0 ? old : [span]).some((part) => project(part).kept > 0)) return true;
  const { start, end } = snapToWords(before, span);
  let replaced = 0;
  let own = 0;
  for (const { was } of pieces) {
    const common = Math.min(was.end, end) - Math.max(was.start, start);
    if (common <= 0) continue;
    replaced += was.end - was.start;
    own += common;
  }
  return 2 * own >= replaced;
}

function wordsIn(text: string, { start, end }: Span): Span[] {
  return words(text.slice(start, end)).map((word) => ({
    start: start + word.start,
    end: start + word.end,
  }));
}
