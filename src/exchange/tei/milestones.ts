import type { Anchor, Annotation } from '../../core/annotation.ts';
import type { PlacedCorrection } from '../../core/correction.ts';
import type { Row } from '../../core/row.ts';
import type { Side } from '../../core/text.ts';
import { paragraphXmlId, xmlId } from './ids.ts';

/** An empty element at a place of a paragraph. */
export interface Milestone {
  /** In a choice: an offset of the side it reads; else of the original. */
  readonly at: number;
  /** Number of the accepted correction in whose choice it stands; −1: in none. */
  readonly choice: number;
  readonly reading: Side;
  readonly xml: string;
}

/** Where notes begin and end, by the ids of paragraphs, in the order of each paragraph. */
export function milestonesOf(
  annotations: readonly Annotation[],
  rows: ReadonlyMap<string, Row>,
): Map<string, Milestone[]> {
  const all = new Map<string, Milestone[]>();
  for (const annotation of annotations) {
    annotation.current.forEach((anchor, index) => {
      const row = rows.get(anchor.paragraphId);
      if (!row || !isPlaced(annotation, anchor, row)) return;
      const made = all.get(row.id) ?? [];
      for (const edge of ['start', 'end'] as const) {
        const id = milestoneId(annotation.id, edge, index);
        const place = placeOf(row.corrections, annotation.side, anchor[edge], edge);
        made.push({ ...place, xml: `<anchor xml:id="${id}"/>` });
      }
      all.set(row.id, made);
    });
  }
  for (const made of all.values()) made.sort((a, b) => a.at - b.at);
  return all;
}

/** Where a note points: at what lies between its anchors, else at the paragraphs they were in. */
export function targetOf(
  annotation: Annotation,
  rows: ReadonlyMap<string, Row>,
  otherwise: string,
): string {
  const { id, current, home } = annotation;
  const targets = (current.length > 0 ? current : home).flatMap((anchor, index) => {
    const row = rows.get(anchor.paragraphId);
    if (!row) return [];
    return current.length > 0 && isPlaced(annotation, anchor, row)
      ? [`#range(${milestoneId(id, 'start', index)},${milestoneId(id, 'end', index)})`]
      : [`#${paragraphXmlId(row.id)}`];
  });
  return targets.join(' ') || otherwise;
}

/** Whether an anchor lies in its paragraph; where an orphan was, nothing is marked. */
const isPlaced = ({ side, state }: Annotation, { start, end }: Anchor, row: Row): boolean =>
  state !== 'orphan' && 0 <= start && start <= end && end <= row[side].length;

const milestoneId = (annotationId: string, edge: 'start' | 'end', index: number): string =>
  `${xmlId('annotation', annotationId)}.${edge}${index + 1}`;

/** Inside a choice if the place is in it or at the edge that holds its words. */
function placeOf(
  corrections: readonly PlacedCorrection[],
  side: Side,
  at: number,
  edge: 'start' | 'end',
): Omit<Milestone, 'xml'> {
  let shift = 0;
  for (const [choice, placed] of corrections.entries()) {
    const { start, end } = placed[side];
    const isIn = edge === 'start' ? start <= at && at < end : start < at && at <= end;
    if (isIn) return { at, choice, reading: side };
    if (at < end || at <= start) break;
    shift = placed.original.end - end;
  }
  return { at: side === 'original' ? at : at + shift, choice: -1, reading: 'original' };
}
