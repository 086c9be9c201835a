import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownedByLauncher } from '../../scripts/launch.mjs';
import { privateMemory } from '../session/memory.mjs';
import { Run } from '../session/run.mjs';
import { fixed, median } from '../session/samples.mjs';
import { printTable } from '../session/table.mjs';
import { longestNovel } from '../session/texts.mjs';

/** The rules over the longest novel of the samples in the real window, as a reader opens it. */
export async function inWindow({ app, scratch, texts, times }) {
  const novel = longestNovel(texts);
  if (novel === null) return;
  const file = path.join(scratch, 'novel.txt');
  copyFileSync(novel, file);
  ownedByLauncher(file);
  const without = [];
  const opened = [];
  for (let i = 0; i < times; i++) {
    const profile = path.join(scratch, `window-${i}`);
    without.push(await opening(app, profile, []));
    opened.push(await opening(app, profile, [file]));
  }
  const of = (runs, figure) => median(runs.map((run) => run[figure]));
  const words = of(opened, 'words');
  printTable(
    `Cleaning ${words} words in the window: medians of ${times}`,
    ['figure', 'value'],
    [
      ['rules done, s after the first words are seen', fixed(of(opened, 'seconds'), 1)],
      ['the same for 100,000 words', fixed((of(opened, 'seconds') / words) * 100_000, 2)],
      ['longest task of the page meanwhile, ms', fixed(of(opened, 'longest'), 0)],
      ['tasks of the page over 50 ms', fixed(of(opened, 'long'), 0)],
      ['memory of the page and its worker, MB', fixed(of(opened, 'memory'), 0)],
      ['… with the bundled article alone', fixed(of(without, 'memory'), 0)],
    ],
  );
}

async function opening(app, profile, files) {
  const run = await Run.start(app, [`--user-data-dir=${profile}`, '--lang=en', ...files]);
  try {
    const page = await run.page();
    await ready(page);
    const figures = await page.evaluate(watch, files.length > 0);
    await sleep(2000);
    return { ...figures, memory: await privateMemory(run, page) };
  } finally {
    await run.close();
  }
}

/** A page that is just coming has nothing yet to run anything in. */
async function ready(page) {
  const isThere = () => page.evaluate(() => location.protocol === 'app:').catch(() => false);
  while (!(await isThere())) await sleep(20);
}

/** In the page: waits for the first words, then for the end of the rules, and counts long tasks. */
async function watch(isCleaned) {
  const until = async (holds) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await until(() => document.querySelector('p[data-side]')?.textContent);
  const began = performance.now();
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
  });
  if (isCleaned) await until(() => document.querySelector('[role=log]')?.textContent?.trim());
  const seconds = (performance.now() - began) / 1000;
  const words = /([\d.,]+) words/.exec(document.querySelector('footer')?.textContent ?? '')?.[1];
  return {
    seconds,
    words: Number(words?.replace(/\D/g, '') ?? 0),
    long: tasks.length,
    longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
  };
}
