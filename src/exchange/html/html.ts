import { eachText } from '../each-text.ts';

/**
 * Both columns in one page that asks nothing of the net and runs nothing: notes, explanations,
 * glossary, and a choice of what is seen. Heeds `script`, `notes`, `bareHighlights`, `glossary`.
 */
export const html = eachText('html', async (input) => {
  const { htmlPage } = await import('./page.ts');
  return htmlPage(input);
});
