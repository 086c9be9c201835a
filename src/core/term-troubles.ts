import { foldScript } from './fold.ts';
import type { Term, Variant } from './term.ts';

/** What is amiss with a term as it is written. */
export type TermTrouble =
  | { readonly trouble: 'empty' }
  /** A form stands twice among its variants. */
  | { readonly trouble: 'twice'; readonly form: string }
  /** A variant is the canonical form itself. */
  | { readonly trouble: 'canonical'; readonly form: string }
  /** Another term of the same reach has the same canonical form. */
  | { readonly trouble: 'same'; readonly form: string; readonly term: Term }
  /** Another term has a form of it. */
  | { readonly trouble: 'claimed'; readonly form: string; readonly term: Term };

interface Written {
  readonly id: string | null;
  readonly textId: string;
  readonly canonical: string;
  readonly variants: readonly Variant[];
}

/** The forms of a glossary with the terms that have them, blind to script, case and accents. */
export type FormOwners = ReadonlyMap<string, readonly Term[]>;

export function formOwners(terms: readonly Term[]): FormOwners {
  const owners = new Map<string, Term[]>();
  for (const term of terms) {
    for (const key of new Set(
      [term.canonical, ...term.variants.map(({ form }) => form)].map(keyOf),
    )) {
      const known = owners.get(key);
      if (known) known.push(term);
      else owners.set(key, [term]);
    }
  }
  return owners;
}

/**
 * What a reader should be told of a term, gravest first. Terms of one text and shared ones may have
 * the same canonical form: then the text’s own counts.
 */
export function termTroubles(written: Written, owners: FormOwners): TermTrouble[] {
  const canonical = keyOf(written.canonical);
  if (canonical === '') return [{ trouble: 'empty' }];
  const others = (key: string): Term[] =>
    (owners.get(key) ?? []).filter(
      ({ id, textId }) => id !== written.id && textId === written.textId,
    );
  const troubles: TermTrouble[] = [];
  for (const term of others(canonical)) {
    const isSame = keyOf(term.canonical) === canonical;
    const form = written.canonical;
    troubles.push({ trouble: isSame ? 'same' : 'claimed', form, term });
  }
  const seen = new Set<string>();
  for (const { form } of written.variants) {
    const key = keyOf(form);
    if (key === '') continue;
    if (form.trim() === written.canonical.trim()) troubles.push({ trouble: 'canonical', form });
    else if (seen.has(form.trim())) troubles.push({ trouble: 'twice', form });
    seen.add(form.trim());
    for (const term of others(key)) troubles.push({ trouble: 'claimed', form, term });
  }
  return troubles;
}

const keyOf = (form: string): string => foldScript(form).trim();
