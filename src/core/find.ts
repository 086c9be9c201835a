import { fold } from './fold.ts';
import { foldTexts, storedSpan, type FoldedTexts } from './folded-texts.ts';
import { grouped } from './grouped.ts';
import { toLatin } from './script.ts';
import type { Span } from './text.ts';

/** Finds one query: gives its places in a text, in order, none overlapping, in UTF-16 offsets. */
export type Finder = (text: string) => Span[];

/** The same in many texts at once, which were folded before: tells of each place in turn. */
export type FinderInAll = (texts: FoldedTexts, found: Found) => void;

/** A place in the text of a number. */
type Found = (text: number, start: number, end: number) => void;

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
function compileForms(forms: readonly string[], options: FindOptions = {}): Finder {
  const wanted = wantedForms(forms);
  const begun = wanted.groups.map(({ common }) => common);
  const finder = finderOf(wanted, options);
  return (text) => {
    const plain = fold(text);
    return begun.some((common) => plain.includes(common)) ? placesIn(text, finder) : [];
  };
}

/** What a finder finds in one text. */
export function placesIn(text: string, finder: FinderInAll): Span[] {
  const spans: Span[] = [];
  finder(foldTexts([text]), (_, start, end) => spans.push({ start, end }));
  return spans;
}

/** The finder of several forms in texts that are looked through again and again. */
export const compileInAll = (forms: readonly string[], options: FindOptions = {}): FinderInAll =>
  finderOf(wantedForms(forms), options);

/** What is looked for, folded. */
interface Wanted {
  /** Forms that begin alike, the longest first: what all of them begin with is looked for but once. */
  readonly groups: readonly { readonly common: string; readonly forms: readonly string[] }[];
  /** How each form may be written where that counts. */
  readonly keysOf: ReadonlyMap<string, ReadonlySet<string>>;
}

function wantedForms(forms: readonly string[]): Wanted {
  const keysOf = new Map<string, Set<string>>();
  for (const form of forms) {
    const wanted = fold(form).trim();
    if (wanted !== '') keysOf.set(wanted, (keysOf.get(wanted) ?? new Set()).add(exactKey(form)));
  }
  const begun = grouped([...keysOf.keys()], (form) => form.slice(0, telling));
  const groups = Array.from(begun.values(), (alike) => ({
    common: alike.reduce(commonStart),
    forms: alike.sort((a, b) => b.length - a.length),
  }));
  return { groups, keysOf };
}

/** Letters that make a beginning rare enough to be worth a look of its own. */
const telling = 3;

function finderOf({ groups, keysOf }: Wanted, options: FindOptions): FinderInAll {
  const { wholeWords = false, exact = false } = options;
  const isTaken = (text: string, span: Span, form: string): boolean =>
    !isCut(text, span.start) &&
    !isCut(text, span.end) &&
    (!wholeWords || isWhole(text, span)) &&
    (!exact || keysOf.get(form)?.has(exactKey(text.slice(span.start, span.end))) === true);
  return (texts, found) => {
    const [only] = groups;
    if (only && groups.length === 1) {
      findGroup(texts, only, isTaken, found);
      return;
    }
    const places: Place[] = [];
    for (const group of groups) {
      findGroup(texts, group, isTaken, (text, start, end) => places.push({ text, start, end }));
    }
    inTurn(places, found);
  };
}

function findGroup(
  texts: FoldedTexts,
  { common, forms }: Wanted['groups'][number],
  isTaken: (text: string, span: Span, form: string) => boolean,
  found: Found,
): void {
  const { folded, starts } = texts;
  let index = 0;
  for (let at = folded.indexOf(common); at !== -1;) {
    while ((starts[index + 1] ?? Infinity) <= at) index++;
    const text = texts.texts[index] ?? '';
    let next = at + 1;
    for (const form of forms) {
      if (form !== common && !folded.startsWith(form, at)) continue;
      const span = storedSpan(texts, at, form.length);
      if (span === null || !isTaken(text, span, form)) continue;
      found(index, span.start, span.end);
      next = at + form.length;
      break;
    }
    at = folded.indexOf(common, next);
  }
}

interface Place extends Span {
  readonly text: number;
}

/** In order, without those that overlap an earlier or a longer one. */
function inTurn(places: Place[], found: Found): void {
  places.sort((a, b) => a.text - b.text || a.start - b.start || b.end - a.end);
  let last: Place | undefined;
  for (const place of places) {
    if (last?.text === place.text && place.start < last.end) continue;
    found(place.text, place.start, place.end);
    last = place;
  }
}

/** Words as they are compared letter by letter: in Latin, without what is not seen in print. */
export const exactKey = (words: string): string =>
  toLatin(words.normalize('NFC').replace(/(?!\s)[\p{Cf}\p{Cc}]/gu, ''))
    .replace(/\s+/gu, ' ')
    .trim();

/** Whether a character that takes two units would be cut at a position, or parted from its marks. */
function isCut(text: string, at: number): boolean {
  // Letters, which are most of what stands there, need no closer look.
  const unit = text.charCodeAt(at);
  if (at === 0 || unit < 0x0300 || (unit >= 0x0400 && unit < 0x0480)) return false;
  return /^(?:[\uDC00-\uDFFF]|\p{M})/u.test(text.slice(at, at + 1));
}

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
