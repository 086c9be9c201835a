import type { OutlineEntry } from './import-report.ts';
import type { Paragraph } from './text.ts';

/** The headings of a text, in order, as the file has them. */
export function outlineOf(paragraphs: readonly Paragraph[]): OutlineEntry[] {
  return paragraphs.flatMap(({ id, kind, level, original }, place) =>
    kind === 'heading'
      ? [{ paragraphId: id, place, level: level ?? 1, words: shortened(original) }]
      : [],
  );
}

/** UTF-16 units of a heading that an outline shows. */
const longest = 120;

/** On one line, and never in the middle of a letter. */
function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  return `${line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
