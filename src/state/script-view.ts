import { toCyrillic, toLatin } from '../core/script.ts';
import type { Script } from '../core/text.ts';

/** The script a stored text is shown in. `wanted` is the reader's choice, `null` for as stored. */
export const shownScript = (wanted: Script | null, stored: Script): Script => wanted ?? stored;

/** The other script than the one shown now; back to `null` (as stored) where that is the same. */
export function scriptToggled(wanted: Script | null, stored: Script): Script | null {
  const next: Script = shownScript(wanted, stored) === 'Cyrl' ? 'Latn' : 'Cyrl';
  return next === stored ? null : next;
}

/** Words of a text as they are shown, for copies and cards. */
export function wordsShown(words: string, wanted: Script | null, stored: Script): string {
  const script = shownScript(wanted, stored);
  if (script === stored) return words;
  return script === 'Latn' ? toLatin(words) : toCyrillic(words);
}

/** BCP 47 tag of the words shown, which decides the forms of the letters. */
export const scriptTag = (script: Script): 'sr-Cyrl' | 'sr-Latn' =>
  script === 'Cyrl' ? 'sr-Cyrl' : 'sr-Latn';
