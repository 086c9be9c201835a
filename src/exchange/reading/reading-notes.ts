import { byPlace, type Annotation } from '../../core/annotation.ts';
import { project, wordsOf, type Row } from '../../core/row.ts';
import type { Side } from '../../core/text.ts';
import type { ExportInput } from '../form.ts';

/** A note as it is referred to: the numbers run through the whole text. */
export interface NumberedNote {
  readonly number: number;
  readonly annotation: Annotation;
}

/** The annotations that are to be shown, and where. */
export interface ReadingNotes {
  /** Every one that lies on words of the paragraph, bare highlights too. */
  readonly on: (paragraphId: string) => readonly Annotation[];
  /** Those with something to read that begin in the paragraph, in reading order. */
  readonly under: (paragraphId: string) => readonly NumberedNote[];
  /** Those whose words are no longer found, and those of paragraphs that are gone. */
  readonly orphans: readonly NumberedNote[];
  /** All with something to read. */
  readonly all: readonly NumberedNote[];
}

export function readingNotes({ rows, annotations, options }: ExportInput): ReadingNotes {
  const wanted = options.notes
    ? annotations.filter((annotation) => options.bareHighlights || says(annotation))
    : [];
  const known = new Set(rows.map(({ id }) => id));
  const isPlaced = ({ state, current }: Annotation): boolean =>
    state !== 'orphan' && known.has(current[0]?.paragraphId ?? '');
  const on = new Map<string, Annotation[]>();
  const under = new Map<string, NumberedNote[]>();
  const orphans: NumberedNote[] = [];
  const all: NumberedNote[] = [];
  for (const annotation of wanted.toSorted(byPlace)) {
    const numbered = { number: all.length + 1, annotation };
    const first = annotation.current[0]?.paragraphId ?? '';
    if (!isPlaced(annotation)) orphans.push(numbered);
    else {
      for (const id of new Set(annotation.current.map(({ paragraphId }) => paragraphId))) {
        push(on, id, annotation);
      }
      if (says(annotation)) push(under, first, numbered);
    }
    // A highlight whose words are lost is told of though it says nothing.
    if (says(annotation) || !isPlaced(annotation)) all.push(numbered);
  }
  return {
    on: (paragraphId) => on.get(paragraphId) ?? [],
    under: (paragraphId) => under.get(paragraphId) ?? [],
    orphans,
    all,
  };
}

/** Whether there is more to it than a colour. */
const says = ({ note, tags }: Annotation): boolean => note.trim() !== '' || tags.length > 0;

/** Where the words of a note end in the paragraph it begins in, on a side; UTF-16 offset. */
export function endOn(row: Row, side: Side, annotation: Annotation): number {
  const anchor = annotation.current[0];
  if (anchor?.paragraphId !== row.id) return wordsOf(row, side).length;
  const { end } = annotation.side === side ? anchor : project(row, annotation.side, anchor);
  return end;
}

function push<T>(map: Map<string, T[]>, key: string, one: T): void {
  const held = map.get(key);
  if (held) held.push(one);
  else map.set(key, [one]);
}
