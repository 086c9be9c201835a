import { makeAnchor, type Anchor } from './annotation.ts';
import type { Span } from './text.ts';

type Quote = Anchor['quote'];

/**
 * Where quoted words stand again, in or beside a reach of the text; `null` when they do not, or when
 * it is not sure which ones they are. What surrounds them tells: either all that was quoted stands
 * around them, or they lie within the reach and so far as that goes it surrounds them as quoted.
 */
export function returnOf(quote: Quote, reach: Span, text: string): Span | null {
  const found = standing(quote.exact, reach, text);
  const proven = found.filter((span) => isWholly(quote, span, text));
  if (proven.length > 0) return only(proven);
  return only(found.filter((span) => agrees(quote, span, reach, text)));
}

const only = (spans: readonly Span[]): Span | null =>
  spans.length === 1 && spans[0] ? spans[0] : null;

/** Every place in or beside the reach where the words stand. */
function standing(exact: string, reach: Span, text: string): Span[] {
  if (exact === '') return [];
  const offset = Math.max(0, reach.start - exact.length);
  const window = text.slice(offset, reach.end + exact.length);
  const found: Span[] = [];
  for (let at = window.indexOf(exact); at !== -1; at = window.indexOf(exact, at + 1)) {
    found.push({ start: offset + at, end: offset + at + exact.length });
  }
  return found;
}

function isWholly(quote: Quote, span: Span, text: string): boolean {
  const { prefix, suffix } = makeAnchor('', text, span, 0).quote;
  return prefix === quote.prefix && suffix === quote.suffix;
}

function agrees(
  { prefix, suffix }: Quote,
  { start, end }: Span,
  reach: Span,
  text: string,
): boolean {
  if (start < reach.start || end > reach.end) return false;
  const before = text.slice(reach.start, start);
  const after = text.slice(end, reach.end);
  return (
    (before.endsWith(prefix) || prefix.endsWith(before)) &&
    (after.startsWith(suffix) || suffix.startsWith(after))
  );
}
