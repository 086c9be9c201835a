import type { StyledSpan } from '../../core/structure.ts';
import type { Span } from '../../core/text.ts';

/** A part of a styled stretch that lies wholly inside or outside of each choice and each other part. */
export interface StyleFragment extends Span {
  readonly style: StyledSpan;
  /** Number of the stretch in its paragraph. */
  readonly order: number;
  /** 0-based number of the part. */
  readonly part: number;
  /** How many parts its stretch came to. */
  readonly parts: number;
  /** Number of the choice in whose original reading it stands; −1: in none. */
  readonly choice: number;
}

type Piece = Span & { readonly order: number; readonly choice: number };

/**
 * Elements nest, stretches of style may cross what was corrected and each other: they are cut where
 * they do.
 * @param choices ranges of the original, none overlapping another, in order
 * @returns in the order in which they open, outer ones first
 */
export function styleFragments(
  styles: readonly StyledSpan[],
  choices: readonly Span[],
): StyleFragment[] {
  const sorted = inOrder(styles);
  const pieces = sorted.flatMap((style, order) => cutAtChoices(style, order, choices));
  const nested = [
    ...nest(pieces.filter(({ choice }) => choice === -1)),
    ...choices.flatMap((_, choice) => nest(pieces.filter((piece) => piece.choice === choice))),
  ];
  const parts = sorted.map((_, order) =>
    nested.filter((piece) => piece.order === order).toSorted((a, b) => a.start - b.start),
  );
  return nested.flatMap((piece) => {
    const style = sorted[piece.order];
    const all = parts[piece.order] ?? [];
    return style ? [{ ...piece, style, part: all.indexOf(piece), parts: all.length }] : [];
  });
}

/** By where they start, the longer first: so that outer ones come first. */
export const inOrder = (styles: readonly StyledSpan[]): StyledSpan[] =>
  styles.toSorted((a, b) => a.start - b.start || b.end - a.end);

function cutAtChoices({ start, end }: Span, order: number, choices: readonly Span[]): Piece[] {
  const crossed = choices.filter(
    (choice) => choice.start < end && start < choice.end && !holds({ start, end }, choice),
  );
  const cuts = crossed.flatMap((choice) => [choice.start, choice.end]);
  const inside = cuts.filter((cut) => start < cut && cut < end);
  const ends = [...new Set([start, ...inside, end])];
  return ends.slice(1).map((to, index) => {
    const piece = { start: ends[index] ?? start, end: to };
    const holder = crossed.find((choice) => holds(choice, piece));
    return { ...piece, order, choice: holder ? choices.indexOf(holder) : -1 };
  });
}

const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Cuts what begins in one piece and ends behind it. */
function nest(pieces: readonly Piece[]): Piece[] {
  const queue = pieces.toSorted(byStart);
  const nested: Piece[] = [];
  const open: Piece[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= next.start) open.pop();
    const outer = open.at(-1);
    if (outer && next.end > outer.end) {
      const rest = { ...next, start: outer.end };
      const place = queue.findIndex((one) => byStart(rest, one) < 0);
      queue.splice(place === -1 ? queue.length : place, 0, rest);
      next = { ...next, end: outer.end };
    }
    nested.push(next);
    open.push(next);
  }
  return nested;
}

const byStart = (a: Piece, b: Piece): number => a.start - b.start || a.order - b.order;
