import { byPlace, type Annotation, type Colour } from '../../core/annotation.ts';
import type { Row } from '../../core/row.ts';
import type { Side, Span } from '../../core/text.ts';
import type { ExportInput } from '../form.ts';

/** What annotations put on the words of one row. Offsets are stored ones, of a side. */
export interface RowMarks {
  readonly highlights: readonly Highlight[];
  /** Comments that begin or end in it, or both. */
  readonly ends: readonly CommentEnd[];
  /** Annotations whose words are gone: they stand at its end. */
  readonly gone: readonly Annotation[];
}

interface Highlight extends Span {
  readonly side: Side;
  readonly colour: Colour;
}

interface CommentEnd {
  readonly annotation: Annotation;
  /** `null`: it began in a paragraph before. */
  readonly start: number | null;
  /** `null`: it ends in a paragraph after. */
  readonly end: number | null;
}

interface Marks {
  readonly highlights: Highlight[];
  readonly ends: CommentEnd[];
  readonly gone: Annotation[];
}

/**
 * What stands on each row, by the ids of paragraphs. An annotation with neither note nor tags is a
 * highlight and no comment. What has no paragraph left stands at the end of the last one.
 */
export function marksOf(input: ExportInput): ReadonlyMap<string, RowMarks> {
  const { rows, annotations, options } = input;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const marks = new Map<string, Marks>();
  const on = (id: string): Marks => {
    const known = marks.get(id);
    if (known) return known;
    const fresh: Marks = { highlights: [], ends: [], gone: [] };
    marks.set(id, fresh);
    return fresh;
  };
  if (!options.notes) return marks;
  for (const annotation of annotations.toSorted(byPlace)) {
    if (!options.bareHighlights && isBare(annotation)) continue;
    const spans = annotation.state === 'orphan' ? [] : spansOf(annotation, byId);
    const first = spans[0];
    if (!first) {
      const home = [...annotation.current, ...annotation.home].find((anchor) =>
        byId.has(anchor.paragraphId),
      );
      on(home?.paragraphId ?? rows.at(-1)?.id ?? nowhere).gone.push(annotation);
      continue;
    }
    const { side, colour } = annotation;
    for (const { row, start, end } of spans)
      on(row.id).highlights.push({ side, colour, start, end });
    if (isBare(annotation)) continue;
    const last = spans.at(-1) ?? first;
    const isWithin = first === last;
    on(first.row.id).ends.push({
      annotation,
      start: first.start,
      end: isWithin ? first.end : null,
    });
    if (!isWithin) on(last.row.id).ends.push({ annotation, start: null, end: last.end });
  }
  return marks;
}

/** In place of a paragraph, in a text that has none. */
export const nowhere = '';

const isBare = ({ note, tags }: Annotation): boolean => note.trim() === '' && tags.length === 0;

/** Its spans in the order of the text, each within its paragraph. */
function spansOf(
  { side, current }: Annotation,
  rows: ReadonlyMap<string, Row>,
): (Span & { readonly row: Row })[] {
  return current
    .flatMap((anchor) => {
      const row = rows.get(anchor.paragraphId);
      if (!row) return [];
      const end = Math.min(anchor.end, row[side].length);
      return [{ row, start: Math.min(anchor.start, end), end }];
    })
    .toSorted((a, b) => a.row.place - b.row.place || a.start - b.start);
}
