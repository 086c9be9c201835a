import { makeEditMap } from '../edit-map.ts';
import type { Replacement } from '../correction.ts';
import type { Span } from '../text.ts';
import { snapToWords } from '../words.ts';
import type { BothSides } from './regroup-rows.ts';

/** Where a row is parted: the white space on either side that then stands in neither half. */
export type Cut = BothSides<Span>;

/**
 * Where a row is parted when its cleaned side is, at a UTF-16 offset: the original at the same words,
 * between two of its own. No letter is parted from its marks. `null` when one half would have no
 * cleaned words.
 * @throws Error as `applyCorrections`
 */
export function cutAt(
  original: string,
  accepted: readonly Replacement[],
  cleaned: string,
  at: number,
): Cut | null {
  const here = spaceAround(cleaned, letterBorder(cleaned, at));
  if (isBlank(cleaned.slice(0, here.start)) || isBlank(cleaned.slice(here.end))) return null;
  const map = makeEditMap(original, accepted);
  const place = map.toOriginal({ start: here.start, end: here.start }).start;
  const there = spaceAround(original, letterBorder(original, wordBorder(original, place)));
  // A half without words takes no space with it: that stays with the words.
  if (isBlank(original.slice(0, there.start))) return { original: at0, cleaned: here };
  if (isBlank(original.slice(there.end))) {
    return { original: { start: original.length, end: original.length }, cleaned: here };
  }
  return { original: there, cleaned: here };
}

const at0: Span = { start: 0, end: 0 };

const isBlank = (words: string): boolean => words.trim() === '';

/** The border of the word that a position lies in which is nearer; the one behind if both are. */
function wordBorder(text: string, at: number): number {
  const { start, end } = snapToWords(text, { start: at, end: Math.min(at + 1, text.length) });
  if (start >= at) return at;
  return at - start < end - at ? start : end;
}

/** The position, before the whole letter when it lies inside one: of two units, or with marks. */
export function letterBorder(text: string, at: number): number {
  let border = Math.min(Math.max(at, 0), text.length);
  while (border > 0 && border < text.length && isWithinLetter(text, border)) border--;
  return border;
}

const isWithinLetter = (text: string, at: number): boolean =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ||
  /^[\p{M}\p{Emoji_Modifier}\u200c\u200d]/u.test(text.slice(at, at + 2)) ||
  text.charAt(at - 1) === '\u200d';

/** The white space a position lies in or touches, but none that carries a mark. */
function spaceAround(text: string, at: number): Span {
  let [start, end] = [at, at];
  while (start > 0 && isSpace(text.charAt(start - 1))) start--;
  while (end < text.length && isSpace(text.charAt(end))) end++;
  while (end > start && end < text.length && isWithinLetter(text, end)) end--;
  return { start, end };
}

const isSpace = (unit: string): boolean => /\s/u.test(unit);
