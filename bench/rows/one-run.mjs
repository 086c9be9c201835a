import { setTimeout as sleep } from 'node:timers/promises';
import { firstPaint } from '../session/first-paint.mjs';
import { privateMemory } from '../session/memory.mjs';
import { Run } from '../session/run.mjs';
import { median, percentile } from '../session/samples.mjs';
import * as inPage from './in-page.mjs';

const speed = { pagesPerSecond: 20, seconds: 5 };

/** Opens the book where it was left, waits for all rows if all are to come, and moves about in it. */
export async function oneRun(root, profile, { progressive }) {
  const run = await Run.start(root, [`--user-data-dir=${profile}`, '--lang=en']);
  try {
    const page = await run.page({ leaveAlone: 2500 });
    const { painted } = await firstPaint(run, page, 'p[data-side]');
    const complete = progressive ? (await page.evaluate(inPage.allRows)) - run.began : painted;
    await sleep(1000);
    const opened = await privateMemory(run, page);

    const { frames, dropped, longTasks, longest } = await page.evaluate(
      inPage.scrollSteadily,
      speed,
    );
    await page.evaluate(inPage.makeRowsTouchable);
    const blank = await page.evaluate(inPage.blankWhileScrolling, { ...speed, seconds: 2 });
    const scrolled = await privateMemory(run, page);

    const jumps = [];
    for (const share of [0.9, 0.1, 0.7, 0.3, 0.55]) {
      jumps.push(await page.evaluate(inPage.jump, share));
      await sleep(300);
    }
    const larger = [];
    for (let i = 0; i < 3; i++) {
      larger.push(await page.evaluate(inPage.enlargeType));
      await sleep(500);
    }
    return {
      painted,
      complete,
      opened,
      frame: percentile(frames, 0.95),
      dropped: dropped * 100,
      longTasks,
      longest,
      blank: blank * 100,
      scrolled,
      jump: median(jumps),
      larger: median(larger),
    };
  } finally {
    await run.close();
  }
}
