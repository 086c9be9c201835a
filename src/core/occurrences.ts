import { caseNames, type Declension } from './cases.ts';
import { termForms } from './cleaning/term-forms.ts';
import { foldScript } from './fold.ts';
import { literals, holds } from './literals.ts';
import type { Term, Variant } from './term.ts';
import type { Span } from './text.ts';
import { words } from './words.ts';

/** A place where a form of a term stands; UTF-16 offsets. */
export interface Occurrence extends Span {
  readonly termId: string;
  /** As the glossary writes it. */
  readonly form: string;
  readonly kind: 'canonical' | Variant['kind'];
}

/** Forms ready to be looked for: by their first word, those of most letters first. */
export type TermMatcher = ReadonlyMap<string, readonly Form[]>;

/**
 * The forms of a glossary, and those in other cases. What two terms claim goes to the canonical form,
 * then to what is written, then to the earlier.
 * @param formsOf the table of a term, with what the reader corrected
 */
export function compileTerms(
  terms: readonly Term[],
  formsOf: (term: Term) => Declension = (term) => termForms(term),
): TermMatcher {
  const matcher = new Map<string, Form[]>();
  const taken = new Set<string>();
  for (const form of [
    ...terms.map(({ id, canonical }) => readForm(id, canonical, 'canonical')),
    ...terms.flatMap(({ id, variants }) =>
      variants.map(({ form, kind }) => readForm(id, form, kind)),
    ),
    ...terms.flatMap((term) => inflected(term, term.canonical, 'inflected', formsOf(term))),
    ...terms.flatMap((term) => term.variants.flatMap((variant) => inflectedVariant(term, variant))),
  ]) {
    const [first] = form.keys;
    const whole = form.keys.map((key, i) => key + (form.gaps[i] ?? '')).join('');
    const claim = form.isName ? whole.toUpperCase() : whole;
    if (first === undefined || taken.has(claim)) continue;
    taken.add(claim);
    const known = matcher.get(first);
    if (known === undefined) matcher.set(first, [form]);
    else known.push(form);
  }
  for (const forms of matcher.values()) {
    // Where both may stand, a name wants its capital and leaves the rest to the common word.
    forms.sort((a, b) => b.keys.length - a.keys.length || Number(b.isName) - Number(a.isName));
  }
  return matcher;
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
        (form) => stands(form, keys, gaps, i) && !(form.isName && isSmall(text.charAt(start))),
      );
    const length = form?.keys.length ?? 1;
    if (form !== undefined && !holds(untouched, start)) {
      const { termId, form: written, kind } = form;
      found.push({ termId, form: written, kind, start, end: spans[i + length - 1]?.end ?? start });
    }
    i += length;
  }
  return found;
}

interface Form {
  readonly termId: string;
  readonly form: string;
  readonly kind: Occurrence['kind'];
  /** Its words, and what stands between each and the next, folded. */
  readonly keys: readonly string[];
  readonly gaps: readonly string[];
  /** One word with a capital. */
  readonly isName: boolean;
}

function readForm(termId: string, form: string, kind: Occurrence['kind']): Form {
  const { keys, gaps } = divided(form);
  return { termId, form, kind, keys, gaps, isName: keys.length === 1 && /^\p{Lu}/u.test(form) };
}

const isSmall = (letter: string): boolean => letter !== letter.toUpperCase();

/** The forms of a table worth looking for: the vocative of a common word is often another word. */
function inflected(
  { id }: Term,
  nominative: string,
  kind: Occurrence['kind'],
  { forms }: Declension,
): Form[] {
  const isCommon = nominative === nominative.toLowerCase();
  const worthwhile = caseNames
    .filter((cell) => forms[cell].length > 2 && !(isCommon && cell.startsWith('vocative')))
    .map((cell) => forms[cell]);
  return Array.from(new Set(worthwhile), (form) => readForm(id, form, kind));
}

/** A variant in its cases, unless it stands for one. */
function inflectedVariant(term: Term, { form, kind, cell }: Variant): Form[] {
  if (kind === 'inflected' || cell !== undefined) return [];
  return inflected(term, form, kind, termForms({ canonical: form, variants: [] }));
}

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
