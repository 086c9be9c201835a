import type { Annotation } from '../core/annotation.ts';
import { echoOf } from '../core/echo.ts';
import { occurrences, type Occurrence, type TermMatcher } from '../core/occurrences.ts';
import { wordsOf, type Row } from '../core/row.ts';
import type { Side, Span } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Paint, PaintStyle } from './highlights.ts';

/** A span of an annotation on one side of one row: where it was made, or its echo. */
export interface Placed extends Span {
  readonly annotation: Annotation;
  readonly echo: boolean;
  /** An echo that lies about there. */
  readonly isApproximate: boolean;
}

/** Where annotations lie on one side of a row, their own spans and the echoes of the other side. */
export function placedOn(row: Row, side: Side, annotations: readonly Annotation[]): Placed[] {
  const placed: Placed[] = [];
  for (const annotation of annotations) {
    if (annotation.state === 'orphan') continue;
    for (const anchor of annotation.current) {
      if (anchor.paragraphId !== row.id) continue;
      const { start, end } = anchor;
      placed.push(
        annotation.side === side
          ? { annotation, echo: false, isApproximate: false, start, end }
          : { annotation, echo: true, ...echoOf(row, annotation.side, anchor) },
      );
    }
  }
  return placed;
}

export const termsOn = (row: Row, side: Side, matcher: TermMatcher): Occurrence[] =>
  occurrences(wordsOf(row, side), matcher);

/**
 * What of a correction can be seen and pointed at on one side: where it only adds something, and
 * nothing stands there yet, the word before it, or the one behind at the beginning.
 */
export function visibleSpan(words: string, { start, end }: Span): Span {
  if (start < end) return { start, end };
  const before = /[\p{L}\p{M}\p{N}]+[^\p{L}\p{N}]?$/u.exec(
    words.slice(Math.max(0, start - 60), start),
  );
  if (before) return { start: start - before[0].length, end };
  const behind = /^[^\p{L}\p{N}]?[\p{L}\p{M}\p{N}]*/u.exec(words.slice(end, end + 60));
  return { start, end: end + (behind?.[0].length ?? 0) };
}

/** Words lit as partners, as paint on what is shown. */
export const partnerPaints = (lit: readonly Span[], view: View): Paint[] =>
  lit.map((span) => paintOn(view, 'partner', span));

/** Everything that is painted on one side of a row, in stored offsets. */
export interface Layers {
  readonly annotations: readonly Placed[];
  readonly corrections: readonly Span[];
  /** What waits for a decision. */
  readonly proposals: readonly Span[];
  readonly terms: readonly Span[];
  readonly hits: readonly Span[];
  readonly currentHit: Span | undefined;
  readonly explained: Span | undefined;
}

/** The layers as paint on what is shown. */
export function paintsOf(side: Side, layers: Layers, view: View): Paint[] {
  const paint = (style: PaintStyle, span: Span): Paint => paintOn(view, style, span);
  const paints = [
    ...layers.annotations.map((placed) => paint(annotationStyle(placed), placed)),
    ...layers.terms.map((span) => paint('term', span)),
    ...layers.corrections.map((span) => paint(side === 'original' ? 'damaged' : 'corrected', span)),
    ...layers.proposals.map((span) => paint('doubt', span)),
    ...layers.hits.map((span) => paint('hit', span)),
  ];
  if (layers.currentHit) paints.push(paint('hit-current', layers.currentHit));
  if (layers.explained) paints.push(paint('explained', layers.explained));
  return paints;
}

function annotationStyle({ annotation, echo, isApproximate }: Placed): PaintStyle {
  const { colour } = annotation;
  if (!echo) return `mark-${colour}`;
  return isApproximate ? `about-${colour}` : `echo-${colour}`;
}

const paintOn = (view: View, style: PaintStyle, { start, end }: Span): Paint => ({
  style,
  start: view.toShown(start),
  end: view.toShown(end, 'end'),
});
