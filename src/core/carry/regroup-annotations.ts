import {
  chunkKey,
  inOneLine,
  isCaret,
  makeAnchor,
  type Anchor,
  type Annotation,
} from '../annotation.ts';
import { chunkOf, type Span } from '../text.ts';
import type { Regrouping } from './regroup-rows.ts';

interface Part extends Span {
  readonly place: number;
  /** The anchor of before: a caret keeps its words, and one whose row stays is kept. */
  readonly was: Anchor;
}

/**
 * The annotation on the same words in the new rows; the same object when nothing about it changes.
 * Over a border between rows it has an anchor in each.
 * @param rowOf the place of an old paragraph
 */
export function ridden(
  annotation: Annotation,
  regrouping: Regrouping,
  rowOf: (paragraphId: string) => number,
  revision: number,
): Annotation {
  const { side, textId } = annotation;
  const { rows } = regrouping;
  const byPlace = new Map<number, Part>();
  for (const anchor of annotation.current) {
    for (const part of partsOf(anchor)) {
      const other = byPlace.get(part.place);
      byPlace.set(part.place, other ? joined(other, part) : part);
    }
  }
  const parts = [...byPlace.values()].sort((a, b) => a.place - b.place);
  const current = parts.map((part) => {
    const { id = '', words, same = null } = rows[part.place] ?? {};
    const { was } = part;
    const isSame = same !== null && was.paragraphId === id;
    if (isSame && was.start === part.start && was.end === part.end) return was;
    const anchor = makeAnchor(id, words?.[side] ?? '', part, revision);
    if (part.end > part.start) return anchor;
    return { ...anchor, quote: { ...anchor.quote, exact: was.quote.exact } };
  });
  const [first] = parts;
  if (!first) return annotation;
  const chunks = [...new Set(parts.map(({ place }) => chunkKey(textId, chunkOf(place))))];
  const { place, start } = first;
  const isAsBefore =
    current.length === annotation.current.length &&
    current.every((anchor, index) => anchor === annotation.current[index]) &&
    place === annotation.place &&
    chunks.join() === annotation.chunks.join();
  if (isAsBefore) return annotation;
  return { ...annotation, current, state: stateOf(annotation, current), place, start, chunks };

  function partsOf(was: Anchor): Part[] {
    const row = rowOf(was.paragraphId);
    const home = regrouping.placeOf(row);
    if (rows[home]?.same === row) return [{ place: home, start: was.start, end: was.end, was }];
    const parts = regrouping.piecesIn(side, row).flatMap((piece): Part[] => {
      const start = Math.max(0, was.start - piece.offset);
      const end = Math.min(piece.words.length, was.end - piece.offset);
      if (isCaret(was) ? end < start : end <= start) return [];
      const { place, offset } = regrouping.spotOf(piece);
      return [{ place, start: start + offset, end: end + offset, was }];
    });
    if (parts.length > 0) return isCaret(was) ? parts.slice(0, 1) : parts;
    return [{ place: home, start: 0, end: 0, was }];
  }
}

/** A border can take the place of a marked line break, and what lies between two parts be new to it. */
function stateOf(annotation: Annotation, current: readonly Anchor[]): Annotation['state'] {
  if (current.every(isCaret)) return 'orphan';
  if (annotation.state !== 'exact') return annotation.state;
  if (current.some(isCaret)) return 'moved';
  return inOneLine(current) === inOneLine(annotation.current) ? 'exact' : 'moved';
}

/** Two parts in one row, with what lies between them; a caret gives way to words. */
function joined(one: Part, other: Part): Part {
  if (other.start === other.end) return one;
  if (one.start === one.end) return other;
  return { ...one, start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}
