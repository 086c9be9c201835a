import { setTimeout as sleep } from 'node:timers/promises';
import { byFigure, median } from '../session/samples.mjs';
import { withBooks } from './book-window.mjs';
import { million } from './sizes.mjs';

const twoFrames = 2000 / 60;

/** From the key or press to the painted words, far away in a million: to a note, back, and to a hit. */
export async function jumping({ app, quick, profile }) {
  const times = quick ? 4 : 15;
  const rounds = await withBooks(app, { million: await profile([million]) }, async (windows) => {
    const { million: window } = windows;
    await find(window);
    const all = [];
    // The first two rounds warm the code.
    for (let round = 0; round < times + 2; round++) all.push(await jumps(window, round));
    return all.slice(2);
  });
  return Object.entries(jobs).map(([jump, job]) => {
    const figures = byFigure(rounds.map((round) => round[jump]));
    return {
      job: `jump ${job} → painted`,
      ours: median(figures.painted),
      limit: twoFrames,
      note: `work of the main thread ${median(figures.work).toFixed(0)}`,
    };
  });
}

const jobs = {
  note: 'to a note from the list',
  back: 'back to a paragraph far away',
  hit: 'to a hit far away',
};

/** Looks for words of the paragraph where the reader left off. */
async function find(window) {
  const { page } = window;
  const words = await page.evaluate((place) => {
    const { textContent } = document.querySelector(`p[data-side="cleaned"][data-place="${place}"]`);
    // Without the hyphens of the view.
    return textContent.replaceAll('\u00AD', '').slice(0, 30);
  }, million.place);
  await window.press('Control+f');
  await sleep(500);
  await page.send('Input.insertText', { text: words });
  await sleep(3000);
}

async function jumps(window, round) {
  const { page } = window;
  const figures = {};
  const far = await cardAt(page, round);
  figures.note = await window.act(() => window.click(far), isInSight, far.place);
  figures.back = await window.act(() => window.press('Alt+ArrowLeft'), isInSight, million.place);
  await window.click(await cardAt(page, round));
  await sleep(1000);
  figures.hit = await window.act(() => window.press('F3'), isInSight, million.place);
  return figures;
}

/** Run in the page: the words of a paragraph can be read. */
function isInSight(place) {
  const paragraph = document.querySelector(`p[data-side="cleaned"][data-place="${place}"]`);
  const pane = document.querySelector('.scroller');
  if (!paragraph || pane.classList.contains('arriving')) return false;
  const { top, bottom } = paragraph.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  return bottom > frame.top + 20 && top < frame.bottom - 20;
}

/** Where a card at the top of the list of notes is, and the place of its paragraph. */
const cardAt = (page, round) =>
  page.evaluate((index) => {
    const quotes = document.querySelectorAll('[role="region"][aria-label="Notes"] .quote');
    const quote = quotes[index % 5];
    const { left, top, width, height } = quote.getBoundingClientRect();
    const [, number] = /¶ (\d+)/u.exec(
      quote.closest('article').querySelector('footer').textContent,
    );
    return { x: left + width / 2, y: top + height / 2, place: Number(number) - 1 };
  }, round);
