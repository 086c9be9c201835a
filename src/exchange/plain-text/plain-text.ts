import { inScript } from '../in-script.ts';
import { eachText } from '../each-text.ts';

/**
 * The cleaned text and nothing else, in UTF-8: paragraphs parted as they were in the file, with LF.
 * Those of which nothing is left are left out, for a blank line could part what it must not. Where a
 * paragraph has lines of its own, blank lines part them all. Heeds `script`.
 */
export const plainText = eachText('txt', ({ text, paragraphs, rows, options }) => {
  const written = inScript(text, options.script);
  const parts = rows
    .map(({ cleaned }, index) => ({
      words: withLf(written(cleaned)),
      parting: parting(paragraphs[index]?.tail ?? ''),
    }))
    .filter(({ words }) => words.trim() !== '');
  const least = parts.some(({ words }) => words.includes('\n')) ? '\n\n' : '\n';
  return parts
    .map(({ words, parting }, index) => {
      const isLast = index + 1 === parts.length;
      return words + (isLast ? '\n' : parting.length < least.length ? least : parting);
    })
    .join('');
});

/** The line breaks between two paragraphs; none where nothing or only spaces told them apart. */
const parting = (tail: string): string => withLf(tail).replace(/[^\n]/g, '');

const withLf = (words: string): string => words.replace(/\r\n?|\u2029/g, '\n');
