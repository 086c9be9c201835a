import { convert } from '../core/script.ts';
import type { Script, Text } from '../core/text.ts';

/**
 * What writes words of a text in the script wanted. A text that is in that script already keeps its
 * foreign words as they are.
 */
export function inScript(
  text: Pick<Text, 'script'>,
  wanted: Script | null,
): (words: string) => string {
  if (wanted === null || wanted === text.script) return (words) => words;
  return (words) => convert(words, wanted).text;
}
