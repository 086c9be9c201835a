import { nodeAt } from './text-nodes.ts';

/**
 * The styles words can be painted in, from the bottom up. One `Highlight` object each for the whole
 * window: one for every annotation would cost seconds (measured). Their looks are in `paint.css`.
 */
const styles = [
  'echo-yellow',
  'echo-green',
  'echo-blue',
  'echo-red',
  'mark-yellow',
  'mark-green',
  'mark-blue',
  'mark-red',
  'partner',
  'term',
  'doubt',
  'damaged',
  'corrected',
  'hit',
  'hit-current',
  'explained',
] as const;

export type PaintStyle = (typeof styles)[number];

/** A stretch of one paragraph, in the offsets of what is shown. */
export interface Paint {
  readonly style: PaintStyle;
  readonly start: number;
  readonly end: number;
}

const layers = new Map<PaintStyle, Highlight>();

function layer(style: PaintStyle): Highlight {
  const existing = layers.get(style);
  if (existing) return existing;
  const made = new Highlight();
  made.priority = styles.indexOf(style);
  layers.set(style, made);
  CSS.highlights.set(style, made);
  return made;
}

/** Paints words of a paragraph element; returns what takes the paint off again. */
export function paint(element: Element, paints: readonly Paint[]): () => void {
  const painted = paints.flatMap(({ style, start, end }) => {
    const from = nodeAt(element, start, 'start');
    const to = nodeAt(element, end, 'end');
    if (end <= start || !from || !to) return [];
    const range = new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
    layer(style).add(range);
    return [{ style, range }];
  });
  return () => {
    for (const { style, range } of painted) layer(style).delete(range);
  };
}
