import type { Span } from '../../core/text.ts';

/** A line with something on it, without the white space at its edges. */
export interface Line extends Span {
  readonly text: string;
  /** Columns of white space before it; a tab counts for four. */
  readonly indent: number;
  /** Empty lines between the line before and this one. */
  readonly blanks: number;
  /** A form feed stands between the line before and this one. */
  readonly newPage: boolean;
  /** A page ended between the line before and this one. */
  readonly isCut?: boolean;
}

/** The lines of a text that are not blank, in order. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let start = 0;
  let newPage = false;
  for (const found of source.matchAll(lineBreak)) {
    add(start, found.index);
    start = found.index + found[0].length;
    if (found[0] === '\f') newPage = true;
  }
  add(start, source.length);
  return lines;

  function add(from: number, to: number): void {
    let first = from;
    let end = to;
    while (first < end && blank.test(source.charAt(first))) first++;
    while (first < end && blank.test(source.charAt(end - 1))) end--;
    if (first === end) {
      blanks++;
      return;
    }
    const indent = columns(source.slice(from, first));
    lines.push({ start: first, end, text: source.slice(first, end), indent, blanks, newPage });
    blanks = 0;
    newPage = false;
  }
}

// As in core/paragraphs.ts; a form feed also ends a line, wherever it stands.
const lineBreak = /\r\n|[\n\r\u2029\f]/g;
const blank = /[\s\u200b]/;

const columns = (white: string): number =>
  white.replaceAll('\t', '    ').replaceAll('\ufeff', '').length;

/** Whether a sentence may end with it. */
export const endsSentence = (text: string): boolean => /[.!?…:;][»«”“"’'‘)\]*_]*$/.test(text);

/** Whether it goes on with what stood before: a small letter first, past quotes and brackets. */
export const startsSmall = (text: string): boolean => /^[„“”"«»‚‘’'([]*\p{Ll}/u.test(text);

/** Whether a word may be broken at its end. */
export const endsInHyphen = (text: string): boolean => /[\p{L}\d][-‐¬\u00ad]$/u.test(text);

/** Whether b is the same sentence going on after a. */
export const goesOn = (a: string, b: string): boolean => startsSmall(b) && !endsSentence(a);
