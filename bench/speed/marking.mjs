import { setTimeout as sleep } from 'node:timers/promises';
import { byFigure, interleaved, median } from '../session/samples.mjs';
import { withBooks } from './book-window.mjs';
import { million, short } from './sizes.mjs';

/** One annotation of ten thousand, beside one of ten: made, coloured, written into, deleted, taken back. */
export async function marking({ app, quick, profile }) {
  const profiles = { short: await profile([short]), million: await profile([million]) };
  const times = quick ? 3 : 15;
  const results = await withBooks(app, profiles, (windows) =>
    interleaved(times + 2, Object.keys(windows), async (kind, round) =>
      steps(windows[kind], round),
    ),
  );
  return Object.entries(jobs).flatMap(([step, job]) => {
    // The first two rounds warm the code.
    const of = (kind) => byFigure(results[kind].slice(2).map((round) => round[step]));
    return linesOf(job, of('million'), of('short'), '10,000', '10');
  });
}

const jobs = {
  mark: 'mark',
  recolour: 'recolour',
  type: 'a key in a note’s field',
  remove: 'delete',
  undo: 'undo of that',
};

/** The lines of one thing that was done many times in the large book and in the small one. */
export function linesOf(job, ours, theirs, many, few) {
  const beside = `one of ${few}`;
  const isSaved = ours.saved.every((saved) => saved !== null);
  const longest = Math.max(...ours.longest);
  const notes = [
    isSaved
      ? `saved ${median(ours.saved).toFixed(0)} beside ${median(theirs.saved).toFixed(0)}`
      : '',
    longest > 0 ? `longest task ${longest.toFixed(0)}` : '',
  ];
  return [
    {
      job: `${job}, one of ${many} → painted`,
      ours: median(ours.painted),
      beside,
      theirs: median(theirs.painted),
      atMost: 1.2,
      note: notes.filter(Boolean).join('; '),
    },
    {
      job: `${job}: work of the main thread in all`,
      ours: median(ours.work),
      beside,
      theirs: median(theirs.work),
      atMost: 1.2,
    },
  ];
}

async function steps(window, round) {
  const { page } = window;
  const figures = {};
  const size = (style) => page.evaluate((name) => globalThis.painted(name), style);
  const more = ({ style, than }) => globalThis.painted(style) > than;
  const fewer = ({ style, than }) => globalThis.painted(style) < than;

  const yellow = await page.evaluate(selectWords, round);
  figures.mark = await window.act(() => window.click(yellow), more, {
    style: 'mark-yellow',
    than: await size('mark-yellow'),
  });

  const green = await page.evaluate(buttonOfActive, 'button.green');
  figures.recolour = await window.act(() => window.click(green), more, {
    style: 'mark-green',
    than: await size('mark-green'),
  });

  await page.evaluate(() => document.querySelector('article.active .quote').focus());
  await window.press('Enter');
  await sleep(300);
  figures.type = await window.act(
    () => window.press('a'),
    () => document.querySelector('article.active textarea').value.endsWith('a'),
  );
  await window.press('Escape');
  await sleep(500);

  await page.evaluate(() => document.querySelector('article.active .quote').focus());
  figures.remove = await window.act(() => window.press('Delete'), fewer, {
    style: 'mark-green',
    than: await size('mark-green'),
  });
  figures.undo = await window.act(() => window.press('Control+z'), more, {
    style: 'mark-green',
    than: await size('mark-green'),
  });
  // And away again, so that each round finds the text as it was.
  await window.press('Control+y');
  await sleep(500);
  return figures;
}

/** In the page: selects some words of a paragraph in sight, other ones each round; where to press for yellow. */
async function selectWords(round) {
  const pane = document.querySelector('.scroller').getBoundingClientRect();
  const inSight = [...document.querySelectorAll('p[data-side="cleaned"]')].filter((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= pane.top && bottom <= pane.bottom && element.textContent.length > 300;
  });
  const element = inSight[round % inSight.length];
  const node = element.firstChild;
  const words = [...node.textContent.matchAll(/\S{3,}/gu)];
  const first = words[5 + Math.floor(round / inSight.length)];
  const last = words[words.indexOf(first) + 1];
  document.getSelection().setBaseAndExtent(node, first.index, node, last.index + last[0].length);
  for (let tries = 0; tries < 120; tries++) {
    await new Promise(requestAnimationFrame);
    const button = document.querySelector('[role="toolbar"] button[aria-label="Highlight yellow"]');
    const box = button?.getBoundingClientRect();
    if (!box || getComputedStyle(button).visibility === 'hidden') continue;
    const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    if (document.elementFromPoint(at.x, at.y) === button) return at;
  }
  throw new Error(`No button to press in round ${round}.`);
}

/** In the page: where a button of the card in focus is, once the card has come to rest. */
async function buttonOfActive(selector) {
  let last = null;
  for (let still = 0, tries = 0; tries < 300; tries++) {
    await new Promise(requestAnimationFrame);
    const button = document.querySelector(`article.active ${selector}`);
    const box = button?.getBoundingClientRect();
    still = box && box.top === last ? still + 1 : 0;
    last = box?.top ?? null;
    if (still < 20) continue;
    const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    if (document.elementFromPoint(at.x, at.y) === button) return at;
    button.scrollIntoView({ block: 'nearest' });
  }
  throw new Error(`No ${selector} in the card of the note.`);
}
