import search from 'approx-string-match';
import { toTextPosition } from 'dom-anchor-text-quote';
import type { ChangedText, Whole } from './changed-text.ts';
import type { Quote } from './quotes.ts';

/** A matcher that knows of a quote only its words, what stood around them, and where. */
export type Matcher = (text: string, quote: TextQuote, hint: number) => Whole | null;

interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export const quoteOf = ({ textBefore }: ChangedText, { start, end }: Quote): TextQuote => ({
  exact: textBefore.slice(start, end),
  prefix: textBefore.slice(Math.max(0, start - 32), start),
  suffix: textBefore.slice(end, end + 32),
});

/**
 * The matcher of Hypothesis’s client: up to half of the quote’s letters may be wrong, at most 256;
 * what is found is ranked by the quote (50), what stands before and behind (20 each), and place (2).
 */
export const hypothesis: Matcher = (text, quote, hint) => {
  const most = Math.min(256, quote.exact.length / 2);
  const ranked = matches(text, quote.exact, most).map(({ start, end, errors }) => ({
    start,
    end,
    rank:
      50 * (1 - errors / quote.exact.length) +
      20 * likeness(text.slice(Math.max(0, start - quote.prefix.length), start), quote.prefix) +
      20 * likeness(text.slice(end, end + quote.suffix.length), quote.suffix) +
      2 * (1 - Math.abs(start - hint) / text.length),
  }));
  return ranked.sort((a, b) => b.rank - a.rank)[0] ?? null;
};

function matches(text: string, wanted: string, most: number): (Whole & { errors: number })[] {
  const exact: (Whole & { errors: number })[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    exact.push({ start: at, end: at + wanted.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, wanted, most);
}

function likeness(text: string, wanted: string): number {
  if (wanted === '') return 1;
  if (text === '') return 0;
  const [best] = search(text, wanted, wanted.length);
  return best ? 1 - best.errors / wanted.length : 0;
}

/** dom-anchor-text-quote reads nothing of a page but its text. */
export const domAnchorTextQuote: Matcher = (text, quote, hint) =>
  toTextPosition({ textContent: text }, quote, { hint });
