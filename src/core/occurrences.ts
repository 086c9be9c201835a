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

/** The forms of a glossary; what two terms claim goes to the canonical form, then to the earlier. */
export function compileTerms(terms: readonly Term[]): TermMatcher {
  const matcher = new Map<string, Form[]>();
  const taken = new Set<string>();
  const canonical = terms.map(({ id, canonical }) => readForm(id, canonical, 'canonical'));
  const variants = terms.flatMap(({ id, variants }) =>
    variants.map(({ form, kind }) => readForm(id, form, kind)),
  );
  for (const form of [...canonical, ...variants]) {
    const [first] = form.keys;
    const whole = form.keys.map((key, i) => key + (form.gaps[i] ?? '')).join('');
    if (first === undefined || taken.has(whole)) continue;
    taken.add(whole);
    const known = matcher.get(first);
    if (known === undefined) matcher.set(first, [form]);
    else known.push(form);
  }
  for (const forms of matcher.values()) forms.sort((a, b) => b.keys.length - a.keys.length);
  return matcher;
}

/**
 * Where forms stand as whole words, whatever their script and case, but with their diacritics; in
 * order. The longest form at a word wins and none overlaps another; those in addresses do not count.
 */
export function occurrences(text: string, matcher: TermMatcher): Occurrence[] {
  if (matcher.size === 0) return [];
  const found: Occurrence[] = [];
  const { spans, keys, gaps } = divided(text);
  const untouched = literals(text);
  for (let i = 0; i < keys.length;) {
    const form = matcher.get(keys[i] ?? '')?.find((form) => stands(form, keys, gaps, i));
    const start = spans[i]?.start ?? 0;
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
}

function readForm(termId: string, form: string, kind: Occurrence['kind']): Form {
  const { keys, gaps } = divided(form);
  return { termId, form, kind, keys, gaps };
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
