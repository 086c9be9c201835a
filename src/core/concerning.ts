import { compileTerms, occurrences } from './occurrences.ts';
import type { Row } from './row.ts';
import { asOwn, isShared, paragraphsIn } from './term-scope.ts';
import type { Term } from './term.ts';

/**
 * A text’s own terms, and of the shared ones those that stand in it or are tied to it, all as terms
 * of that text.
 */
export function concerning(
  textId: string,
  glossary: readonly Term[],
  rows: readonly Row[],
): Term[] {
  const matcher = compileTerms(glossary.filter(isShared));
  const standing = new Set(
    rows.flatMap(({ cleaned }) => occurrences(cleaned, matcher).map(({ termId }) => termId)),
  );
  return glossary
    .filter((term) => !isShared(term) || standing.has(term.id) || paragraphsIn(term, textId)[0])
    .map((term) => asOwn(term, textId));
}
