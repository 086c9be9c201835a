/** The cases in the order of the school grammar. */
export const cases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'vocative',
  'instrumental',
  'locative',
] as const;

export type Case = (typeof cases)[number];

export const numbers = ['singular', 'plural'] as const;

export type GrammarNumber = (typeof numbers)[number];

/** A cell of a table of case forms. */
export type CaseName = `${Case}-${GrammarNumber}`;

export const caseName = (one: Case, number: GrammarNumber): CaseName => `${one}-${number}`;

/** All cells: the singular, then the plural. */
export const caseNames: readonly CaseName[] = numbers.flatMap((number) =>
  cases.map((one) => caseName(one, number)),
);

/** A table of case forms; empty where there is no such form. */
export type CaseForms = Readonly<Record<CaseName, string>>;

/** The forms of a word or phrase, and the number it was given in. */
export interface Declension {
  readonly number: GrammarNumber;
  readonly forms: CaseForms;
}
