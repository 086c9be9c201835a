import { selectedWords, type Selection } from '../core/mark.ts';
import { toCyrillic, toLatin } from '../core/script.ts';
import type { Script, Text } from '../core/text.ts';

/** What a copy of the selection holds: the words in the script shown, without soft hyphens of ours. */
export function copied(selection: Selection, text: Text, script: Script | null): string {
  const words = selectedWords(selection);
  if (script === null || script === text.script) return words;
  return script === 'Latn' ? toLatin(words) : toCyrillic(words);
}
