import type { Correction } from '../correction.ts';
import { countWords } from '../words.ts';
import type { TextState } from './carry-over.ts';
import { ridden } from './regroup-annotations.ts';
import { regroupedParagraphs } from './regroup-paragraphs.ts';
import type { Regrouping } from './regroup-rows.ts';

/** A text in new rows, with their corrections: notes, terms and the reader’s place go along. */
export function regroupedText(
  state: TextState,
  regrouping: Regrouping,
  corrections: readonly Correction[],
): TextState {
  const { text, paragraphs: old, reading } = state;
  const paragraphs = regroupedParagraphs(regrouping, old);
  const revision = text.ledgerRevision + 1;
  const numbers = new Map(old.map(({ id }, row) => [id, row]));
  const placeOf = (id: string): number => regrouping.placeOf(numbers.get(id) ?? 0);
  const idOf = (id: string): string => (numbers.has(id) ? (paragraphs[placeOf(id)]?.id ?? id) : id);
  return {
    text: {
      ...text,
      paragraphCount: paragraphs.length,
      wordCount: paragraphs.reduce((sum, { original }) => sum + countWords(original), 0),
      nextParagraph: regrouping.nextParagraph,
      ledgerRevision: revision,
    },
    paragraphs,
    corrections,
    annotations: state.annotations.map((annotation) =>
      ridden(annotation, regrouping, (id) => numbers.get(id) ?? 0, revision),
    ),
    terms: state.terms.map((term) => {
      const paragraphIds = [...new Set(term.paragraphIds.map(idOf))];
      return paragraphIds.join() === term.paragraphIds.join() ? term : { ...term, paragraphIds };
    }),
    reading: reading && {
      ...reading,
      paragraphId: idOf(reading.paragraphId),
      place: placeOf(reading.paragraphId),
      progress: (placeOf(reading.paragraphId) + 1) / paragraphs.length,
    },
  };
}
