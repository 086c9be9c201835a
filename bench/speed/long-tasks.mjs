import { setTimeout as sleep } from 'node:timers/promises';

/** Work after which the page answered nobody for so long, in milliseconds, is a long task. */
export const longest = 50;

/** Watches a page from now on for work that keeps it from answering. */
export async function watchTasks(page) {
  await page.evaluate(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
}

/** The durations of the long tasks while something was done, and until the page had rested. */
export async function longTasksOf(page, act) {
  await rested(page);
  await page.evaluate(() => (globalThis.longTasks.length = 0));
  await act();
  await rested(page);
  return page.evaluate(() => globalThis.longTasks);
}

/** Waits until nothing longer than a frame was done for a while; the observer has told of all by then. */
async function rested(page) {
  await page.evaluate(async () => {
    let calm = 0;
    for (let tries = 0; calm < 20 && tries < 600; tries++) {
      const asked = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 25));
      calm = performance.now() - asked < 45 ? calm + 1 : 0;
    }
  });
  await sleep(100);
}
