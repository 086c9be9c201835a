import { paragraphKey } from './revision.ts';
import { everyText, type Term } from './term.ts';

export const isShared = ({ textId }: Pick<Term, 'textId'>): boolean => textId === everyText;

/**
 * Ids of the paragraphs of a text that a term is tied to. A term of one text names them by their ids;
 * a shared one, which may be tied to paragraphs of many texts, by their keys.
 */
export function paragraphsIn(
  term: Pick<Term, 'textId' | 'paragraphIds'>,
  textId: string,
): readonly string[] {
  if (!isShared(term)) return term.textId === textId ? term.paragraphIds : [];
  const prefix = paragraphKey(textId, '');
  return term.paragraphIds
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/** The term tied to other paragraphs of a text; what it is tied to elsewhere stays as it is. */
export function tiedIn(term: Term, textId: string, paragraphIds: readonly string[]): Term {
  if (!isShared(term)) return { ...term, paragraphIds };
  const prefix = paragraphKey(textId, '');
  const elsewhere = term.paragraphIds.filter((key) => !key.startsWith(prefix));
  const here = paragraphIds.map((id) => paragraphKey(textId, id));
  return { ...term, paragraphIds: [...elsewhere, ...here] };
}

/** The term as one that all texts share, tied to the same paragraphs. */
export const asShared = (term: Term): Term =>
  isShared(term)
    ? term
    : {
        ...term,
        textId: everyText,
        paragraphIds: term.paragraphIds.map((id) => paragraphKey(term.textId, id)),
      };

/** The term as one of a single text; it is no longer tied to paragraphs of others. */
export const asOwn = (term: Term, textId: string): Term => ({
  ...term,
  textId,
  paragraphIds: paragraphsIn(term, textId),
});
