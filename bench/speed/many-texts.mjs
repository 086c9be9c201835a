import { setTimeout as sleep } from 'node:timers/promises';
import { heldBy } from '../session/memory.mjs';
import * as inPage from './memory-in-page.mjs';
import { inRun, sized, taken } from './memory-run.mjs';

/** Fifty texts put on the desk, one after the other: what is left of those that are closed. */
export async function manyTexts({ app, quick, profile }) {
  const books = Array.from({ length: 50 }, (_, number) =>
    sized(`book-${number}`, number % 10 === 9 ? 100_000 : 10_000),
  );
  const until = quick ? 20 : 50;
  const [before, after] = await inRun(app, await profile(books), async (run, page) => {
    const state = async (from, to) => {
      await page.evaluate(inPage.openTexts, { from, to });
      // Both times the same text lies on the desk, where it was opened.
      await page.evaluate(inPage.openTexts, { from: 0, to: 1 });
      await sleep(2000);
      return { ...(await heldBy(page)), ...(await taken(run, page)) };
    };
    return [await state(0, 10), await state(10, until)];
  });
  const grown = (figure) => after[figure] - before[figure];
  const job = `texts opened and closed, from the 10th to the ${until}th`;
  return [
    { job: `${job}: JavaScript heap`, ours: grown('heap'), unit: 'MB', limit: 1 },
    { job: '… nodes in no document', ours: grown('nodes'), unit: 'nodes', limit: 10 },
    { job: '… listeners', ours: grown('listeners'), unit: 'listeners', limit: 0 },
    {
      job: '… the page’s process',
      ours: grown('page'),
      unit: 'MB',
      note: `${before.page.toFixed(0)} → ${after.page.toFixed(0)}`,
    },
  ];
}
