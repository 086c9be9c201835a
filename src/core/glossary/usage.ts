import { occurrences, type TermMatcher } from '../occurrences.ts';

/** How often each term stands in some words, by its id; terms that do not stand there are left out. */
export type Usage = ReadonlyMap<string, number>;

/** Counts the terms in the paragraphs of a chunk. Linear in their words. */
export function usageIn(paragraphs: readonly string[], matcher: TermMatcher): Usage {
  const counts = new Map<string, number>();
  for (const text of paragraphs) {
    for (const { termId } of occurrences(text, matcher)) {
      counts.set(termId, (counts.get(termId) ?? 0) + 1);
    }
  }
  return counts;
}

/** The counts of several chunks together. */
export function totalUsage(chunks: Iterable<Usage>): Usage {
  const total = new Map<string, number>();
  for (const counts of chunks) {
    for (const [termId, count] of counts) total.set(termId, (total.get(termId) ?? 0) + count);
  }
  return total;
}
