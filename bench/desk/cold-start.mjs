import path from 'node:path';
import { firstPaint } from '../session/first-paint.mjs';
import { copyOf } from '../session/place.mjs';
import { Run } from '../session/run.mjs';
import { byFigure, fixed, interleaved, median, summary } from '../session/samples.mjs';
import { printTable } from '../session/table.mjs';

/** From the start of the process to the first paragraph on the screen, beside an empty window. */
export async function coldStart({ app, scratch, times }) {
  const empty = await copyOf(
    path.join(import.meta.dirname, 'empty-window'),
    path.join(scratch, 'empty-window'),
  );
  const kinds = {
    'empty window': { root: empty, profile: path.join(scratch, 'empty-data'), words: 'p' },
    Uporedo: { root: app, profile: path.join(scratch, 'data'), words: 'p[data-side]' },
  };
  const measure = (kind) => start(kinds[kind]);
  // The first start of each makes its profile and warms the disk cache.
  await interleaved(1, Object.keys(kinds), measure);
  const results = await interleaved(times, Object.keys(kinds), measure);

  const [baseline, ours] = Object.values(results).map((runs) => byFigure(runs));
  printTable(
    `Cold start, ms after the process was asked for: median (least–most) of ${times}`,
    ['', 'navigation', 'page received', 'page parsed', 'script run', 'words painted', '× empty'],
    Object.entries(results).map(([kind, runs]) => {
      const { painted, ...steps } = byFigure(runs);
      const ratio = fixed(median(painted) / median(baseline.painted), 2);
      const shown = Object.values(steps).map((figures) => fixed(median(figures)));
      return [kind, ...shown, summary(painted), ratio];
    }),
  );
  return median(ours.painted) / median(baseline.painted);
}

async function start({ root, profile, words }) {
  const run = await Run.start(root, [`--user-data-dir=${profile}`, '--lang=en']);
  try {
    return await firstPaint(run, await run.page({ leaveAlone: 1200 }), words);
  } finally {
    await run.close();
  }
}
