import { inScript } from '../in-script.ts';
import { eachText } from '../each-text.ts';

/**
 * The cleaned text and nothing else, in UTF-8: paragraphs parted as they were in the file, with LF.
 * Heeds `script`.
 */
export const plainText = eachText('txt', ({ text, paragraphs, rows, options }) => {
  const written = inScript(text, options.script);
  const parts = rows.map(({ cleaned }, index) => {
    const isLast = index + 1 === rows.length;
    return written(cleaned) + (isLast ? '\n' : parting(paragraphs[index]?.tail ?? ''));
  });
  return parts.join('');
});

/** Line breaks of one kind; what was told apart by nothing or by spaces stands on lines of its own. */
function parting(tail: string): string {
  const breaks = tail.replace(/\r\n?/g, '\n').replace(/[^\n]/g, '');
  return breaks === '' ? '\n' : breaks;
}
