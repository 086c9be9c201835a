import type { CaseName, Declension } from './cases.ts';
import { termForms } from './cleaning/term-forms.ts';
import { foldScript } from './fold.ts';
import {
  formsOfTerm,
  type DeclinedTerm,
  type OccurrenceKind,
  type WrittenForm,
} from './glossary/written-forms.ts';
import { literals, holds } from './literals.ts';
import { isShared } from './term-scope.ts';
import type { Term } from './term.ts';
import type { Span } from './text.ts';
import { words } from './words.ts';

/** A place where a form of a term stands; UTF-16 offsets. */
export interface Occurrence extends Span {
  readonly termId: string;
  /** As the glossary writes it. */
  readonly form: string;
  readonly kind: OccurrenceKind;
  /** What it is a form of: the canonical form or a variant. */
  readonly base: string;
  /** The cells of the table of `base` it is; none where the reader wrote it and no table has it. */
  readonly cells: readonly CaseName[];
}

/** Forms ready to be looked for: by their first word, those of most letters first. */
export type TermMatcher = ReadonlyMap<string, readonly Form[]>;

/**
 * The forms of a glossary, and those in other cases. What two terms claim goes to a text’s own
 * rather than to a shared one; then to the canonical form, to what is written, to the earlier.
 * @param formsOf the table of a term, with what the reader corrected
 */
export const compileTerms = (
  terms: readonly Term[],
  formsOf: (term: DeclinedTerm) => Declension = (term) => termForms(term),
): TermMatcher => atOnce(compilingTerms(terms, (term) => readForms(term, formsOf)));

/** The forms of a term ready to be looked for, by how sure it is that they are meant. */
export type ReadForms = readonly (readonly Form[])[];

/** What costs most of a compilation, and depends on the term alone. */
export function readForms(
  term: Term,
  formsOf: (term: DeclinedTerm) => Declension = (term) => termForms(term),
): ReadForms {
  const { canonical, variants, inflected, inflectedVariants, possessives } = formsOfTerm(
    term,
    formsOf,
  );
  return [canonical, variants, inflected, inflectedVariants, possessives].map((forms) =>
    forms.map(readForm),
  );
}

/**
 * `compileTerms` in small steps, for who must not be kept waiting by thousands of terms.
 * @param read `readForms`, or what remembers them
 */
export function* compilingTerms(
  terms: readonly Term[],
  read: (term: Term) => ReadForms,
): Generator<undefined, TermMatcher> {
  const matcher = new Map<string, Form[]>();
  const taken = new Set<string>();
  for (const shared of [false, true]) {
    const some: ReadForms[] = [];
    for (const term of terms) {
      if (isShared(term) !== shared) continue;
      some.push(read(term));
      yield;
    }
    for (let rank = 0; rank < (some[0]?.length ?? 0); rank++) {
      for (const forms of some) {
        for (const form of forms[rank] ?? []) claim(form, matcher, taken);
        yield;
      }
    }
  }
  for (const forms of matcher.values()) {
    // Where both may stand, a name wants its capital and leaves the rest to the common word.
    forms.sort((a, b) => b.keys.length - a.keys.length || Number(b.isName) - Number(a.isName));
    yield;
  }
  return matcher;
}

function claim(form: Form, matcher: Map<string, Form[]>, taken: Set<string>): void {
  const [first] = form.keys;
  if (first === undefined || taken.has(form.claim)) return;
  taken.add(form.claim);
  const known = matcher.get(first);
  if (known === undefined) matcher.set(first, [form]);
  else known.push(form);
}

function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/**
 * Where forms stand as whole words, whatever their script and case, but with their diacritics, and a
 * name of one word only with a capital (Мао, not мао); in order. The longest form at a word wins and none overlaps another; those in addresses do not count.
 */
export function occurrences(text: string, matcher: TermMatcher): Occurrence[] {
  if (matcher.size === 0) return [];
  const found: Occurrence[] = [];
  const { spans, keys, gaps } = divided(text);
  const untouched = literals(text);
  for (let i = 0; i < keys.length;) {
    const start = spans[i]?.start ?? 0;
    const form = matcher
      .get(keys[i] ?? '')
      ?.find(
        (form) =>
          stands(form, keys, gaps, i) &&
          !(form.isName && isSmall(text.charAt(start))) &&
          (!form.of.isCall || isSetApart(text, start, spans[i]?.end ?? start)),
      );
    const length = form?.keys.length ?? 1;
    if (form !== undefined && !holds(untouched, start)) {
      const { termId, form: written, kind, base, cells } = form.of;
      const end = spans[i + length - 1]?.end ?? start;
      found.push({ termId, form: written, kind, base, cells, start, end });
    }
    i += length;
  }
  return found;
}

interface Form {
  readonly of: WrittenForm;
  /** Its words, and what stands between each and the next, folded. */
  readonly keys: readonly string[];
  readonly gaps: readonly string[];
  /** One word with a capital. */
  readonly isName: boolean;
  /** What no two forms may be looked for as. */
  readonly claim: string;
}

function readForm(of: WrittenForm): Form {
  const { keys, gaps } = divided(of.form);
  const isName = keys.length === 1 && /^\p{Lu}/u.test(of.form);
  const whole = keys.map((key, i) => key + (gaps[i] ?? '')).join('');
  return { of, keys, gaps, isName, claim: isName ? whole.toUpperCase() : whole };
}

const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();

/** Whether a word stands between signs, as one does that is called. */
const isSetApart = (text: string, start: number, end: number): boolean =>
  /(?:^|[^\p{L}\p{M}\p{N}\s])\s*$/u.test(text.slice(Math.max(0, start - 3), start)) &&
  /^(?:$|[,!?.…])/u.test(text.slice(end, end + 1));

const stands = (
  form: Form,
  keys: readonly string[],
  gaps: readonly string[],
  at: number,
): boolean =>
  form.keys.every((key, i) => key === keys[at + i]) &&
  form.gaps.every((gap, i) => gap === gaps[at + i]);

/** The words of a text without the apostrophes that may close them: spans, and folded with their gaps. */
function divided(text: string): { spans: Span[]; keys: string[]; gaps: string[] } {
  const spans = words(text).map(({ start, end }) => {
    return { start, end: /[’']/.test(text.charAt(end - 1)) ? end - 1 : end };
  });
  const keys = spans.map(({ start, end }) => foldScript(text.slice(start, end)));
  const gaps = spans.slice(1).map(({ start }, i) => {
    const gap = text.slice(spans[i]?.end, start);
    return gap === ' ' ? gap : foldScript(gap);
  });
  return { spans, keys, gaps };
}
