/** A million words a side in 12,000 pairs of paragraphs, with all that a reader of years left on them. */
export const million = {
  id: 'million',
  paragraphs: 12_000,
  corrections: 20_000,
  annotations: 10_000,
  place: 9_000,
};

/** A text of so many pairs with as much on each of them, left at a place. */
export const ofWords = (id, paragraphs, place) => ({
  id,
  paragraphs,
  corrections: Math.round((paragraphs * million.corrections) / million.paragraphs),
  annotations: Math.round((paragraphs * million.annotations) / million.paragraphs),
  place,
});

/** A thousand short texts. */
export const thousand = Array.from({ length: 1000 }, (_, i) => ofWords(`short-${i}`, 12, 6));

/** The same text, hardly touched. */
export const untouched = { ...million, id: 'untouched', corrections: 20, annotations: 10 };

/** A text of a thousand words, as thick with notes and corrections as the million. */
export const short = {
  id: 'short',
  paragraphs: 12,
  corrections: 20,
  annotations: 10,
  place: 3,
};
