import type { Annotation } from '../../core/annotation.ts';
import { paragraphLabel } from '../../core/citation.ts';
import { fileNameFor } from '../../core/file-name.ts';

/**
 * A file name (without extension) for one note: the title, its paragraph, the first of the words it
 * was made on. Those never change, so the name does not either while the paragraph keeps its number.
 */
export function noteFileName(title: string, ordinal: number, { home }: Annotation): string {
  const words = home.map(({ quote }) => quote.exact).join(' ');
  return fileNameFor(`${start(title, 24)} ${paragraphLabel(ordinal)} ${start(words, 24)}`);
}

/** Whole words from the start, at most so many characters: of Cyrillic ones 48 bytes. */
function start(words: string, longest: number): string {
  const line = fileNameFor(words.replace(/\p{C}/gu, ' '));
  const characters = Array.from(line);
  if (characters.length <= longest) return line;
  const cut = characters.slice(0, longest + 1).join('');
  const whole = cut.replace(/\s+\S*$/u, '');
  return whole === cut ? characters.slice(0, longest).join('') : whole;
}
