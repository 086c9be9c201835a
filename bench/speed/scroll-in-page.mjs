/** What the part `scrolling` does inside the page. Each function has to stand alone. */

/** Scrolls down by the same share of a page in each frame; answers the share of frames with a gap in the words. */
export async function scrollByFrames({ pagesPerFrame, frames }) {
  const scroller = document.querySelector('.scroller');
  const { top, left, width, height } = scroller.getBoundingClientRect();
  const hasWords = (share) =>
    document
      .elementsFromPoint(left + width * 0.25, top + height * share)
      .some((element) => element.matches('[role="group"]') && element.querySelector('p'));
  let blank = 0;
  for (let frame = 0; frame < frames; frame++) {
    await new Promise(requestAnimationFrame);
    if (![0.1, 0.35, 0.6, 0.9].every(hasWords)) blank++;
    scroller.scrollTop += pagesPerFrame * height;
  }
  return blank / frames;
}

/**
 * Scrolls up a step in each frame; answers how far, at most, a paragraph in sight was from where the
 * step should have brought it once the frame was painted.
 */
export async function scrollUp({ step, frames }) {
  const scroller = document.querySelector('.scroller');
  const pane = scroller.getBoundingClientRect();
  const inSight = () =>
    [...scroller.querySelectorAll('p[data-side="cleaned"]')].find(
      (element) => element.getBoundingClientRect().bottom > pane.top + pane.height / 3,
    );
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    });
  let most = 0;
  for (let frame = 0; frame < frames; frame++) {
    const element = inSight();
    const before = element.getBoundingClientRect().top;
    scroller.scrollTop -= step;
    await painted();
    if (!element.isConnected) continue;
    most = Math.max(most, Math.abs(element.getBoundingClientRect().top - before - step));
  }
  return most;
}

/** The row at the top of the pane, or a certain one: how tall it is, and what share of it lies above the pane. */
export function topOf(wanted) {
  const { top } = document.querySelector('.scroller').getBoundingClientRect();
  const rows = [...document.querySelectorAll('.scroller [role="group"]')];
  const placeOf = (row) => row.querySelector('p[data-place]')?.dataset.place;
  const row = rows.find((one) =>
    wanted === null ? one.getBoundingClientRect().bottom > top : placeOf(one) === wanted,
  );
  if (!row) throw new Error(`Paragraph ${wanted} is not in the page.`);
  const box = row.getBoundingClientRect();
  return { place: placeOf(row), within: (top - box.top) / box.height, height: box.height };
}
