import { toCyrillic, toLatin } from '../core/script.ts';
import type { Selection } from '../core/mark.ts';
import { wordsOf } from '../core/row.ts';
import type { Script, Span } from '../core/text.ts';
import { makeView } from '../core/view.ts';

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

/** What `makeView` is asked for: as stored where that is the script wanted, so that foreign words stay. */
export function viewOptions(
  wanted: Script | null,
  stored: Script,
  hyphenate: ((text: string) => string) | null,
): Parameters<typeof makeView>[1] {
  const script = shownScript(wanted, stored);
  return { script: script === stored ? null : script, hyphenate };
}

/** Selected words as they are shown, without soft hyphens of ours; paragraphs joined by a line break. */
export const selectionShown = (
  { side, parts }: Selection,
  wanted: Script | null,
  stored: Script,
): string =>
  parts.map(({ row, span }) => shownPart(wordsOf(row, side), span, wanted, stored)).join('\n');

/** Some words of a paragraph as they are shown, without soft hyphens of ours. */
export function shownPart(
  words: string,
  span: Span,
  wanted: Script | null,
  stored: Script,
): string {
  const view = makeView(words, viewOptions(wanted, stored, null));
  return view.shown.slice(view.toShown(span.start), view.toShown(span.end, 'end'));
}

/** BCP 47 tag of the words shown, which decides the forms of the letters. */
export const scriptTag = (script: Script): 'sr-Cyrl' | 'sr-Latn' =>
  script === 'Cyrl' ? 'sr-Cyrl' : 'sr-Latn';
