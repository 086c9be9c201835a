import type { Side, Span } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { wholeOf, type Stretch } from '../state/stretch.ts';
import { nodeAt, offsetIn } from './text-nodes.ts';

/** Only here do DOM ranges become offsets of stored text, and back. */

/** What a paragraph element shows; kept beside the element, which holds only the shown text. */
const views = new WeakMap<Element, View>();

export function registerView(element: Element, view: View): void {
  views.set(element, view);
}

const placeOf = (element: HTMLElement): number => Number(element.dataset.place);

const sideOf = (element: HTMLElement): Side =>
  element.dataset.side === 'original' ? 'original' : 'cleaned';

export const paragraphSelector = (side: Side, place?: number): string =>
  `p[data-side="${side}"]${place === undefined ? '' : `[data-place="${place}"]`}`;

/** The paragraph element that holds a node, if one does. */
export function paragraphAt(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('p[data-side]') ?? null;
}

export const locationOf = (element: HTMLElement): { place: number; side: Side } => ({
  place: placeOf(element),
  side: sideOf(element),
});

/**
 * The reader's selection as a stretch of stored text, or `null` when no words of the desk are selected.
 * It lies on the side where it began; rows between its ends count whole, mounted or not.
 * @param side what is meant where all of the window is selected
 */
export function readStretch(root: HTMLElement, side: Side): Stretch | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (isAll(root, selection)) return wholeOf(side);
  const range = selection.getRangeAt(0);
  const began = paragraphAt(selection.anchorNode) ?? paragraphAt(range.startContainer);
  if (!began || !root.contains(began)) return null;
  const touched = [...root.querySelectorAll<HTMLElement>(paragraphSelector(sideOf(began)))].filter(
    (element) => range.intersectsNode(element),
  );
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  return {
    side: sideOf(began),
    from: { place: placeOf(first), offset: storedStart(first, range) },
    to: { place: placeOf(last), offset: storedEnd(last, range) },
  };
}

/** Of all of the window that is selected keeps what is in an element, also what comes into it later. */
export function keepToAllIn(root: HTMLElement): void {
  const selection = document.getSelection();
  if (selection?.containsNode(root) !== true) return;
  selection.setBaseAndExtent(root, 0, root, root.childNodes.length);
  all = endsOf(selection);
}

/** The ends of a selection of all, as the browser has them. */
let all: ReturnType<typeof endsOf> | null = null;

const endsOf = ({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection) =>
  [anchorNode, anchorOffset, focusNode, focusOffset] as const;

const isAll = (root: HTMLElement, selection: Selection): boolean =>
  selection.containsNode(root) ||
  (all?.[0]?.isConnected === true && endsOf(selection).every((end, i) => end === all?.[i]));

/** Selects stored text from a span of one mounted paragraph to a span of another, or the same. */
export function select(first: HTMLElement, from: Span, last: HTMLElement, to: Span): void {
  const begin = rangeOf(first, from);
  const end = rangeOf(last, to);
  if (!begin || !end) return;
  document
    .getSelection()
    ?.setBaseAndExtent(begin.startContainer, begin.startOffset, end.endContainer, end.endOffset);
}

/** A span of stored text as a range of what is shown. */
export function rangeOf(element: HTMLElement, { start, end }: Span): Range | null {
  const view = views.get(element);
  if (!view) return null;
  const from = nodeAt(element, view.toShown(start), 'start');
  const to = nodeAt(element, view.toShown(end), 'end');
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The stored offset under a point of the window, if words of a paragraph stand there. */
export function offsetAt(element: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  const view = views.get(element);
  if (!caret || !view || !(caret.offsetNode instanceof Text)) return null;
  if (!element.contains(caret.offsetNode)) return null;
  // The caret goes to the nearest letter however far the pointer is: look whether it is on it.
  const range = document.createRange();
  range.selectNodeContents(caret.offsetNode);
  range.setStart(caret.offsetNode, Math.max(0, caret.offset - 1));
  range.setEnd(caret.offsetNode, Math.min(caret.offsetNode.length, caret.offset + 1));
  const on = [...range.getClientRects()].some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
  return on ? view.toStored(offsetIn(element, caret.offsetNode, caret.offset), 'start') : null;
}

function storedStart(element: HTMLElement, range: Range): number {
  const inside = element.contains(range.startContainer);
  return stored(
    element,
    inside ? offsetIn(element, range.startContainer, range.startOffset) : 0,
    'start',
  );
}

function storedEnd(element: HTMLElement, range: Range): number {
  const inside = element.contains(range.endContainer);
  const length = element.textContent.length;
  return stored(
    element,
    inside ? offsetIn(element, range.endContainer, range.endOffset) : length,
    'end',
  );
}

const stored = (element: HTMLElement, shown: number, edge: 'start' | 'end'): number =>
  views.get(element)?.toStored(shown, edge) ?? shown;
