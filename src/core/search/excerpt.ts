import type { Span } from '../text.ts';

/** As much of one side of a row as is shown of it. */
export interface Excerpt {
  readonly words: string;
  /** In UTF-16 offsets of `words`, in order, none overlapping. */
  readonly hits: readonly Span[];
  /** Whether something of the paragraph is left out before and after. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** UTF-16 units of an excerpt, and of what is shown before the first hit. */
const most = 160;
const before = 50;

/**
 * The words around a place, whole where the paragraph is short.
 * @param at UTF-16 offset of what must be seen
 */
export function excerptOf(text: string, hits: readonly Span[], at: number): Excerpt {
  if (text.length <= most) return { words: text, hits, isCutBefore: false, isCutAfter: false };
  const start = wordStart(text, Math.max(0, Math.min(at - before, text.length - most)));
  const end = wordEnd(text, Math.min(text.length, start + most));
  return {
    words: text.slice(start, end),
    hits: hits
      .filter((hit) => hit.start >= start && hit.start < end)
      .map((hit) => ({ start: hit.start - start, end: Math.min(hit.end, end) - start })),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  };
}

/** How far a word is sought that is not to be cut. */
const reach = 30;

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = /\s(?=\S)/.exec(text.slice(at - 1, at + reach));
  return space === null ? whole(text, at) : at + space.index;
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = /\s\S*$/.exec(text.slice(at - reach, at + 1));
  return space === null ? whole(text, at) : at - reach + space.index;
}

/** Not between the halves of one character. */
const whole = (text: string, at: number): number =>
  /^[\uDC00-\uDFFF\p{M}]/u.test(text.slice(at, at + 1)) ? at + 1 : at;
