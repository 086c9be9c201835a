import { rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownedByLauncher } from '../../scripts/launch.mjs';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { chaptersOf, madeEpub } from '../import/made-books.mjs';
import { bundled } from '../session/bundled.mjs';
import { Run } from '../session/run.mjs';
import { byFigure, median } from '../session/samples.mjs';

/** A million words brought in and cleaned in the window: how long, and whether the page ever stands still. */
export async function bringing({ app, scratch, quick, texts }) {
  const files = await madeFiles(texts, scratch);
  const lines = [];
  for (const [format, file] of Object.entries(files)) {
    const runs = [];
    for (let time = 0; time < (quick ? 1 : 3); time++) {
      const profile = path.join(scratch, `bringing-${format}-${time}`);
      runs.push(await broughtIn({ app, profile, file, isCleaned: format === 'txt' }));
      await rm(profile, { recursive: true, force: true });
    }
    const { desk, atDesk, cleaned, whileCleaning, results } = byFigure(runs);
    const { size } = await stat(file);
    lines.push(
      {
        job: `bring in 1 M words as .${format}, until they lie on the desk`,
        ours: median(desk) / 1000,
        unit: 's',
        note: `${(size / 1e6).toFixed(0)} MB`,
      },
      longest(`… longest task of the page`, atDesk),
    );
    if (format !== 'txt') continue;
    lines.push(
      {
        job: 'clean 1 M words in the window, until all is stored',
        ours: median(cleaned) / 1000,
        unit: 's',
        note: `first results after ${(median(results) / 1000).toFixed(1)} s`,
      },
      longest('… longest task of the page', whileCleaning),
    );
  }
  return lines;
}

/** Tasks under 50 ms are not told of one by one. */
const longest = (job, tasks) => ({
  job,
  ours: Math.max(0, ...tasks.flat()),
  limit: 50,
  note: `${median(tasks.map(({ length }) => length))} over 50 ms`,
});

async function madeFiles(texts, scratch) {
  const { longText } = await bundled(path.join(import.meta.dirname, 'long-text.ts'), scratch);
  const article = path.join(projectRoot, 'resources/veliki-skok/original.txt');
  const paragraphs = longText(texts, article, 1_000_000);
  const contents = {
    txt: paragraphs.join('\n'),
    epub: await madeEpub('Million', chaptersOf(inChapters(paragraphs).join('\n\n'))),
  };
  const files = {};
  for (const [ending, content] of Object.entries(contents)) {
    files[ending] = path.join(scratch, `million.${ending}`);
    await writeFile(files[ending], content);
    ownedByLauncher(files[ending]);
  }
  return files;
}

const inChapters = (paragraphs) =>
  Array.from({ length: Math.ceil(paragraphs.length / 400) }, (_, i) =>
    [`Chapter ${i + 1}`, ...paragraphs.slice(i * 400, (i + 1) * 400)].join('\n'),
  );

/** A new profile each time: a text that is there already would not be read again. */
async function broughtIn({ app, profile, file, isCleaned }) {
  const run = await Run.start(app, [`--user-data-dir=${profile}`, '--lang=en']);
  try {
    const page = await run.page({ leaveAlone: 5000 });
    await page.evaluate(listen);
    await page.drop(file, { x: 600, y: 400 });
    return await page.evaluate(followed, isCleaned);
  } finally {
    await run.close();
  }
}

/** In the page: keeps the long tasks and the moments from the next drop on. */
function listen() {
  const tasks = [];
  const moments = {};
  const title = document.title;
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  const cleaning = () =>
    [...document.querySelectorAll('footer [role=status]')].find(
      (status) => status.ariaLabel === 'Cleaning',
    );
  const look = () => {
    moments.dropped ??= globalThis.droppedAt;
    if (!moments.desk && document.title !== title && document.querySelector('p[data-side]')) {
      moments.desk = performance.now();
    }
    const status = cleaning();
    if (status) moments.cleaning ??= performance.now();
    if (status && (status.querySelector('progress')?.value ?? 0) > 0) {
      moments.results ??= performance.now();
    }
    if (moments.cleaning && !status) moments.cleaned ??= performance.now();
  };
  window.addEventListener('drop', ({ timeStamp }) => (globalThis.droppedAt = timeStamp), {
    capture: true,
  });
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  const from = (start, end) =>
    tasks
      .filter(({ startTime }) => startTime >= start && startTime < end)
      .map(({ duration }) => duration);
  globalThis.brought = () => ({
    isThere: moments.desk !== undefined,
    isCleaned: moments.cleaned !== undefined,
    desk: moments.desk - globalThis.droppedAt,
    atDesk: from(globalThis.droppedAt, moments.desk + 100),
    results: moments.results - moments.desk,
    cleaned: moments.cleaned - moments.desk,
    whileCleaning: from(moments.desk + 100, Infinity),
  });
}

/** In the page: what came of it, once it has come to its end. */
async function followed(isCleaned) {
  const ended = performance.now() + 150_000;
  const isDone = ({ isThere, isCleaned: done }) => isThere && (done || !isCleaned);
  while (!isDone(globalThis.brought())) {
    if (performance.now() > ended) throw new Error('Nothing came of it.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  // The last task is told of after it.
  await new Promise((resolve) => setTimeout(resolve, 500));
  return globalThis.brought();
}
