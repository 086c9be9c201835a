import { chunkKey, isCaret, makeAnchor, type Anchor, type Annotation } from './annotation.ts';
import type { Selection } from './mark.ts';
import { project, wordsOf } from './row.ts';
import { chunkOf } from './text.ts';

/**
 * The annotation confirmed as it stands; paragraphs in which nothing is left of it are no longer its
 * own. The same object when it stands nowhere.
 * @param placeOf the 0-based place of a paragraph of its text
 */
export function confirmed(
  annotation: Annotation,
  placeOf: (paragraphId: string) => number,
): Annotation {
  const anchors = annotation.current.filter((anchor) => !isCaret(anchor));
  return settled(annotation, anchors, placeOf);
}

/**
 * The annotation on the selected words. Of a selection on the other side it is what stands there
 * on its own; the same object when that is nothing.
 * @param revision of the ledger
 */
export function attached(
  annotation: Annotation,
  { side, parts }: Selection,
  revision: number,
): Annotation {
  const own = parts.map(({ row, span }) => ({
    row,
    span: side === annotation.side ? span : project(row, side, span),
  }));
  const anchors = own
    .filter(({ span }) => !isCaret(span))
    .map(({ row, span }) => makeAnchor(row.id, wordsOf(row, annotation.side), span, revision));
  const places = new Map(own.map(({ row }) => [row.id, row.place]));
  return settled(annotation, anchors, (id) => places.get(id) ?? 0);
}

function settled(
  annotation: Annotation,
  anchors: readonly Anchor[],
  placeOf: (paragraphId: string) => number,
): Annotation {
  const [first] = anchors;
  if (!first) return annotation;
  const places = anchors.map(({ paragraphId }) => placeOf(paragraphId));
  const chunks = new Set(places.map((place) => chunkKey(annotation.textId, chunkOf(place))));
  return {
    ...annotation,
    confirmed: anchors,
    current: anchors,
    state: 'exact',
    place: places[0] ?? annotation.place,
    start: first.start,
    chunks: [...chunks],
  };
}
