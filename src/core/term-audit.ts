import { likeliest, rightForms, type RightForm } from './cleaning/right-forms.ts';
import { inEach, isForeign, termForms } from './cleaning/term-forms.ts';
import { compileTerms, occurrences, type TermMatcher } from './occurrences.ts';
import { scriptOf, toCyrillic, toLatin } from './script.ts';
import type { Term } from './term.ts';
import type { Span } from './text.ts';

/** A place where a text does not write a term as the glossary has it; offsets of that text. */
export interface Disagreement extends Span {
  readonly termId: string;
  readonly words: string;
  /** The variant they are a form of; `null` where only the script is amiss. */
  readonly variant: string | null;
  /** What should stand there, likeliest first: one form may serve several cases. Never empty. */
  readonly rights: readonly string[];
}

/** A glossary ready for an audit. */
export interface AuditedGlossary {
  readonly matcher: TermMatcher;
  readonly terms: ReadonlyMap<string, Term>;
  /** The unwanted forms of each term, once it was met. */
  readonly unwanted: Map<string, UnwantedForms>;
}

/** Forms in all cases, small and Cyrillic, with what they are forms of and what should stand there. */
type UnwantedForms = ReadonlyMap<
  string,
  { readonly variant: string; readonly rights: readonly RightForm[] }
>;

export const prepareAudit = (
  terms: readonly Term[],
  matcher = compileTerms(terms),
): AuditedGlossary => ({
  matcher,
  terms: new Map(terms.map((term) => [term.id, term])),
  unwanted: new Map(),
});

/**
 * Where damaged and forbidden forms stand, in any case, and forms in a script the term is not to be
 * written in; in order.
 */
export function disagreements(text: string, glossary: AuditedGlossary): Disagreement[] {
  return occurrences(text, glossary.matcher).flatMap(({ termId, kind, start, end }) => {
    const term = glossary.terms.get(termId);
    if (!term) return [];
    const words = text.slice(start, end);
    if (kind !== 'damaged' && kind !== 'forbidden') {
      const right = inOwnScript(words, term);
      return right === words ? [] : [{ termId, words, variant: null, rights: [right], start, end }];
    }
    const known = glossary.unwanted.get(termId) ?? unwantedForms(term);
    glossary.unwanted.set(termId, known);
    const found = known.get(toCyrillic(words).toLowerCase());
    const forms = found ? rightsAfter(text.slice(0, start), found.rights) : [term.canonical];
    const rights = [...new Set(forms.map((form) => written(form, term, words)))].filter(
      (form) => form !== words,
    );
    const variant = found?.variant ?? null;
    return rights.length > 0 ? [{ termId, words, variant, rights, start, end }] : [];
  });
}

/** The right forms, those first that fit the two words before. */
function rightsAfter(before: string, rights: readonly RightForm[]): string[] {
  const near = /(?:([\p{L}\p{M}-]+)\s+)?([\p{L}\p{M}-]+)\s+$/u.exec(before.slice(-80));
  const words = [near?.[2] ?? '', near?.[1] ?? ''].filter((word) => word !== '').map(toCyrillic);
  const likely = likeliest(rights, words, () => false);
  return [...likely, ...rights.map(({ form }) => form)];
}

function unwantedForms(term: Term): UnwantedForms {
  const right = inEach(termForms(term), (form) => (isForeign(term) ? form : toCyrillic(form)));
  const all = new Map<string, { variant: string; rights: readonly RightForm[] }>();
  for (const variant of term.variants) {
    if (variant.kind !== 'damaged' && variant.kind !== 'forbidden') continue;
    for (const [form, rights] of rightForms(variant, right, () => false)) {
      const key = form.toLowerCase();
      if (!all.has(key)) all.set(key, { variant: variant.form, rights });
    }
  }
  return all;
}

/** A right form in the letters of the words it replaces, with a capital where only the place gave one. */
function written(form: string, term: Term, words: string): string {
  const wanted = term.script ?? (isForeign(term) ? null : scriptOf(words));
  const inLetters = wanted === null ? form : wanted === 'Latn' ? toLatin(form) : toCyrillic(form);
  const isTitled =
    /^\p{Lu}/u.test(words) && term.variants.every((one) => /^\p{Ll}/u.test(one.form));
  return isTitled ? inLetters.charAt(0).toUpperCase() + inLetters.slice(1) : inLetters;
}

function inOwnScript(words: string, { script }: Term): string {
  if (script === undefined) return words;
  return script === 'Latn' ? toLatin(words) : toCyrillic(words);
}
