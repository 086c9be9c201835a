import { makeAnchor, type Anchor } from './annotation.ts';
import type { Span } from './text.ts';

type Quote = Anchor['quote'];

/** The one place in or across a reach of the text where all that was quoted stands again. */
export function provenReturn(quote: Quote, reach: Span, text: string): Span | null {
  return only(standing(quote.exact, reach, text).filter((span) => isWholly(quote, span, text)));
}

/**
 * The one place within a reach of the text where the quoted words stand again with what was quoted
 * around them: all of it so far as the reach goes, and some in any case. Beyond the reach the text
 * may have changed meanwhile.
 */
export function likelyReturn(quote: Quote, reach: Span, text: string): Span | null {
  return only(
    standing(quote.exact, reach, text).filter((span) => agrees(quote, span, reach, text)),
  );
}

const only = (spans: readonly Span[]): Span | null =>
  spans.length === 1 && spans[0] ? spans[0] : null;

/** Every place where the words stand with at least one unit in the reach. */
function standing(exact: string, reach: Span, text: string): Span[] {
  if (exact === '' || reach.start === reach.end) return [];
  const offset = Math.max(0, reach.start - exact.length + 1);
  const window = text.slice(offset, reach.end + exact.length - 1);
  const found: Span[] = [];
  for (let at = window.indexOf(exact); at !== -1; at = window.indexOf(exact, at + 1)) {
    found.push({ start: offset + at, end: offset + at + exact.length });
  }
  return found;
}

function isWholly(quote: Quote, span: Span, text: string): boolean {
  const { prefix, suffix } = around(span, text);
  return prefix === quote.prefix && suffix === quote.suffix;
}

function agrees(quote: Quote, span: Span, reach: Span, text: string): boolean {
  if (span.start < reach.start || span.end > reach.end) return false;
  const { prefix, suffix } = around(span, text);
  const before = common(reversed(prefix), reversed(quote.prefix));
  const after = common(suffix, quote.suffix);
  const isRightWithin =
    before >= Math.min(prefix.length, span.start - reach.start) &&
    after >= Math.min(suffix.length, reach.end - span.end);
  return isRightWithin && before + after >= leastContext;
}

/** About a word and the space beside it: less than that surrounds many a short word. */
const leastContext = 8;

function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

const reversed = (text: string): string => text.split('').toReversed().join('');

/** What would be quoted around the span. */
const around = (span: Span, text: string): Quote => makeAnchor('', text, span, 0).quote;
