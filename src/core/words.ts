import type { Span } from './text.ts';

/**
 * One word: letters, marks and digits, held together by an apostrophe or a hyphen (ман’те, поп-Спира,
 * 1915-те) or by an invisible break (soft hyphen, zero-width), with the apostrophe of a dropped
 * vowel at its end (ал’). `Intl.Segmenter` is not used: it parts поп-Спира, and is slower than linear on long strings.
 */
const word =
  /[\p{L}\p{M}\p{N}]+(?:[’'ʼ\u2010\u2011\u00AD\u200B-\u200D\u2060-][\p{L}\p{M}\p{N}]+)*[’']?/gu;

/** The words of a text in order, in UTF-16 offsets; either script. */
export function words(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(word)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

export const countWords = (text: string): number => text.match(word)?.length ?? 0;

/** The word a UTF-16 position lies in or touches (the one after it, if it lies between two). */
export function wordAt(text: string, position: number): Span | null {
  let touched: Span | null = null;
  for (const { index, 0: found } of text.matchAll(word)) {
    if (index > position) break;
    if (index + found.length >= position) touched = { start: index, end: index + found.length };
  }
  return touched;
}

/** The span grown outward so that it cuts no word; UTF-16 offsets. */
export function snapToWords(text: string, span: Span): Span {
  let { start, end } = span;
  for (const { index, 0: found } of text.matchAll(word)) {
    if (index >= span.end) break;
    const after = index + found.length;
    if (index < span.start && span.start < after) start = index;
    if (index < span.end && span.end < after) end = after;
  }
  return { start, end };
}
