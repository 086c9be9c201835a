import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownedByLauncher } from '../../scripts/launch.mjs';

/** What Chromium writes down of its work; with `sampled` also which function runs, a thousand times a second. */
export const allWork = (sampled) => [
  'toplevel',
  'devtools.timeline',
  'v8',
  'blink.user_timing',
  ...(sampled ? ['disabled-by-default-v8.cpu_profiler'] : []),
];

/** How long a start is followed, in seconds: also where much else runs. */
const followed = { sampled: 16, bare: 10 };

/** Arguments with which a program writes down its own start into a file of this folder. */
export async function tracedStart(folder, sampled) {
  await mkdir(folder, { recursive: true });
  ownedByLauncher(folder);
  const file = path.join(folder, 'trace.json');
  return {
    file,
    args: [
      `--trace-startup=${allWork(sampled).join()}`,
      `--trace-startup-file=${file}`,
      `--trace-startup-duration=${sampled ? followed.sampled : followed.bare}`,
      '--trace-startup-format=json',
    ],
  };
}

/** The events of a start, once they are all written. */
export async function eventsOfStart(file) {
  for (let tries = 0; tries < 200; tries++) {
    await sleep(300);
    const trace = await readFile(file, 'utf8').catch(() => '');
    // Written in one go from beginning to end.
    if (trace.trimEnd().endsWith('}')) return JSON.parse(trace).traceEvents;
  }
  throw new Error('Chromium wrote nothing down of its start.');
}

/** The events of these categories while something is done. */
export async function eventsWhile(run, categories, work) {
  await run.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    streamFormat: 'json',
    traceConfig: { includedCategories: categories },
  });
  await work();
  const complete = run.once('Tracing.tracingComplete');
  await run.send('Tracing.end');
  const { stream } = await complete;
  let trace = '';
  for (let part = { eof: false }; !part.eof;) {
    part = await run.send('IO.read', { handle: stream });
    trace += part.base64Encoded ? Buffer.from(part.data, 'base64').toString() : part.data;
  }
  await run.send('IO.close', { handle: stream });
  return JSON.parse(trace).traceEvents;
}

/**
 * Has a page put a sign into the trace, by which its clock is known.
 * @returns turns the events into those of its main thread between two moments of the page’s clock, ms
 */
export async function signed(page) {
  const at = await page.evaluate(() => performance.mark('uporedo-profile').startTime);
  return (events, from, to) => {
    const sign = events.find(({ name }) => name === 'uporedo-profile');
    if (!sign) throw new Error('The trace ended too early.');
    const moment = (time) => sign.ts + (time - at) * 1000;
    const ofMain = ({ pid, tid }) => pid === sign.pid && tid === sign.tid;
    const sampling = events.find((event) => event.name === 'Profile' && ofMain(event));
    return {
      from: moment(from),
      to: moment(to),
      events: events.filter(ofMain),
      sampledFrom: sampling?.args.data.startTime,
      // Told of by another thread.
      samples: events.filter(
        ({ pid, id, name }) => pid === sign.pid && id === sampling?.id && name === 'ProfileChunk',
      ),
    };
  };
}
