import { rm } from 'node:fs/promises';
import path from 'node:path';
import { writeBook } from './rows/book.mjs';
import { importBook } from './rows/import-book.mjs';
import { oneRun } from './rows/one-run.mjs';
import { buildProgressiveRows } from './rows/variant.mjs';
import { copyOf, copyOfApp, inScratch } from './session/place.mjs';
import { byFigure, fixed, interleaved, summary } from './session/samples.mjs';
import { printTable } from './session/table.mjs';

/** A million words a side: the rows as they are, beside all of them in the page. */
export function rows({ quick }) {
  return inScratch(async (scratch) => {
    const app = await copyOfApp(path.join(scratch, 'app'));
    const variant = await buildProgressiveRows(await copyOf(app, path.join(scratch, 'variant')));
    const profile = path.join(scratch, 'data');
    const imported = await importBook(app, profile, await writeBook(scratch));
    console.log(`\nThe book was on the desk ${fixed(imported)} ms after its file was dropped.`);

    const times = quick ? 1 : 3;
    const kinds = { 'virtual rows': app, 'all rows': variant };
    const results = await interleaved(times, Object.keys(kinds), async (kind) => {
      // Each run begins at the same place and type size.
      const copy = await copyOf(profile, path.join(scratch, 'run'));
      const result = await oneRun(kinds[kind], copy, { progressive: kind === 'all rows' });
      await rm(copy, { recursive: true });
      return result;
    });
    report(times, results);
  });
}

function report(times, results) {
  const figures = Object.values(results).map((runs) => byFigure(runs));
  printTable(
    `Rows, 12,000 paragraph pairs: median (least–most) of ${times}`,
    ['', ...Object.keys(results)],
    Object.entries(names).map(([figure, [name, digits]]) => [
      name,
      ...figures.map((each) => summary(each[figure], digits)),
    ]),
  );
}

const names = {
  painted: ['process start → words painted, ms', 0],
  complete: ['process start → all rows there, ms', 0],
  opened: ['private memory then, MB', 0],
  frame: ['scrolling 20 pages/s for 5 s: frame p95, ms', 1],
  dropped: ['… frames dropped, %', 1],
  longTasks: ['… tasks over 50 ms', 0],
  longest: ['… longest of them, ms', 0],
  blank: ['… frames with a blank place, %', 1],
  scrolled: ['private memory after scrolling, MB', 0],
  jump: ['jump to a far place → words painted, ms', 0],
  larger: ['larger type → painted, ms', 0],
};
