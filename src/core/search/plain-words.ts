import type { Span } from '../text.ts';

/**
 * A run of letters, marks and digits: what stands on either side of a hyphen, an apostrophe or a
 * point is looked for by itself (поп-Спира, York-а, theguardian.com).
 */
const plainWord = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]+/gu;

/** The words of a text as search sees them, in UTF-16 offsets. */
export const plainWords = (text: string): Span[] =>
  Array.from(text.matchAll(plainWord), ({ index, 0: { length } }) => {
    return { start: index, end: index + length };
  });

export const plainWordForms = (text: string): readonly string[] => text.match(plainWord) ?? [];
