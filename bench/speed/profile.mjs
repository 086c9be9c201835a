import { rm } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { run as runProgram } from '../../scripts/setup/run.mjs';
import { firstPaint } from '../session/first-paint.mjs';
import { copyOf, copyOfApp } from '../session/place.mjs';
import { Run } from '../session/run.mjs';
import { byFigure, fixed, median } from '../session/samples.mjs';
import { gridOf } from '../session/table.mjs';
import { ofWords, untouched } from './sizes.mjs';
import { allWork, eventsOfStart, eventsWhile, signed, tracedStart } from './trace.mjs';
import { samplesByPlace, sourceNames } from './trace-functions.mjs';
import { kinds, otherWork, workByKind } from './trace-kinds.mjs';
import { untilShown } from './until-shown.mjs';

const beginning = { ...untouched, id: 'beginning', place: 0 };
const middle = ofWords('million', 12_000, 9_000);
const article = { title: 'Велики скок напред', ordinal: null };
const entryOf = ({ id, place }) => ({ title: `Књига ${id}`, ordinal: place + 1 });

/** By which kinds of work of the main thread, and by whose functions, a start and an opening take their time. */
export async function profile({ scratch, quick, profile: library }) {
  const app = await appWithMaps(path.join(scratch, 'app-with-maps'));
  const nameOf = sourceNames(path.join(app, 'out/renderer/assets'));
  const empty = await copyOf(
    path.join(import.meta.dirname, '../desk/empty-window'),
    path.join(scratch, 'empty-window-traced'),
  );
  const starts = {
    start: { root: app, profile: await library([middle]), words: 'p[data-side]' },
    empty: { root: empty, profile: path.join(scratch, 'empty-data-traced'), words: 'p' },
  };
  const openings = { root: app, profile: await library([middle, beginning]) };
  const times = quick ? 1 : 3;
  const traces = { start: [], empty: [], beginning: [], middle: [] };
  const sampled = { start: [], opening: [] };
  for (let round = 0; round < times; round++) {
    for (const kind of Object.keys(starts)) {
      // Chromium keeps what it compiled from the third start on.
      if (round === 0) for (let i = 0; i < 3; i++) await startOf(starts[kind], scratch, null);
      traces[kind].push(await startOf(starts[kind], scratch, false));
    }
    sampled.start.push(await startOf(starts.start, scratch, true));
  }
  const opened = await openingsOf(openings, times);
  traces.beginning = opened.beginning;
  traces.middle = opened.middle;
  sampled.opening = opened.sampled;
  return {
    byKind: Object.fromEntries(
      Object.entries(traces).map(([kind, all]) => [kind, medians(all.map(stepsOf))]),
    ),
    places: Object.fromEntries(
      Object.entries(sampled).map(([kind, all]) => [
        kind,
        all.map((trace) => samplesByPlace(trace, nameOf)),
      ]),
    ),
  };
}

/** The app as it is built, with maps from its script to the source. */
async function appWithMaps(folder) {
  await copyOfApp(folder);
  const out = path.join(folder, 'out');
  await rm(out, { recursive: true });
  const builder = path.join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status, output } = await runProgram(
    process.execPath,
    [builder, 'build', '--sourcemap', '--outDir', out],
    { cwd: projectRoot },
  );
  if (status !== 0) throw new Error(output);
  return copyOf(folder, `${folder}-readable`);
}

/** One start, followed by Chromium; `sampled` says whether by its functions too, `null`: not at all. */
async function startOf({ root, profile, words }, scratch, sampled) {
  const folder = path.join(scratch, 'trace-of-start');
  const trace = sampled === null ? { args: [] } : await tracedStart(folder, sampled);
  const args = [`--user-data-dir=${profile}`, '--lang=en', ...trace.args];
  const run = await Run.start(root, args);
  try {
    const page = await run.page({ leaveAlone: 1000 });
    const { navigation, painted } = await firstPaint(run, page, words);
    if (sampled === null) return null;
    const between = await signed(page);
    const events = await eventsOfStart(trace.file);
    await rm(folder, { recursive: true });
    return { ...between(events, 0, painted - navigation), before: navigation };
  } finally {
    await run.close();
  }
}

