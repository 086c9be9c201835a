import { makeAnchor, type Anchor } from './annotation.ts';
import type { Span } from './text.ts';

type Quote = Anchor['quote'];

/** The one place in or across a reach of the text where all that was quoted stands again. */
export function provenReturn(quote: Quote, reach: Span, text: string): Span | null {
  return only(standing(quote.exact, reach, text).filter((span) => isWholly(quote, span, text)));
}

/**
 * The one place within a reach of the text where the quoted words stand again and, so far as the
 * reach goes, what was quoted around them. Beyond it the text may have changed meanwhile.
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

function agrees(quote: Quote, { start, end }: Span, reach: Span, text: string): boolean {
  if (start < reach.start || end > reach.end) return false;
  const within = { start: start - reach.start, end: end - reach.start };
  const { prefix, suffix } = around(within, text.slice(reach.start, reach.end));
  return quote.prefix.endsWith(prefix) && quote.suffix.startsWith(suffix);
}

/** What would be quoted around the span. */
const around = (span: Span, text: string): Quote => makeAnchor('', text, span, 0).quote;
