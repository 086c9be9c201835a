import path from 'node:path';
import { firstPaint } from '../session/first-paint.mjs';
import { copyOf } from '../session/place.mjs';
import { Run } from '../session/run.mjs';
import { byFigure, fixed, interleaved, median } from '../session/samples.mjs';
import { million, thousand } from './sizes.mjs';

/** From the start of the process to the words where the reader left off, beside an empty window. */
export async function start({ app, scratch, quick, profile }) {
  const empty = await copyOf(
    path.join(import.meta.dirname, '../desk/empty-window'),
    path.join(scratch, 'empty-window'),
  );
  const kinds = {
    empty: { root: empty, profile: path.join(scratch, 'empty-data'), words: 'p' },
    million: { root: app, profile: await profile([million]), words: 'p[data-side]' },
    thousand: { root: app, profile: await profile(thousand), words: 'p[data-side]' },
  };
  const measure = (kind) => started(kinds[kind]);
  // The first start of each makes its profile and warms the disk cache.
  await interleaved(1, Object.keys(kinds), measure);
  const results = await interleaved(quick ? 1 : 9, Object.keys(kinds), measure);
  const when = (kind, step) => median(byFigure(results[kind])[step]);
  const painted = (kind) => when(kind, 'painted');
  /** Where the time goes: until the page is asked for, until its script has run, until words are seen. */
  const steps = (kind) =>
    ['navigation', 'scripted'].map((step) => fixed(when(kind, step))).join(', ');
  return [
    {
      job: 'cold start to the words at the reading position, 1 M words in store',
      ours: painted('million'),
      note: `page asked for, script run: ${steps('million')}; of the empty one: ${steps('empty')}`,
      beside: 'empty Electron window',
      theirs: painted('empty'),
      atMost: 1.15,
    },
    {
      job: 'cold start to the words last read, 1,000 texts in the library',
      ours: painted('thousand'),
      beside: 'empty Electron window',
      theirs: painted('empty'),
      atMost: 1.3,
    },
  ];
}

async function started({ root, profile, words }) {
  const run = await Run.start(root, [`--user-data-dir=${profile}`, '--lang=en']);
  try {
    return await firstPaint(run, await run.page({ leaveAlone: 1500 }), words);
  } finally {
    await run.close();
  }
}
