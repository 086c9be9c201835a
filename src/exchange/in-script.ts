import type { Script, Text } from '../core/text.ts';
import { makeView, type View } from '../core/view.ts';

/** How words of a text look in the script wanted, with the way from stored offsets to those. */
export const viewIn =
  ({ script }: Pick<Text, 'script'>, wanted: Script | null): ((words: string) => View) =>
  (words) =>
    makeView(words, { script: wanted === script ? null : wanted, hyphenate: null });

/**
 * What writes words of a text in the script wanted, as the desk shows them. A text that is in that
 * script already keeps its foreign words as they are, and so does a paragraph in Cyrillic.
 */
export function inScript(
  text: Pick<Text, 'script'>,
  wanted: Script | null,
): (words: string) => string {
  const view = viewIn(text, wanted);
  return (words) => view(words).shown;
}
