import { caseNames, type CaseName, type Declension } from './cases.ts';
import { foldScript } from './fold.ts';

/** The cases a form of a term stands in, by its table; several where they are written alike. */
export function cellsOf(words: string, { number, forms }: Declension): CaseName[] {
  const wanted = foldScript(words);
  const found = caseNames.filter((cell) => forms[cell] !== '' && foldScript(forms[cell]) === wanted);
  // In the number it was given in first: „комуне“ of комуна is a genitive before it is a plural.
  return found.sort((a, b) => Number(b.endsWith(number)) - Number(a.endsWith(number)));
}
