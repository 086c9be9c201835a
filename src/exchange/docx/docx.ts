import { eachText } from '../each-text.ts';

/**
 * Word's document: the original, with every accepted correction as a tracked deletion and insertion
 * and every note as a comment (ECMA-376, part 1, WordprocessingML). Rejecting all changes gives the
 * original back, accepting all the cleaned text, paragraph by paragraph.
 * Heeds `script`, `notes`, `bareHighlights`, `glossary` and `explanations`.
 */
export const docx = eachText('docx', async (input) => {
  const { documentOf } = await import('./document.ts');
  return documentOf(input);
});
