import { makeAnchor, type Anchor, type Annotation } from './annotation.ts';
import { applyCorrections, placeCorrections } from './correction.ts';
import type { PlacedCorrection, Replacement } from './correction.ts';
import { makeEditMap, type EditMap } from './edit-map.ts';
import { changedPieces, type LedgerChange } from './reanchor-pieces.ts';
import { likelyReturn, provenReturn } from './reanchor-return.ts';
import type { Span } from './text.ts';
import { snapToWords, words } from './words.ts';

export type { LedgerChange };

type Quote = Anchor['quote'];

/**
 * The annotation after corrections changed; the same object when nothing about it changes.
 * `changes` are by paragraph id. One whose words all stand as at home is `exact`; one of whose words
 * nothing is left is an `orphan`: a caret that keeps its last words and is carried on, until the
 * words of home come back there; any other is `moved`. Anchors of a paragraph whose cleaned words
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
    const home = annotation.home.find(({ paragraphId }) => paragraphId === anchor.paragraphId);
    return carried(isAstray ? { ...anchor, end: anchor.start } : anchor, home, way, revision);
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
  const { home } = annotation;
  const isHome = (anchor: Anchor, index: number): boolean =>
    !isCaret(anchor) && anchor.quote.exact === home[index]?.quote.exact;
  if (current.length === home.length && current.every(isHome)) return 'exact';
  const isKept = (anchor: Anchor, index: number): boolean => {
    const before = annotation.current[index];
    return before?.quote.exact === anchor.quote.exact && isCaret(before) === isCaret(anchor);
  };
  // What the reader has confirmed as it stood stays so until its words change again.
  return current.every(isKept) ? annotation.state : 'moved';
}

const isCaret = ({ start, end }: Span): boolean => start === end;

/** The way from the cleaned paragraph as it was to the cleaned paragraph as it is. */
interface Way {
  readonly before: string;
  readonly after: string;
  readonly pieces: readonly PlacedCorrection<Replacement>[];
  readonly map: EditMap;
}

/** Many annotations lie in one paragraph; its way is found once. */
const ways = new WeakMap<LedgerChange, Way | null>();

/** `null` when the cleaned paragraph stays the same. */
function wayOf(change: LedgerChange): Way | null {
  const known = ways.get(change);
  if (known !== undefined) return known;
  const pieces = changedPieces(change);
  const before = applyCorrections(change.original, change.before);
  const way =
    pieces.length === 0
      ? null
      : {
          before,
          after: applyCorrections(before, pieces),
          pieces: placeCorrections(before, pieces),
          map: makeEditMap(before, pieces),
        };
  ways.set(change, way);
  return way;
}

function carried(anchor: Anchor, home: Anchor | undefined, way: Way, revision: number): Anchor {
  const at = (span: Span): Anchor => makeAnchor(anchor.paragraphId, way.after, span, revision);
  const isStanding = !isCaret(anchor);
  const isHome = isStanding && anchor.quote.exact === home?.quote.exact;
  const isTouched = way.pieces.some(
    ({ original }) => original.start < anchor.end && original.end > anchor.start,
  );
  if (isHome && !isTouched) return at(shifted(anchor, way));

  const mapped = way.map.toCleaned(anchor);
  const back = home && homecoming(home.quote, isHome, reach(anchor, mapped, way), way.after);
  if (back) return at(back);
  if (isStanding && !isTouched) return at(shifted(anchor, way));
  if (isStanding && isLeft(anchor, mapped, way)) return at(mapped);
  const caret = at({ start: mapped.start, end: mapped.start });
  return { ...caret, quote: { ...caret.quote, exact: anchor.quote.exact } };
}

/** Words that stood as at home until now need the full proof: where they went is known better. */
const homecoming = (quote: Quote, isHome: boolean, span: Span, text: string): Span | null =>
  provenReturn(quote, span, text) ?? (isHome ? null : likelyReturn(quote, span, text));

/** What no piece touches is moved by those before it. A piece put in at either end stays outside. */
function shifted({ start, end }: Span, { pieces }: Way): Span {
  const last = pieces.findLast(({ original }) => original.end <= start);
  const shift = last ? last.cleaned.end - last.original.end : 0;
  return { start: start + shift, end: end + shift };
}

/** The span with all changed pieces it meets or touches, as they stand now. */
function reach(span: Span, mapped: Span, { pieces }: Way): Span {
  let { start, end } = mapped;
  for (const { original, cleaned } of pieces) {
    if (original.end < span.start || original.start > span.end) continue;
    start = Math.min(start, cleaned.start);
    end = Math.max(end, cleaned.end);
  }
  return { start, end };
}

/**
 * Whether anything is left of the words: some of them, or, when the pieces that replaced them
 * replaced little else, what stands there now.
 */
function isLeft(span: Span, mapped: Span, { before, after, pieces, map }: Way): boolean {
  const old = wordsIn(before, span);
  if (old.length > 0 && wordsIn(after, mapped).length === 0) return false;
  if (old.length === 0) return after.slice(mapped.start, mapped.end).trim() !== '';
  if (old.some((word) => map.toCleaned(word).kept > 0)) return true;
  const { start, end } = snapToWords(before, span);
  let replaced = 0;
  let own = 0;
  for (const { original } of pieces) {
    const common = Math.min(original.end, end) - Math.max(original.start, start);
    if (common <= 0) continue;
    replaced += original.end - original.start;
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
