import type { Text } from './text.ts';

/**
 * A citation to paste into a paper: „words“ (Author, Title, ¶ 2) and the link. What is not known is
 * left out; the source stands in when neither author nor title is known. Nothing in the frame
 * depends on the script: „…“ is right in both.
 * @param ordinal number of the paragraph, or of the first and the last
 * @param words as they stand in the text; line breaks become spaces, quotation marks inner ones
 */
export function citation(
  text: Pick<Text, 'author' | 'title' | 'source'>,
  ordinal: number | readonly [number, number],
  words: string,
  address: string,
): string {
  const work = [text.author, text.title].map(inLine).filter(Boolean);
  const known = work.length > 0 ? work : [inLine(text.source)].filter(Boolean);
  const where = [...known, paragraphLabel(ordinal)].join(', ');
  // Inside „…“ Serbian writes ’…’ (Pravopis).
  const quoted = inLine(words).replace(/[„“”"«»]/g, '’');
  return [quoted && `„${quoted}“`, `(${where})`, address].filter(Boolean).join(' ');
}

/** `¶ 2`, or `¶ 2–4` for several. */
export function paragraphLabel(ordinal: number | readonly [number, number]): string {
  const [first, last] = typeof ordinal === 'number' ? [ordinal, ordinal] : ordinal;
  return first === last ? `¶ ${first}` : `¶ ${first}–${last}`;
}

const inLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
