import type { Span } from '../../core/text.ts';

/** Words of a paragraph over which the same things lie. */
export interface Piece<T> extends Span {
  /** In the order they begin, the longer first. */
  readonly over: readonly T[];
}

/**
 * A stretch of a paragraph cut wherever something begins or ends, or `cuts` says so; positions count
 * as the spans do. What lies outside the stretch is cut off, what is empty left out.
 */
export function piecesOf<T extends Span>(
  stretch: Span,
  spans: readonly T[],
  cuts: readonly number[] = [],
): Piece<T>[] {
  const inside = spans
    .filter(({ start, end }) => start < end && start < stretch.end && end > stretch.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const borders = [
    ...inside.flatMap(({ start, end }) => [start, end]),
    ...cuts,
    stretch.start,
    stretch.end,
  ];
  const bounds = [...new Set(borders)]
    .filter((at) => at >= stretch.start && at <= stretch.end)
    .sort((a, b) => a - b);
  const pieces: Piece<T>[] = [];
  let open: T[] = [];
  let next = 0;
  for (const [index, end] of bounds.slice(1).entries()) {
    const start = bounds[index] ?? 0;
    open = open.filter((span) => span.end > start);
    for (let span = inside[next]; span && span.start <= start; span = inside[++next]) {
      open.push(span);
    }
    pieces.push({ start, end, over: [...open] });
  }
  return pieces;
}
