import { fold, foldWithMap, type Folded } from './fold.ts';
import type { Span } from './text.ts';

/** Finds one query: gives its places in a text, in order, none overlapping, in UTF-16 offsets. */
export type Finder = (text: string) => Span[];

export interface FindOptions {
  readonly wholeWords?: boolean;
}

/** Where a query stands in a text, whatever its script, case and diacritics (`fold`). */
export const find = (text: string, query: string, options: FindOptions = {}): Span[] =>
  compileQuery(query, options)(text);

/**
 * The finder of a query, for searching a whole text paragraph by paragraph; a blank one finds
 * nothing. A place never begins inside a stored letter (`ja` is not in `ња`), but may end in one:
 * it then takes it whole, with its combining marks (`кон` finds the beginning of `коњ`).
 */
export function compileQuery(query: string, options: FindOptions = {}): Finder {
  const wanted = fold(query).trim();
  const wholeWords = options.wholeWords ?? false;
  if (wanted === '') return () => [];
  return (text) => {
    if (!fold(text).includes(wanted)) return [];
    const spans: Span[] = [];
    const folded = foldWithMap(text);
    for (let at = folded.text.indexOf(wanted); at !== -1;) {
      const span = place(folded, at, wanted.length);
      const isTaken = span !== null && (!wholeWords || isWhole(text, span));
      if (isTaken) spans.push(span);
      at = folded.text.indexOf(wanted, isTaken ? at + wanted.length : at + 1);
    }
    return spans;
  };
}

/** The stored span of a stretch of folded text; `null` when it begins inside a letter. */
function place({ text, toStored }: Folded, at: number, length: number): Span | null {
  const start = toStored(at);
  if (at > 0 && toStored(at - 1) === start) return null;
  const last = at + length - 1;
  let after = last + 1;
  while (after < text.length && toStored(after) === toStored(last)) after++;
  return { start, end: toStored(after) };
}

const wordLast = /[\p{L}\p{M}\p{N}\u00AD]$/u;
const wordFirst = /^[\p{L}\p{M}\p{N}]/u;

const isWhole = (text: string, { start, end }: Span): boolean =>
  !wordLast.test(text.slice(Math.max(0, start - 1), start)) &&
  !wordFirst.test(text.slice(end, end + 1));
