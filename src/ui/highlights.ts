import { nodeAt } from './text-nodes.ts';

/**
 * The styles words can be painted in, from the bottom up. One `Highlight` object each for the whole
 * window: one for every annotation would cost seconds (measured). Their looks are in `paint.css`.
 */
const styles = [
  'about-yellow',
  'about-green',
  'about-blue',
  'about-red',
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
  'damaged',
  'corrected',
  // Over those: what waits for a decision must not lie hidden, and its gaps let them be seen.
  'doubt',
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

/** What is painted on one paragraph element. */
export class Painting {
  readonly #ranges = new Map<string, { readonly style: PaintStyle; readonly range: StaticRange }>();
  #words: unknown;

  /**
   * Paints these and nothing else. What was painted before stays untouched: of ten thousand notes in
   * one paragraph a new one must cost one.
   * @param words what the element shows, compared by identity: where it is other, the text nodes are
   */
  show(element: Element, paints: readonly Paint[], words: unknown): void {
    if (words !== this.#words) this.clear();
    this.#words = words;
    const wanted = new Map(paints.map((paint) => [keyOf(paint), paint]));
    for (const [key, { style, range }] of this.#ranges) {
      if (wanted.has(key)) continue;
      layer(style).delete(range);
      this.#ranges.delete(key);
    }
    for (const [key, paint] of wanted) {
      const range = this.#ranges.has(key) ? null : rangeOf(element, paint);
      if (!range) continue;
      layer(paint.style).add(range);
      this.#ranges.set(key, { style: paint.style, range });
    }
  }

  clear(): void {
    for (const { style, range } of this.#ranges.values()) layer(style).delete(range);
    this.#ranges.clear();
  }
}

const keyOf = ({ style, start, end }: Paint): string => `${style} ${start} ${end}`;

function rangeOf(element: Element, { start, end }: Paint): StaticRange | null {
  const from = nodeAt(element, start, 'start');
  const to = nodeAt(element, end, 'end');
  if (end <= start || !from || !to) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}
