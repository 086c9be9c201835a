import type { Term, Variant } from '../term.ts';

/**
 * Several entries made into one, which keeps its id, canonical form, category and script. The other
 * canonical forms become variants (kind `other`), unless they are one already; of variants that
 * stand in several the first kind is kept. Cells that were corrected stay with the canonical form
 * they were made for; those of the others become variants in their case, so that no form is lost.
 * @param at when, ISO 8601
 */
export function mergeTerms(into: Term, from: readonly Term[], at: string): Term {
  const others = from.filter(({ id }) => id !== into.id);
  const variants = distinct(
    [
      ...into.variants,
      ...others.flatMap((term) => [...term.variants, asVariant(term), ...correctedCells(term)]),
    ],
    into.canonical,
  );
  const all = [into, ...others];
  return {
    ...into,
    variants,
    definition: united(all.map(({ definition }) => definition.trim())).join('\n\n'),
    category: all.find(({ category }) => category !== '')?.category ?? '',
    tags: united(all.flatMap(({ tags }) => tags)),
    paragraphIds: united(all.flatMap(({ paragraphIds }) => paragraphIds)),
    modifiedAt: at,
  };
}

/** The two entries that come of one. */
export interface Split {
  readonly rest: Term;
  readonly made: Term;
}

/**
 * Some variants taken out of an entry into one of their own, of which the first that is chosen is
 * the canonical form; `null` when none of them is a variant. Both keep category, tags and
 * paragraphs; the definition stays with the old one.
 * @param forms as the variants are written
 */
export function splitTerm(
  term: Term,
  forms: readonly string[],
  { id, at }: { id: string; at: string },
): Split | null {
  const chosen = new Set(forms);
  const taken = term.variants.filter(({ form }) => chosen.has(form));
  const canonical = forms.find((form) => taken.some((one) => one.form === form));
  if (canonical === undefined) return null;
  const rest = { ...term, variants: term.variants.filter((one) => !taken.includes(one)) };
  return {
    rest: { ...rest, modifiedAt: at },
    made: {
      id,
      textId: term.textId,
      canonical,
      variants: distinct(taken, canonical),
      ...(term.script ? { script: term.script } : {}),
      definition: '',
      category: term.category,
      tags: term.tags,
      paragraphIds: term.paragraphIds,
      createdAt: at,
      modifiedAt: at,
    },
  };
}

const asVariant = ({ canonical }: Term): Variant => ({ form: canonical, kind: 'other' });

const correctedCells = ({ cases = {} }: Term): Variant[] =>
  Object.values(cases)
    .filter((form) => form !== '')
    .map((form) => ({ form, kind: 'inflected' }));

/** Each form once, as it came first, but for the canonical one and empty ones. */
export function distinct(variants: readonly Variant[], canonical: string): Variant[] {
  const byForm = new Map<string, Variant>();
  for (const variant of variants) {
    const { form } = variant;
    if (form === canonical || form.trim() === '' || byForm.has(form)) continue;
    byForm.set(variant.form, variant);
  }
  return [...byForm.values()];
}

const united = (all: readonly string[]): string[] => [...new Set(all)].filter((one) => one !== '');
