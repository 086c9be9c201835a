import type { Settings } from '../core/settings.ts';
import type { Text } from '../core/text.ts';

/** A letter of the text face is so wide, in ems; a word is so many letters long, with its space. */
const letterWidth = 0.47;
const wordLength = 6.3;
/** Between the two sides, in pixels, and above and below the words of a row. */
const gutter = 62;
const padding = 26;

/**
 * How high a row of a text will be on average, in pixels, by the number of its words: what the list
 * goes by until it has seen a row, so that it lays out no more of them than have room in the pane.
 */
export function guessedHeight(
  { wordCount, paragraphCount }: Pick<Text, 'wordCount' | 'paragraphCount'>,
  {
    typeSize,
    lineSpacing,
    columnWidth,
    view,
  }: Pick<Settings, 'typeSize' | 'lineSpacing' | 'columnWidth' | 'view'>,
  paneWidth: number,
): number {
  const letters = (wordCount * wordLength) / Math.max(1, paragraphCount);
  const columns = view === 'side-by-side' ? 2 : 1;
  const room = Math.max(1, (paneWidth - gutter) / columns / (typeSize * letterWidth));
  const lines = Math.max(1, Math.ceil(letters / Math.min(columnWidth, room)));
  const texts = view === 'interleaved' ? 2 : 1;
  return Math.round(padding + texts * lines * typeSize * lineSpacing);
}
