import type { ChangedText, Whole } from './changed-text.ts';
import type { Quote } from './quotes.ts';

/** Where a method put a quote; `null` when it says that it does not know. */
export type Answer = (Whole & { readonly isShown: boolean }) | null;

export interface Score {
  asked: number;
  /** Exactly the words that are left, from the first to the last. */
  exact: number;
  /** Four fifths of the stretch or more in common with the right one. */
  good: number;
  approximate: number;
  /** Elsewhere, though the method itself says that the reader should look. */
  wrongShown: number;
  wrongSilently: number;
  /** Some of the words are left, but the method gave the quote up. */
  missed: number;
  gone: number;
  /** All of its words are gone, and it was attached to others. */
  goneAttached: number;
  /** Of those, the ones a reader would not be told of. */
  goneSilently: number;
}

export const nothing = (): Score => ({
  asked: 0,
  exact: 0,
  good: 0,
  approximate: 0,
  wrongShown: 0,
  wrongSilently: 0,
  missed: 0,
  gone: 0,
  goneAttached: 0,
  goneSilently: 0,
});

export function add(score: Score, quote: Quote, answer: Answer, { now }: ChangedText): void {
  score.asked++;
  const left = quote.keys.flatMap((key) => now.get(key) ?? []);
  if (left.length === 0) {
    score.gone++;
    if (answer) score.goneAttached++;
    if (answer && !answer.isShown) score.goneSilently++;
    return;
  }
  if (!answer) {
    score.missed++;
    return;
  }
  const right = {
    start: Math.min(...left.map(({ start }) => start)),
    end: Math.max(...left.map(({ end }) => end)),
  };
  const share = inCommon(right, answer);
  if (right.start === answer.start && right.end === answer.end) score.exact++;
  else if (share >= 0.8) score.good++;
  else if (share >= 0.3) score.approximate++;
  else if (answer.isShown) score.wrongShown++;
  else score.wrongSilently++;
}

/** Length of what two stretches have in common by that of what they cover together. */
function inCommon(a: Whole, b: Whole): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
