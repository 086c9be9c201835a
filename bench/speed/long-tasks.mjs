import { setTimeout as sleep } from 'node:timers/promises';
import { eventsWhile } from './trace.mjs';

/** Work after which the page answered nobody for so long, in milliseconds, is a long task. */
export const longest = 50;

const sign = 'uporedo-tasks';

/**
 * The long tasks of a page while something was done, and until it had rested.
 * @returns of each the time by the clock, and what its processor spent on it: what other programs do
 * on the machine makes the first one longer, not the second
 */
export async function longTasksOf(run, page, act) {
  await rested(page);
  const categories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
  const events = await eventsWhile(run, categories, async () => {
    await page.evaluate((name) => void performance.mark(name), sign);
    await act();
    await rested(page);
  });
  const marked = events.find(({ name }) => name === sign);
  return events
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === marked.pid && tid === marked.tid)
    .map(({ dur, tdur }) => ({ clock: dur / 1000, processor: tdur / 1000 }))
    .filter(({ clock }) => clock > longest);
}

/** Waits until nothing longer than a frame was done for a while. */
async function rested(page) {
  await page.evaluate(async () => {
    let calm = 0;
    for (let tries = 0; calm < 20 && tries < 200; tries++) {
      const asked = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 25));
      calm = performance.now() - asked < 45 ? calm + 1 : 0;
    }
  });
  await sleep(100);
}
