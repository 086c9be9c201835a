import type { Annotation, Colour } from '../../core/annotation.ts';
import { echoOf } from '../../core/echo.ts';
import type { Row } from '../../core/row.ts';
import type { Side, Span } from '../../core/text.ts';

/** Words of one side in a colour; UTF-16 offsets of that side. */
export interface Mark extends Span {
  readonly colour: Colour;
  /** Marked on the other side. */
  readonly isEcho: boolean;
}

/**
 * Where annotations lie on one side of a row, those of one colour that overlap as one. So no words
 * bear more marks than there are colours, however many notes they have.
 */
export function marksOn(row: Row, side: Side, annotations: readonly Annotation[]): Mark[] {
  const found = new Map<string, Mark[]>();
  for (const annotation of annotations) {
    for (const anchor of annotation.current) {
      if (anchor.paragraphId !== row.id) continue;
      const isEcho = annotation.side !== side;
      const { start, end } = isEcho ? echoOf(row, annotation.side, anchor) : anchor;
      const { colour } = annotation;
      const alike = found.get(`${colour} ${isEcho}`) ?? [];
      if (end > start) alike.push({ colour, isEcho, start, end });
      found.set(`${colour} ${isEcho}`, alike);
    }
  }
  return [...found.values()].flatMap(united);
}

function united(marks: readonly Mark[]): Mark[] {
  const whole: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (!last || mark.start >= last.end) whole.push(mark);
    else if (mark.end > last.end) whole[whole.length - 1] = { ...last, end: mark.end };
  }
  return whole;
}
