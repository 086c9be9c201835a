import { readFile } from 'node:fs/promises';

/** What the page's process has for itself alone, in MB; NaN where the system does not tell. */
export async function privateMemory(run, page) {
  await page.send('HeapProfiler.collectGarbage');
  // Chromium keeps an empty one in reserve; the page's is the largest.
  const renderers = await run.processes('renderer');
  return Math.max(...(await Promise.all(renderers.map((pid) => megabytesOf(pid, own)))));
}

/** What all processes of the program take together, what they share being counted once, in MB. */
export async function wholeMemory(run) {
  const taken = await Promise.all(
    (await run.processes()).map((pid) => megabytesOf(pid, /^Pss:\s+(\d+) kB$/gmu)),
  );
  return taken.reduce((sum, each) => sum + each, 0);
}

/** What the page holds: megabytes of JavaScript in use, nodes that stand in no document, listeners. */
export async function heldBy(page) {
  await page.send('Performance.enable');
  // What was let go of in one collection may be all that held something else.
  for (let time = 0; time < 3; time++) await page.send('HeapProfiler.collectGarbage');
  const { metrics } = await page.send('Performance.getMetrics');
  const shown = await page.evaluate(nodesShown);
  const named = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return {
    heap: named('JSHeapUsedSize') / 2 ** 20,
    nodes: named('Nodes') - shown,
    listeners: named('JSEventListeners'),
  };
}

/** In the page. */
function nodesShown() {
  const nodes = document.createNodeIterator(document);
  let count = 0;
  while (nodes.nextNode()) count += 1;
  return count;
}

const own = /^Private_(?:Clean|Dirty):\s+(\d+) kB$/gmu;

async function megabytesOf(pid, line) {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytes = [...rollup.matchAll(line)];
  if (kilobytes.length === 0) return NaN;
  return kilobytes.reduce((sum, [, amount]) => sum + Number(amount), 0) / 1024;
}
