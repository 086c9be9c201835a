import { setTimeout as sleep } from 'node:timers/promises';
import { makeRowsTouchable, scrollSteadily } from '../rows/in-page.mjs';
import { byFigure, interleaved, median, percentile } from '../session/samples.mjs';
import { withBooks } from './book-window.mjs';
import { scrollByFrames, scrollUp, topOf } from './scroll-in-page.mjs';
import { million, untouched } from './sizes.mjs';

const pagesPerSecond = 20;
const framesPerSecond = 60;

/** Twenty pages a second through a million words full of notes and corrections, beside hardly any. */
export async function scrolling({ app, quick, profile }) {
  const profiles = { untouched: await profile([untouched]), million: await profile([million]) };
  const seconds = quick ? 2 : 5;
  return withBooks(app, profiles, async (windows) => {
    for (const { page } of Object.values(windows)) await page.evaluate(makeRowsTouchable);
    // The first round warms the code.
    const results = await interleaved(quick ? 2 : 6, Object.keys(windows), (kind) =>
      scrolled(windows[kind], seconds),
    );
    const jumped = await jumpWhileScrollingUp(windows.million);
    const lost = await lostAtOtherSizes(windows.million);
    const of = (kind) => byFigure(results[kind].slice(1));
    const [ours, theirs] = [of('million'), of('untouched')];
    const beside = 'with 10 annotations, 20 corrections';
    const perPage = (job, figure) => ({
      job: `scrolling, ${job} of the main thread for a page`,
      ours: median(ours[figure]),
      beside,
      theirs: median(theirs[figure]),
    });
    return [
      {
        job: 'scrolling 20 pages/s, 10,000 annotations, 20,000 corrections: frame p95',
        ours: percentile(ours.frames.flat(), 0.95),
        beside,
        theirs: percentile(theirs.frames.flat(), 0.95),
        atMost: 1.1,
        limit: 16.8,
        note:
          `${told(ours.dropped)} % dropped beside ${told(theirs.dropped)} %, ` +
          `${told(ours.blank)} % blank, ${told(ours.longTasks)} tasks over 50 ms ` +
          `beside ${told(theirs.longTasks)}`,
      },
      { ...perPage('work', 'work'), atMost: 1.1 },
      perPage('script', 'script'),
      perPage('layout and style', 'layout'),
      { job: 'jump while scrolling up over rows never seen', ours: jumped, unit: 'px', limit: 1 },
      { job: 'place lost by other sizes and widths', ours: lost, unit: 'px', limit: 1 },
    ];
  });
}

const told = (figures) => median(figures).toFixed(1);

async function scrolled(window, seconds) {
  const { page } = window;
  const smooth = await page.evaluate(scrollSteadily, { pagesPerSecond, seconds });
  await sleep(500);
  const frames = seconds * framesPerSecond;
  const before = await window.worked();
  const blank = await page.evaluate(scrollByFrames, {
    pagesPerFrame: pagesPerSecond / framesPerSecond,
    frames,
  });
  const after = await window.worked();
  const pages = seconds * pagesPerSecond;
  const each = (...names) =>
    names.reduce((sum, name) => sum + after[name] - before[name], 0) / pages;
  return {
    frames: smooth.frames,
    dropped: smooth.dropped * 100,
    longTasks: smooth.longTasks,
    blank: blank * 100,
    work: each('TaskDuration'),
    script: each('ScriptDuration'),
    layout: each('LayoutDuration', 'RecalcStyleDuration'),
  };
}

/** The farthest that words were from where they belonged, in px. */
async function jumpWhileScrollingUp({ page }) {
  await page.evaluate(() => {
    const scroller = document.querySelector('.scroller');
    scroller.scrollTop = scroller.scrollHeight * 0.31;
  });
  await sleep(500);
  return page.evaluate(scrollUp, { step: 150, frames: 120 });
}

/** How far the words at the top were from there after type and widths were others, in px. */
async function lostAtOtherSizes(window) {
  const { page } = window;
  const changes = [
    () => window.press('Control+='),
    () => window.press('Control+-'),
    () => setWidth(page, 1000),
    () => setWidth(page, 1600),
    () => page.send('Emulation.clearDeviceMetricsOverride'),
  ];
  const distances = [];
  for (const change of changes) {
    const before = await page.evaluate(topOf, null);
    await change();
    await sleep(1200);
    const after = await page.evaluate(topOf, before.place);
    distances.push(Math.abs(after.within - before.within) * after.height);
  }
  return Math.max(...distances);
}

const setWidth = (page, width) =>
  page.send('Emulation.setDeviceMetricsOverride', {
    width,
    height: 800,
    deviceScaleFactor: 1,
    mobile: false,
  });
