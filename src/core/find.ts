import { fold, foldWithMap, type Folded } from './fold.ts';
import { toLatin } from './script.ts';
import type { Span } from './text.ts';

/** Finds one query: gives its places in a text, in order, none overlapping, in UTF-16 offsets. */
export type Finder = (text: string) => Span[];

export interface FindOptions {
  readonly wholeWords?: boolean;
  /** As typed, letter by letter and sign by sign; the script alone does not count. */
  readonly exact?: boolean;
}

/** Where a query stands in a text, whatever its script, case and diacritics (`fold`). */
export const find = (text: string, query: string, options: FindOptions = {}): Span[] =>
  compileQuery(query, options)(text);

/**
 * The finder of a query, for searching a whole text paragraph by paragraph; a blank one finds
 * nothing. A place never begins inside a stored letter (`ja` is not in `ња`), but may end in one:
 * it then takes it whole, with its combining marks (`кон` finds the beginning of `коњ`). It cuts no
 * character in two.
 */
export const compileQuery = (query: string, options: FindOptions = {}): Finder =>
  compileForms([query], options);

/** The finder of several forms at once; where two begin at one place, the longer one is found. */
export function compileForms(forms: readonly string[], options: FindOptions = {}): Finder {
  const keysOf = new Map<string, Set<string>>();
  for (const form of forms) {
    const wanted = fold(form).trim();
    if (wanted !== '') keysOf.set(wanted, (keysOf.get(wanted) ?? new Set()).add(exactKey(form)));
  }
  const wanted = [...keysOf.keys()];
  if (wanted.length === 0) return () => [];
  const common = wanted.reduce(commonStart);
  const isTaken = (text: string, span: Span, form: string): boolean =>
    (!options.wholeWords || isWhole(text, span)) &&
    (!options.exact || keysOf.get(form)?.has(exactKey(text.slice(span.start, span.end))) === true);
  return (text) => {
    const plain = fold(text);
    if (!plain.includes(common)) return [];
    const standing = wanted.filter((form) => plain.includes(form));
    if (standing.length === 0) return [];
    const folded = foldWithMap(text);
    return inTurn(
      standing.flatMap((form) => places(text, folded, form, (span) => isTaken(text, span, form))),
    );
  };
}

/** Words as they are compared letter by letter: in Latin, without what is not seen in print. */
export const exactKey = (words: string): string =>
  toLatin(words.normalize('NFC').replace(/(?!\s)[\p{Cf}\p{Cc}]/gu, ''))
    .replace(/\s+/gu, ' ')
    .trim();

function places(
  text: string,
  folded: Folded,
  wanted: string,
  isTaken: (span: Span) => boolean,
): Span[] {
  const spans: Span[] = [];
  for (let at = folded.text.indexOf(wanted); at !== -1;) {
    const span = place(text, folded, at, wanted.length);
    const isHit = span !== null && isTaken(span);
    if (isHit) spans.push(span);
    at = folded.text.indexOf(wanted, isHit ? at + wanted.length : at + 1);
  }
  return spans;
}

/** In order, without those that overlap an earlier or a longer one. */
function inTurn(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  return sorted.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
}

/** The stored span of a stretch of folded text; `null` when it begins inside a letter. */
function place(
  stored: string,
  { text, toStored }: Folded,
  at: number,
  length: number,
): Span | null {
  const start = toStored(at);
  if (at > 0 && toStored(at - 1) === start) return null;
  const last = at + length - 1;
  let after = last + 1;
  while (after < text.length && toStored(after) === toStored(last)) after++;
  const end = toStored(after);
  return isCut(stored, start) || isCut(stored, end) ? null : { start, end };
}

/** Whether a character that takes two units would be cut at a position, or parted from its marks. */
const isCut = (text: string, at: number): boolean =>
  at > 0 && /^(?:[\uDC00-\uDFFF]|\p{M})/u.test(text.slice(at, at + 1));

const wordLast = /[\p{L}\p{M}\p{N}\u00AD]$/u;
const wordFirst = /^[\p{L}\p{M}\p{N}]/u;

const isWhole = (text: string, { start, end }: Span): boolean =>
  !wordLast.test(text.slice(Math.max(0, start - 1), start)) &&
  !wordFirst.test(text.slice(end, end + 1));

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}
