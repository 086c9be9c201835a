import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownedByLauncher } from '../../scripts/launch.mjs';
import { heldBy } from '../session/memory.mjs';
import { copyOf } from '../session/place.mjs';
import { byFigure, interleaved, median } from '../session/samples.mjs';
import * as inPage from './memory-in-page.mjs';
import { inRun, sized, taken } from './memory-run.mjs';
import { million } from './sizes.mjs';

/** Texts of three sizes, just opened and then read and searched, beside a window that holds the words. */
export async function memory({ app, scratch, quick, maker, profile }) {
  const holding = await copyOf(
    path.join(import.meta.dirname, 'holding-window'),
    path.join(scratch, 'holding-window'),
  );
  const { rows } = maker.book(million);
  for (const side of ['original', 'cleaned']) {
    const words = rows.map((row) => row[side]).join('\n');
    await writeFile(path.join(holding, `${side}.txt`), words);
  }
  ownedByLauncher(holding);
  const pages = quick ? 60 : 300;
  const kinds = {
    holding: () => held(holding, path.join(scratch, 'holding-data')),
    small: () => read(app, small, pages),
    middle: () => read(app, middle, pages),
    million: () => read(app, large, pages),
  };
  const small = await profile([sized('small', 10_000)]);
  const middle = await profile([sized('middle', 100_000)]);
  const large = await profile([million]);
  const results = await interleaved(quick ? 1 : 3, Object.keys(kinds), (kind) => kinds[kind]());
  const of = (kind) => (figure) => median(byFigure(results[kind])[figure]);
  const [bare, ours, least, between] = ['holding', 'million', 'small', 'middle'].map(of);
  const beside = 'bare Electron window with both sides as strings';
  const after = `after ${pages} pages, a search, Notes and Changes`;
  const sizes = [least, between, ours].map((one) => one('readPage').toFixed(0)).join(', ');
  const line = { unit: 'MB', atMost: 2 };
  return [
    {
      ...line,
      job: '1 M words open: the page’s process',
      ours: ours('page'),
      beside,
      theirs: bare('page'),
      note: `JavaScript ${ours('heap').toFixed(0)}`,
    },
    {
      ...line,
      job: `… ${after}`,
      ours: ours('readPage'),
      beside,
      theirs: bare('page'),
      note: `JavaScript ${ours('readHeap').toFixed(0)}`,
    },
    {
      ...line,
      job: '1 M words open: all processes',
      ours: ours('whole'),
      beside,
      theirs: bare('whole'),
    },
    { ...line, job: `… ${after}`, ours: ours('readWhole'), beside, theirs: bare('whole') },
    {
      job: `the page’s process ${after}, 1 M words`,
      ours: ours('readPage'),
      unit: 'MB',
      beside: '10,000 words',
      theirs: least('readPage'),
      atMost: 1.2,
      note: `10 k, 100 k, 1 M words: ${sizes}`,
    },
  ];
}

const held = (root, profile) =>
  inRun(root, profile, async (run, page) => {
    await page.evaluate(() => globalThis.held.then(() => undefined));
    return taken(run, page);
  });

const read = (app, profile, pages) =>
  inRun(app, profile, async (run, page) => {
    const opened = await taken(run, page);
    const { heap } = await heldBy(page);
    const top = await page.evaluate(inPage.scrolled);
    await page.evaluate(inPage.scrollPages, pages);
    await page.evaluate(inPage.findOnce, 'револуциј');
    for (const panel of ['changes', 'notes']) await page.evaluate(inPage.openPanel, panel);
    await page.evaluate(inPage.scrollBack, top);
    const { page: readPage, whole: readWhole } = await taken(run, page);
    const { heap: readHeap } = await heldBy(page);
    return { ...opened, heap, readPage, readWhole, readHeap };
  });
