import { ChangeSet, Text, type ChangeDesc } from '@codemirror/state';
import { applyCorrections, placeCorrections, type Replacement } from './correction.ts';
import { letterHunks, wordHunks, type Hunk } from './hunks.ts';
import { otherSide, type Side, type Span } from './text.ts';

/** A span of the other side. */
export interface Projection extends Span {
  /** Share of the span's characters that stand unchanged on the other side, 0 to 1. */
  readonly kept: number;
}

/** The exact way between the original and the cleaned paragraph, in UTF-16 offsets. */
export interface EditMap {
  readonly toCleaned: (span: Span) => Projection;
  readonly toOriginal: (span: Span) => Projection;
}

/**
 * The map that accepted corrections give. A span that covers a replaced piece covers what replaced
 * it; one that only touches an insertion leaves it out, unless it is the whole paragraph. A cut
 * inside a replaced piece is placed by the words both have in common, then by the letters of a
 * changed word; where there are none it moves outward. What has no counterpart becomes a caret, and
 * a caret stays one. Spans that leave the paragraph are cut to it.
 * @throws Error as `applyCorrections`
 */
export function makeEditMap(original: string, accepted: readonly Replacement[]): EditMap {
  const cleaned = applyCorrections(original, accepted);
  if (accepted.length === 0) {
    const same = (span: Span): Projection => ({ ...within(original, span), kept: 1 });
    return { toCleaned: same, toOriginal: same };
  }
  const pair = { original, cleaned };
  let built: Layer | undefined;
  const layer = (): Layer =>
    (built ??= layerOf(pair, placeCorrections(original, accepted), wordHunks, letterHunks));
  return {
    toCleaned: (span) => project(layer(), pair, 'original', within(original, span)),
    toOriginal: (span) => project(layer(), pair, 'cleaned', within(cleaned, span)),
  };
}

type Pair = Readonly<Record<Side, string>>;
type Refine = (original: string, cleaned: string) => Hunk[] | null;

/** The differences of two strings at one grain, each with its own at the next finer one. */
interface Layer {
  /** From this side to the other. */
  readonly changes: Readonly<Record<Side, ChangeDesc>>;
  readonly hunks: readonly (Hunk & { readonly inner: () => Layer | null })[];
}

function layerOf(pair: Pair, hunks: readonly Hunk[], ...finer: readonly Refine[]): Layer {
  const changes = ChangeSet.of(
    hunks.map(({ original, cleaned }) => ({
      from: original.start,
      to: original.end,
      // As one line: a string would be cut at its line breaks, and "\r\n" counted as one.
      insert: Text.of([pair.cleaned.slice(cleaned.start, cleaned.end)]),
    })),
    pair.original.length,
  );
  return {
    changes: { original: changes.desc, cleaned: changes.invertedDesc },
    hunks: hunks.map(({ original, cleaned }) => {
      let inner: Layer | null | undefined;
      const piece = {
        original: pair.original.slice(original.start, original.end),
        cleaned: pair.cleaned.slice(cleaned.start, cleaned.end),
      };
      return {
        original,
        cleaned,
        inner: () => (inner === undefined ? (inner = refined(piece, ...finer)) : inner),
      };
    }),
  };
}

function refined(pair: Pair, refine?: Refine, ...finer: readonly Refine[]): Layer | null {
  const hunks = refine?.(pair.original, pair.cleaned);
  return hunks ? layerOf(pair, hunks, ...finer) : null;
}

function project(layer: Layer, pair: Pair, side: Side, span: Span): Projection {
  const other = pair[otherSide(side)];
  if (span.start === span.end) {
    const start = unsplit(other, place(layer, side, span.start, 'end'), 'start');
    return { start, end: start, kept: 1 };
  }
  const kept = keptUnits(layer, side, span) / (span.end - span.start);
  if (span.end - span.start === pair[side].length) return { start: 0, end: other.length, kept };
  const start = unsplit(other, place(layer, side, span.start, 'start'), 'start');
  const end = unsplit(other, place(layer, side, span.end, 'end'), 'end');
  return { start, end, kept };
}

type Edge = 'start' | 'end';

function place(layer: Layer, side: Side, position: number, edge: Edge): number {
  const hunk = layer.hunks.find((one) => position < one[side].end);
  if (!hunk || position <= hunk[side].start) {
    return layer.changes[side].mapPos(position, edge === 'start' ? 1 : -1);
  }
  const target = hunk[otherSide(side)];
  const inner = hunk.inner();
  if (!inner) return target[edge];
  return target.start + place(inner, side, position - hunk[side].start, edge);
}

function keptUnits(layer: Layer, side: Side, { start, end }: Span): number {
  let units = end - start;
  for (const hunk of layer.hunks) {
    const offset = hunk[side].start;
    const from = Math.max(start, offset);
    const to = Math.min(end, hunk[side].end);
    if (from >= to) continue;
    const inner = hunk.inner();
    const kept = inner ? keptUnits(inner, side, { start: from - offset, end: to - offset }) : 0;
    units -= to - from - kept;
  }
  return units;
}

/** The span within a text, moved outward where it would cut a letter of two units. */
export function within(text: string, span: Span): Span {
  const start = Math.min(Math.max(span.start, 0), text.length);
  const end = Math.min(Math.max(span.end, start), text.length);
  if (start === end)
    return { start: unsplit(text, start, 'start'), end: unsplit(text, end, 'start') };
  return { start: unsplit(text, start, 'start'), end: unsplit(text, end, 'end') };
}

/** The position moved outward if it lies inside a surrogate pair. */
function unsplit(text: string, position: number, edge: Edge): number {
  const cuts = /^[\ud800-\udbff][\udc00-\udfff]$/.test(
    text.slice(Math.max(0, position - 1), position + 1),
  );
  return cuts ? position + (edge === 'start' ? -1 : 1) : position;
}
