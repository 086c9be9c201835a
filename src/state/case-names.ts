import type { Case, CaseName, GrammarNumber } from '../core/cases.ts';
import { m } from '../i18n/messages.ts';

const names: Record<Case, () => string> = {
  nominative: m.case_nominative,
  genitive: m.case_genitive,
  dative: m.case_dative,
  accusative: m.case_accusative,
  vocative: m.case_vocative,
  instrumental: m.case_instrumental,
  locative: m.case_locative,
};

const numberNames: Record<GrammarNumber, () => string> = {
  singular: m.case_singular,
  plural: m.case_plural,
};

export const nameOfCase = (one: Case): string => names[one]();

export const nameOfNumber = (number: GrammarNumber): string => numberNames[number]();

/** A cell in a sentence: „инструментал множине“. */
export function caseLabel(cell: CaseName): string {
  const [one, number] = cell.split('-') as [Case, GrammarNumber];
  const name = nameOfCase(one);
  return number === 'singular' ? m.case_of_singular({ name }) : m.case_of_plural({ name });
}
