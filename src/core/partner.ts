import { project, wordsOf, type Row } from './row.ts';
import { otherSide, type Side, type Span } from './text.ts';
import { snapToWords, words } from './words.ts';

/** A word of one side and what stands for it on the other. */
export interface Partners {
  readonly own: Span;
  readonly partner: Span;
}

/**
 * The words of the other side that correspond to a span of this one, whole; `null` where none do.
 * UTF-16 offsets.
 */
export function partnerOf(row: Row, side: Side, span: Span): Span | null {
  const there = wordsOf(row, otherSide(side));
  const { start, end } = project(row, side, span);
  const snapped = snapToWords(there, { start, end });
  return start < end && hasWords(there.slice(start, end)) ? snapped : null;
}

/** The word at a UTF-16 position of one side with its partner; `null` between words, or where it has none. */
export function partnersAt(row: Row, side: Side, position: number): Partners | null {
  const own = words(wordsOf(row, side)).find(
    ({ start, end }) => start <= position && position < end,
  );
  if (!own) return null;
  const partner = partnerOf(row, side, own);
  return partner && { own, partner };
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
