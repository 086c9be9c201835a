import { byPlace, type Annotation } from '../core/annotation.ts';
import { isAlone } from '../core/echo.ts';
import type { Row } from '../core/row.ts';

/** An annotation as a button in the margin. */
export interface MarginNote {
  readonly annotation: Annotation;
  /** Nothing on the other side corresponds to its words. */
  readonly isAlone: boolean;
}

/** More buttons than these would make a paragraph longer than its words do. */
const fewest = 4;
const most = 12;
const wordsOfOne = 120;

/** How many buttons a row has room for, by its longer side in UTF-16 units. */
function roomOf({ original, cleaned }: Row): number {
  const long = Math.max(original.length, cleaned.length);
  return Math.min(most, Math.max(fewest, Math.floor(long / wordsOfOne)));
}

/**
 * The buttons beside a row: annotations that begin there, in the order of the text, and how many
 * are left to the panel. An annotation that lost its place has its button where it last stood.
 * @param rowAt rows after it, for annotations of several paragraphs
 */
export function marginOf(
  row: Row,
  annotations: readonly Annotation[],
  rowAt: (place: number) => Row | undefined,
): { readonly shown: readonly MarginNote[]; readonly rest: readonly Annotation[] } {
  const beginning = annotations
    .filter(({ current }) => current[0]?.paragraphId === row.id)
    .sort(byPlace);
  // A button that says “one more” takes the room of that one.
  const room = roomOf(row);
  const count = beginning.length > room ? room - 1 : room;
  return {
    shown: beginning.slice(0, count).map((annotation) => ({
      annotation,
      isAlone: annotation.state !== 'orphan' && isWhollyAlone(annotation, row, rowAt),
    })),
    rest: beginning.slice(count),
  };
}

/** Paragraphs of an annotation are neighbours; of one that is not at hand nothing is claimed. */
function isWhollyAlone(
  { current, side }: Annotation,
  { place }: Row,
  rowAt: (place: number) => Row | undefined,
): boolean {
  return current.every((anchor, i) => {
    const row = rowAt(place + i);
    return row?.id === anchor.paragraphId && isAlone(row, side, anchor);
  });
}
