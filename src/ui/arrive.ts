import { tick } from 'svelte';
import type { VirtualizerHandle } from 'virtua/svelte';

/** Rows above are estimated until they have been on screen; a few frames settle them. */
const mostFrames = 90;

/** The next measuring of rows; it comes after a frame is laid out and before it is painted. */
export class Measuring {
  #waiting: (() => void)[] = [];

  /** Rows were measured, or the pane was. */
  happened(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/**
 * Scrolls to a row so that exactly `within` of it (0 to 1) lies above the pane. A list that was just
 * mounted is at the row in its first frame, and never lays out its beginning.
 * @param signal ends the way: the reader goes elsewhere
 * @param onThere told once the row is there, though rows above may still be measured
 */
export async function scrollExactly(
  list: VirtualizerHandle,
  pane: HTMLElement,
  place: number,
  within: number,
  signal: AbortSignal,
  measuring: Measuring,
  onThere: () => void = () => undefined,
): Promise<void> {
  await tick();
  if (!signal.aborted) {
    list.scrollToIndex(place, { align: 'start', offset: within * list.getItemSize(place) });
  }
  const measured = measuring.next();
  // It looks at its pane in its first frame; before that it knows no sizes.
  if (list.getViewportSize() === 0) await Promise.race([measured, frames(mostFrames)]);
  else await frame();
  let still = 0;
  for (let looks = 0; looks < mostFrames && still < 2 && !signal.aborted; looks += 1) {
    const measuredAgain = measuring.next().then(() => false);
    const target = list.getItemOffset(place) + within * list.getItemSize(place);
    const most = list.getScrollSize() - list.getViewportSize();
    const offset = Math.min(target, Math.max(0, most));
    // By the pane, for the list is told of scrolling a frame later.
    const isThere = Math.abs(pane.scrollTop - offset) < 1;
    if (isThere) onThere();
    else list.scrollTo(offset);
    const isFrame = await Promise.race([measuredAgain, frame().then(() => true)]);
    if (isThere && isFrame) still += 1;
  }
}

/**
 * Scrolls so that a row can be read, or certain words of it, unless they can be already.
 * @param signal ends the way: the reader goes elsewhere
 * @param element the row's paragraph while it is mounted; a row that is not has no place to go by
 * @param words where the words stand, once the paragraph is mounted; `null` for the row as a whole
 */
export async function scrollIntoSight(
  list: VirtualizerHandle,
  pane: HTMLElement,
  place: number,
  signal: AbortSignal,
  element: () => HTMLElement | null,
  words: () => DOMRect | null,
): Promise<void> {
  await ready(list, signal);
  for (let frames = 0; frames < mostFrames && !signal.aborted; frames += 1) {
    const box = words();
    const row = element();
    if (isShown(row) && (box ? areInSight(pane, box) : inSight(pane, row))) return;
    // Once more from time to time: rows measured on the way have moved the place.
    if (frames % 6 === 0) {
      if (box) list.scrollTo(list.getScrollOffset() + above(pane, box));
      else list.scrollToIndex(place, { align: 'start', offset: -list.getViewportSize() / 5 });
    }
    await frame();
  }
}

function areInSight(pane: HTMLElement, { top, bottom }: DOMRect): boolean {
  const frame = pane.getBoundingClientRect();
  return top >= frame.top && bottom <= frame.bottom;
}

/** How far to scroll so that words lie a third down the pane. */
function above(pane: HTMLElement, { top }: DOMRect): number {
  const frame = pane.getBoundingClientRect();
  return top - frame.top - frame.height / 3;
}

/** The row at the top of the pane, and how much of it lies above, 0 to 1. */
export function topRow(
  list: VirtualizerHandle,
  offset: number,
): { readonly place: number; readonly within: number } {
  const place = list.findItemIndex(offset);
  const size = list.getItemSize(place);
  const within = size > 0 ? (offset - list.getItemOffset(place)) / size : 0;
  return { place, within: Math.min(1, Math.max(0, within)) };
}

/** The list keeps a row hidden until it was measured, and what is hidden takes no focus. */
function isShown(row: HTMLElement | null): row is HTMLElement {
  return row?.checkVisibility({ visibilityProperty: true }) === true;
}

function inSight(pane: HTMLElement, element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  // A row taller than the pane is in sight when its beginning is.
  return top >= frame.top && (bottom <= frame.bottom || top < frame.top + frame.height / 2);
}

/** The list begins to look at its pane a moment after it is mounted. */
async function ready(list: VirtualizerHandle, signal: AbortSignal): Promise<void> {
  await tick();
  // A list that was taken away meanwhile answers nothing any more.
  for (let frames = 0; frames < mostFrames && !signal.aborted; frames += 1) {
    if (list.getViewportSize() > 0) return;
    await frame();
  }
}

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await frame();
}
