/**
 * The words of a paragraph element: one text node, or several where some are set in a style. Offsets
 * are UTF-16 units of all of them together.
 */

/** The node that holds an offset, and the offset in it; `null` in an element without words. */
export function nodeAt(
  element: Element,
  offset: number,
  edge: 'start' | 'end',
): { readonly node: Text; readonly offset: number } | null {
  let before = 0;
  let last: Text | null = null;
  for (const node of textNodes(element)) {
    const within = offset - before;
    // Between two nodes, what begins there is in the second and what ends there in the first.
    if (within < node.length || (edge === 'end' && within === node.length && node.length > 0)) {
      return { node, offset: within };
    }
    before += node.length;
    last = node;
  }
  return last && offset === before ? { node: last, offset: last.length } : null;
}

/** The offset of a DOM position in an element that holds it. */
export function offsetIn(element: Element, container: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(container, offset);
  return range.toString().length;
}

function* textNodes(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}
