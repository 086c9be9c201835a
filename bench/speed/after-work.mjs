import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownedByLauncher } from '../../scripts/launch.mjs';
import * as inPage from './memory-in-page.mjs';
import { inRun, sized, taken } from './memory-run.mjs';

/** A text brought in, cleaned, searched, all proposals taken, previewed for export; then left alone. */
export async function afterWork({ app, scratch, quick, maker }) {
  const words = quick ? 100_000 : 1_000_000;
  const file = path.join(scratch, 'work.txt');
  const { rows } = maker.book(sized('work', words));
  await writeFile(file, rows.map(({ original }) => original).join('\n\n'));
  ownedByLauncher(file);
  const profile = path.join(scratch, 'work-data');
  await mkdir(profile);
  return inRun(app, ownedByLauncher(profile), async (run, page) => {
    const before = await taken(run, page);
    await page.drop(file, { x: 500, y: 400 });
    await page.evaluate(inPage.untilCleaned, 'work');
    const cleaned = await taken(run, page);
    await page.evaluate(inPage.findOnce, 'револуциј');
    await page.evaluate(inPage.lookAtExport);
    const worked = await taken(run, page);
    await sleep(60_000);
    const rested = await taken(run, page);
    const told = [before, cleaned, worked].map(({ whole }) => whole.toFixed(0)).join(', ');
    return [
      {
        job: `${words.toLocaleString('en')} words brought in, cleaned, searched, seen as an export, then 60 s rest: all processes`,
        ours: rested.whole,
        unit: 'MB',
        beside: 'before it',
        theirs: before.whole,
        note: `before, cleaned, exported: ${told}`,
      },
      {
        job: '… the page’s process',
        ours: rested.page,
        unit: 'MB',
        beside: 'before it',
        theirs: before.page,
      },
    ];
  });
}
