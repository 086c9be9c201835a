import type { Selection } from '../core/mark.ts';
import { wordsOf, type Row } from '../core/row.ts';
import { chunkOf, type Script, type Side, type Text } from '../core/text.ts';
import type { Database } from '../storage/database.ts';
import { shownPart } from './script-view.ts';
import { TextWords } from './text-words.ts';

/** Words of one side from a place of the text to another, however many rows lie between. */
export interface Stretch {
  readonly side: Side;
  readonly from: Point;
  readonly to: Point;
}

interface Point {
  /** `Infinity`: the last row. */
  readonly place: number;
  /** UTF-16 offset of the stored words; `Infinity`: their end. */
  readonly offset: number;
}

/** Rows that can be marked at once: what is longer can be copied. */
const mostRows = 300;

export const wholeOf = (side: Side): Stretch => ({
  side,
  from: { place: 0, offset: 0 },
  to: { place: Infinity, offset: Infinity },
});

/** The rows of a stretch as a selection; `null` where it is too long, or one is not there yet. */
export function selectionOf(
  { side, from, to }: Stretch,
  rowAt: (place: number) => Row | undefined,
): Selection | null {
  if (to.place - from.place >= mostRows) return null;
  const parts: Selection['parts'][number][] = [];
  for (let place = from.place; place <= to.place; place++) {
    const row = rowAt(place);
    if (!row) return null;
    const start = place === from.place ? from.offset : 0;
    const end = place === to.place ? to.offset : wordsOf(row, side).length;
    if (end > start) parts.push({ row, span: { start, end } });
  }
  return parts.length > 0 ? { side, parts } : null;
}

/**
 * The words of a stretch as they are shown, without soft hyphens of ours, paragraphs joined by a line
 * break. They are read from the store a hundred paragraphs at a time, so that nothing waits for them.
 */
export async function wordsOfStretch(
  database: Database,
  { id, script, paragraphCount }: Pick<Text, 'id' | 'script' | 'paragraphCount'>,
  { side, from, to }: Stretch,
  wanted: Script | null,
): Promise<string> {
  const words = new TextWords(database, id);
  const last = Math.min(to.place, paragraphCount - 1);
  const shown: string[] = [];
  for (let index = chunkOf(from.place); index <= chunkOf(last); index++) {
    for (const paragraph of await words.read(index)) {
      const { place, [side]: stored } = paragraph;
      if (place < from.place || place > last) continue;
      const start = place === from.place ? from.offset : 0;
      const end = place === to.place ? to.offset : stored.length;
      shown.push(shownPart(stored, { start, end }, wanted, script));
    }
    words.forget();
  }
  return shown.join('\n');
}
