import { eachText } from '../each-text.ts';

/**
 * A book of EPUB 3.3 to read the cleaned text in: notes and what stood in the original open where
 * they are referred to. Heeds `script`, `notes`, `bareHighlights`, `glossary`.
 */
export const epub = eachText('epub', async (input) => {
  const { epubBook } = await import('./book.ts');
  return epubBook(input);
});
