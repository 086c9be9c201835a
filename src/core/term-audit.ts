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
  /** What should stand there, likeliest first: one form may serve several cases. Never empty. */
  readonly rights: readonly string[];
}

/** A glossary ready for an audit. */
export interface AuditedGlossary {
  readonly matcher: TermMatcher;
  readonly terms: ReadonlyMap<string, Term>;
  readonly rights: Map<string, ReadonlyMap<string, readonly RightForm[]>>;
}

export const prepareAudit = (
  terms: readonly Term[],
  matcher = compileTerms(terms),
): AuditedGlossary => ({
  matcher,
  terms: new Map(terms.map((term) => [term.id, term])),
  rights: new Map(),
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
    const isUnwanted = kind === 'damaged' || kind === 'forbidden';
    const rights = isUnwanted
      ? rightsOf(term, words, text.slice(0, start), glossary).map((form) =>
          inScript(form, term, words),
        )
      : [inOwnScript(words, term)];
    const others = [...new Set(rights)].filter((form) => form !== words);
    return others.length > 0 ? [{ termId, words, rights: others, start, end }] : [];
  });
}

function rightsOf(
  term: Term,
  words: string,
  before: string,
  { rights }: AuditedGlossary,
): readonly string[] {
  const known = rights.get(term.id) ?? unwanted(term);
  rights.set(term.id, known);
  const meant = known.get(toCyrillic(words).toLowerCase()) ?? [];
  const near = (
    before.match(/[\p{L}\p{M}-]+(?=\s+$)|[\p{L}\p{M}-]+(?=\s+[\p{L}\p{M}-]+\s+$)/gu) ?? []
  )
    .slice(-2)
    .reverse();
  const likely = likeliest(meant, near.map(toCyrillic), () => false);
  const others = meant.map(({ form }) => form).filter((form) => !likely.includes(form));
  const all = [...likely, ...others];
  return all.length > 0 ? all : [term.canonical];
}

/** The unwanted forms of a term in all cases, small and Cyrillic, with what should stand for them. */
function unwanted(term: Term): Map<string, readonly RightForm[]> {
  const right = inEach(termForms(term), (form) => (isForeign(term) ? form : toCyrillic(form)));
  const all = new Map<string, readonly RightForm[]>();
  for (const variant of term.variants) {
    if (variant.kind !== 'damaged' && variant.kind !== 'forbidden') continue;
    for (const [form, rights] of rightForms(variant, right, () => false)) {
      const key = form.toLowerCase();
      if (!all.has(key)) all.set(key, rights);
    }
  }
  return all;
}

/** A right form in the letters of the words it replaces, with a capital where only the place gave one. */
function inScript(form: string, term: Term, words: string): string {
  const wanted = term.script ?? (isForeign(term) ? null : scriptOf(words));
  const written = wanted === null ? form : wanted === 'Latn' ? toLatin(form) : toCyrillic(form);
  const isTitled =
    /^\p{Lu}/u.test(words) && term.variants.every((one) => /^\p{Ll}/u.test(one.form));
  return isTitled ? written.charAt(0).toUpperCase() + written.slice(1) : written;
}

function inOwnScript(words: string, { script }: Term): string {
  if (script === undefined) return words;
  return script === 'Latn' ? toLatin(words) : toCyrillic(words);
}
