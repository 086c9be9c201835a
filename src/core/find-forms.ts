import { caseNames, type CaseName, type Declension } from './cases.ts';
import { generatedForms, termForms } from './cleaning/term-forms.ts';
import { compileInAll, exactKey, type FinderInAll, type FindOptions } from './find.ts';
import { fold } from './fold.ts';
import type { Term } from './term.ts';

/** One form of a word or phrase, and the cells of its table it stands in; none where that is unknown. */
export interface CaseForm {
  readonly form: string;
  readonly cells: readonly CaseName[];
}

/** The entry that a word or phrase is a form of, in any script, case and number. */
export function termOf(words: string, terms: readonly Term[]): Term | undefined {
  const wanted = fold(words).trim();
  if (wanted === '') return undefined;
  return (
    terms.find(({ canonical }) => fold(canonical) === wanted) ??
    terms.find((term) =>
      formsOfTerm(term, termForms(term)).some(({ form }) => fold(form) === wanted),
    )
  );
}

/**
 * All forms of an entry: its table, and its variants in their cases.
 * @param declension the table of its canonical form, with what the reader corrected
 */
export function formsOfTerm(term: Term, declension: Declension): CaseForm[] {
  return gathered([
    ...formsOf(term.canonical, declension),
    ...term.variants.flatMap(({ form, kind, cell }) =>
      kind === 'inflected' || cell !== undefined
        ? [{ form, cells: cell === undefined ? [] : [cell] }]
        : formsOf(form, generatedForms({ canonical: form, variants: [] })),
    ),
  ]);
}

/** The forms of a word or phrase worth looking for: the vocative of a common word is often another word. */
export function formsOf(nominative: string, { forms }: Declension): CaseForm[] {
  const isCommon = nominative === nominative.toLowerCase();
  const cells = caseNames.filter(
    (cell) => forms[cell].length > 2 && !(isCommon && cell.startsWith('vocative')),
  );
  return gathered([
    { form: nominative, cells: [] },
    ...cells.map((cell) => ({ form: forms[cell], cells: [cell] })),
  ]);
}

/** The finder of forms, always as whole words. */
export const compileCaseForms = (
  forms: readonly CaseForm[],
  options: FindOptions = {},
): FinderInAll =>
  compileInAll(
    forms.map(({ form }) => form),
    { ...options, wholeWords: true },
  );

/** The cells that found words may stand in: of the form that is written so, else of one like it. */
export function cellsOf(words: string, forms: readonly CaseForm[]): readonly CaseName[] {
  const small = exactKey(words).toLowerCase();
  const written = forms.filter(({ form }) => exactKey(form).toLowerCase() === small);
  const alike =
    written.length > 0 ? written : forms.filter(({ form }) => fold(form) === fold(words));
  return [...new Set(alike.flatMap(({ cells }) => cells))];
}

function gathered(forms: readonly CaseForm[]): CaseForm[] {
  const cells = new Map<string, Set<CaseName>>();
  for (const one of forms) {
    const known = cells.get(one.form) ?? new Set();
    cells.set(one.form, known);
    for (const cell of one.cells) known.add(cell);
  }
  return Array.from(cells, ([form, known]) => ({ form, cells: [...known] }));
}
