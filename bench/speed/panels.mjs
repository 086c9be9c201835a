import { setTimeout as sleep } from 'node:timers/promises';
import { byFigure, interleaved, median } from '../session/samples.mjs';
import { withBooks } from './book-window.mjs';
import { million, short } from './sizes.mjs';

/** The lists of ten thousand notes and twenty thousand corrections, beside those of a thousand words: opened and filtered. */
export async function panels({ app, quick, profile }) {
  const profiles = { short: await profile([short]), million: await profile([million]) };
  const results = await withBooks(app, profiles, (windows) =>
    interleaved((quick ? 3 : 10) + 2, Object.keys(windows), (kind) => steps(windows[kind])),
  );
  // The first two rounds warm the code.
  const of = (kind, step) => byFigure(results[kind].slice(2).map((round) => round[step]));
  const lines = Object.entries(jobs).map(([step, job]) => ({
    job: `${job} → painted`,
    ours: median(of('million', step).painted),
    beside: 'of 10 notes, 20 corrections',
    theirs: median(of('short', step).painted),
  }));
  const longest = Object.keys(jobs).map((step) => median(of('million', step).longest));
  return [
    ...lines,
    {
      job: 'longest task in any of these, 0 if none took 50 ms',
      ours: Math.max(...longest),
      limit: 50,
    },
  ];
}

const jobs = {
  changes: 'open the list of 20,000 corrections',
  waiting: 'only those that wait',
  notes: 'open the list of 10,000 notes',
  colour: 'only the red ones',
};

async function steps(window) {
  const { page } = window;
  const at = (selector) => page.evaluate(middleOf, selector);
  const figures = {};
  const changes = await at('#tab-changes');
  figures.changes = await window.act(
    () => window.click(changes),
    () => document.querySelector('[role="region"][aria-label="Changes"] .card') !== null,
  );
  const waiting = await at('[aria-label="Changes"] button.proposed');
  const onlyWaiting = () => {
    const cards = [...document.querySelectorAll('[aria-label="Changes"] .card')];
    return cards.length > 0 && cards.every((card) => card.matches('.proposed'));
  };
  figures.waiting = await window.act(() => window.click(waiting), onlyWaiting);
  await window.click(waiting);
  await sleep(300);
  const notes = await at('#tab-notes');
  figures.notes = await window.act(
    () => window.click(notes),
    () => document.querySelector('[role="region"][aria-label="Notes"] article') !== null,
  );
  const red = await at('[aria-label="Notes"] .dot.red');
  const onlyRed = () => {
    const cards = [...document.querySelectorAll('[aria-label="Notes"] article')];
    return cards.length > 0 && cards.every((card) => card.matches('.red'));
  };
  figures.colour = await window.act(() => window.click(red), onlyRed);
  await window.click(red);
  await sleep(500);
  return figures;
}

/** In the page. */
function middleOf(selector) {
  const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
