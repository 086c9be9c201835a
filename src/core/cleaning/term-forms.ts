import { caseNames, type CaseForms, type CaseName, type Declension } from '../cases.ts';
import { scriptOf, toCyrillic, toLatin } from '../script.ts';
import type { Term } from '../term.ts';
import { declinePhrase } from './decline-phrase.ts';
import { knowsNothing, type Knows } from './paradigm.ts';

/** What a table of case forms is made from. */
export type TermWords = Pick<Term, 'canonical' | 'variants'>;

/** The table of a term as rules make it, in the script the term is written in. */
export function generatedForms(term: TermWords, knows: Knows = knowsNothing): Declension {
  const { canonical } = term;
  if (scriptOf(canonical) === 'Cyrl' || isForeign(term)) return declinePhrase(canonical, knows);
  return inEach(declinePhrase(toCyrillic(canonical), knows), toLatin);
}

/** The table of a term with the cells the reader corrected. */
export const termForms = (
  term: TermWords & Pick<Term, 'cases'>,
  knows: Knows = knowsNothing,
): Declension => corrected(generatedForms(term, knows), term.cases ?? {});

/** A table with corrected cells; those that are always alike follow the one that was corrected. */
export function corrected(
  { number, forms }: Declension,
  cells: Readonly<Partial<CaseForms>>,
): Declension {
  const following = Object.fromEntries(
    alike
      .filter(([cell, follower]) => cells[cell] && forms[cell] === forms[follower])
      .map(([cell, follower]) => [follower, cells[cell]]),
  );
  return { number, forms: { ...forms, ...following, ...cells } };
}

const alike: readonly (readonly [CaseName, follower: CaseName])[] = [
  ['genitive-singular', 'accusative-singular'],
  ['dative-singular', 'locative-singular'],
  ['nominative-plural', 'vocative-plural'],
  ['dative-plural', 'instrumental-plural'],
  ['dative-plural', 'locative-plural'],
];

/**
 * Whether a term in Latin is no Serbian word written in Latin: it has letters Serbian has not, or is
 * what Cyrillic forms are damaged from (Google, Гоогле).
 */
export const isForeign = ({ canonical, variants }: TermWords): boolean =>
  scriptOf(canonical) === 'Latn' &&
  (/[qwxy]/i.test(canonical) || variants.some(({ form }) => /\p{Script=Cyrillic}/u.test(form)));

/** A table with each of its forms rewritten. */
export const inEach = (
  { number, forms }: Declension,
  rewritten: (form: string) => string,
): Declension => ({
  number,
  forms: Object.fromEntries(caseNames.map((cell) => [cell, rewritten(forms[cell])])) as CaseForms,
});