/** Two texts opened from the library in turn, the article between them. */
async function openingsOf({ root, profile }, times) {
  const run = await Run.start(root, [`--user-data-dir=${profile}`, '--lang=en']);
  try {
    const page = await run.page({ leaveAlone: 3000 });
    const press = async (entry) => {
      const point = await page.evaluate(untilShown, entry);
      await page.click(point);
      return page.evaluate(() => globalThis.shown);
    };
    const opened = async (book, sampled) => {
      await press(article);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
      let between;
      let shown;
      const events = await eventsWhile(run, allWork(sampled), async () => {
        shown = await press(entryOf(book));
        between = await signed(page);
      });
      return { ...between(events, shown.from, shown.to), before: 0 };
    };
    const traces = { beginning: [], middle: [], sampled: [] };
    for (const book of [beginning, middle]) await opened(book, false);
    for (let round = 0; round < times; round++) {
      traces.beginning.push(await opened(beginning, false));
      traces.middle.push(await opened(middle, false));
      traces.sampled.push(await opened(middle, true));
    }
    return traces;
  } finally {
    await run.close();
  }
}

const asked = 'until the page is asked for: Electron, its window, the process of the page';
const waiting =
  'waiting: for other threads and processes, the disk, the next frame, other programs';
const total = 'in all, until the words are painted';

/** Milliseconds of each step. */
function stepsOf(trace) {
  const work = workByKind(trace);
  const all = (trace.to - trace.from) / 1000;
  const busy = Object.values(work).reduce((sum, each) => sum + each, 0);
  return { [asked]: trace.before, ...work, [waiting]: all - busy, [total]: trace.before + all };
}

const medians = (runs) =>
  Object.fromEntries(Object.entries(byFigure(runs)).map(([name, all]) => [name, median(all)]));

const meaning = [
  'From traces of Chromium, medians of three: processor time of the page’s main thread by kind; the',
  'first and the last two lines by the clock. Samples of its functions, a thousand a second, are by',
  'the clock as well and with the cost of sampling: what counts in them is the order. “(program)” is',
  'Chromium’s own work, and waiting for a processor.',
].join(' ');

/** What was found out, as three tables. */
export function profileTables(title, { byKind, places }) {
  const { start, empty, beginning: first, middle: there } = byKind;
  const steps = [asked, ...Object.keys(kinds), otherWork, waiting, total];
  const work = gridOf(
    [
      'milliseconds',
      'start',
      'start of an empty window',
      'open at the beginning',
      'open at ¶ 9,001',
    ],
    steps.map((step) => [step, ...[start, empty, first, there].map((each) => told(each[step]))]),
  );
  const rooms = sideBySide('room', places, 'rooms', 14);
  const functions = sideBySide('function', places, 'functions', 10);
  return `\n### ${title}\n\n${meaning}\n\n${work}\n\n${rooms}\n\n${functions}`;
}

/** The places where most samples were taken, for the start and for the opening, ms a run. */
function sideBySide(what, { start, opening }, which, count) {
  const columns = [start, opening].map((runs) =>
    heaviest(
      runs.map((run) => run[which]),
      count,
    ),
  );
  return gridOf(
    [`${what}, starting`, 'ms', `${what}, opening`, 'ms'],
    Array.from({ length: count }, (_, i) =>
      columns.flatMap((column) => {
        const [name, time] = column[i] ?? ['–', NaN];
        return [which === 'functions' && name !== '–' ? `\`${name}\`` : name, told(time)];
      }),
    ),
  );
}

function heaviest(runs, count) {
  const names = new Set(runs.flatMap((run) => [...run.keys()]));
  return [...names]
    .map((name) => [name, runs.reduce((sum, run) => sum + (run.get(name) ?? 0), 0) / runs.length])
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, count);
}

const told = (figure) => (Number.isFinite(figure) ? fixed(figure, figure < 10 ? 1 : 0) : '–');
