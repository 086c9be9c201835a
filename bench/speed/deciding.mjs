import { setTimeout as sleep } from 'node:timers/promises';
import { byFigure, interleaved } from '../session/samples.mjs';
import { withBooks } from './book-window.mjs';
import { linesOf } from './marking.mjs';
import { million, short } from './sizes.mjs';

/** One correction of twenty thousand, beside one of twenty: gone to, taken, taken back; and by hand. */
export async function deciding({ app, quick, profile }) {
  const profiles = { short: await profile([short]), million: await profile([million]) };
  const times = quick ? 3 : 15;
  const results = await withBooks(app, profiles, (windows) =>
    interleaved(times + 2, Object.keys(windows), (kind, round) => steps(windows[kind], round)),
  );
  return Object.entries(jobs).flatMap(([step, job]) => {
    // The first two rounds warm the code.
    const of = (kind) => byFigure(results[kind].slice(2).map((round) => round[step]));
    return linesOf(job, of('million'), of('short'), '20,000', '20');
  });
}

const jobs = {
  step: 'to the next place that waits',
  accept: 'accept',
  undo: 'undo of that',
  type: 'a key in a paragraph that is written in',
  keep: 'what was written is kept',
  undoWriting: 'undo of that',
};

async function steps(window, round) {
  const { page } = window;
  const figures = {};
  const before = await page.evaluate(held);
  figures.step = await window.act(
    () => window.press('F8'),
    `(last) => { const now = (${held})(); return now !== null && now.id !== last; }`,
    before?.id ?? null,
  );
  const { place, words } = await page.evaluate(held);
  const readsAs = ({ place, words, isNew }) => {
    const paragraph = document.querySelector(`p[data-side="cleaned"][data-place="${place}"]`);
    return paragraph !== null && (paragraph.textContent === words) !== isNew;
  };
  figures.accept = await window.act(() => window.press('a'), readsAs, {
    place,
    words,
    isNew: true,
  });
  figures.undo = await window.act(() => window.press('Control+z'), readsAs, {
    place,
    words,
    isNew: false,
  });
  await window.press('Escape');
  await sleep(300);

  const written = await page.evaluate(focusParagraph, round);
  await window.press('e');
  await page.evaluate(async () => {
    while (!document.querySelector('.cm-content')) await new Promise(requestAnimationFrame);
  });
  await sleep(300);
  figures.type = await window.act(
    () => window.press('x'),
    () => document.querySelector('.cm-content').textContent.includes('x'),
  );
  figures.keep = await window.act(() => window.press('Control+Enter'), readsAs, {
    ...written,
    isNew: true,
  });
  figures.undoWriting = await window.act(() => window.press('Control+z'), readsAs, {
    ...written,
    isNew: false,
  });
  return figures;
}

/** In the page: the correction in hand, and how its paragraph reads on the cleaned side. */
function held() {
  const [range] = CSS.highlights.get('explained') ?? [];
  const { place } = range?.startContainer.parentElement.closest('p').dataset ?? {};
  if (place === undefined || !document.querySelector('section[aria-label="Correction"]'))
    return null;
  const words = document.querySelector(`p[data-side="cleaned"][data-place="${place}"]`).textContent;
  return { id: `${place} ${range.startOffset}`, place, words };
}

/** In the page: gives a paragraph in sight the keyboard, another one each round. */
function focusParagraph(round) {
  const pane = document.querySelector('.scroller').getBoundingClientRect();
  const inSight = [...document.querySelectorAll('p[data-side="cleaned"]')].filter((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= pane.top && bottom <= pane.bottom;
  });
  const element = inSight[round % inSight.length];
  element.focus({ preventScroll: true });
  return { place: element.dataset.place, words: element.textContent };
}
