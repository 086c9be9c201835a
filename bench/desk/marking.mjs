import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Run } from '../session/run.mjs';
import { byFigure, fixed, median, percentile, summary } from '../session/samples.mjs';
import { printTable } from '../session/table.mjs';
import { seedAnnotations } from './seed.mjs';
import { installProbe, selectWord } from './mark-probe.mjs';

const frame = 1000 / 60;

/** From the press of "Highlight yellow" to the painted highlight, in a text without and with marks. */
export async function marking({ app, scratch, times }) {
  const few = await marks(app, path.join(scratch, 'data'), times, 0);
  await seedAnnotations(path.join(scratch, 'data'), 1000);
  const many = await marks(app, path.join(scratch, 'data'), times, 1);

  printTable(
    `Mark to paint, ms after the press: median (least–most) of ${times}; a frame is ${fixed(frame, 1)}`,
    ['step', 'article', 'with 1,000 annotations'],
    Object.entries(steps).map(([step, name]) => [name, told(few[step]), told(many[step])]),
  );
  return { few: median(few.painted), many: median(many.painted) };
}

const steps = {
  heard: 'press heard by the page',
  registered: 'highlight registered',
  frame: 'next frame begins',
  painted: 'painted',
  locked: 'behind it: save lock held',
  journalled: '… journal on disk (IPC, fdatasync)',
  storing: '… store transaction begun',
  stored: '… store transaction on disk: saved',
};

/** A step that was not heard of in one press is left out. */
function told(all) {
  const figures = all.filter((figure) => figure !== undefined);
  return `${summary(figures, 1)}, p95 ${fixed(percentile(figures, 0.95), 1)}`;
}

async function marks(app, profile, times, skip) {
  const run = await Run.start(app, [`--user-data-dir=${profile}`, '--lang=en']);
  try {
    const page = await run.page({ leaveAlone: 2000 });
    await page.reloadWith(installProbe);
    await sleep(3000);
    const results = [];
    // The first three warm the code.
    for (let i = -3; i < times; i++) {
      const button = await page.evaluate(selectWord, {
        place: (i + 3) % 7,
        word: 16 + i * 3,
        skip,
      });
      // Two steps, for input overtakes what else is sent to a page.
      await page.evaluate(() => globalThis.awaitMark());
      await page.click(button);
      const result = await page.evaluate(() => globalThis.mark);
      if (i >= 0) results.push(result);
      await sleep(150);
    }
    return byFigure(results);
  } finally {
    await run.close();
  }
}
