import { readFile } from 'node:fs/promises';

/** What the page's process has for itself alone, in MB; NaN where the system does not tell. */
export async function privateMemory(run, page) {
  await page.send('HeapProfiler.collectGarbage');
  // Chromium keeps an empty one in reserve; the page's is the largest.
  const renderers = await run.processes('renderer');
  return Math.max(...(await Promise.all(renderers.map(megabytesOf))));
}

async function megabytesOf(pid) {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gmu)];
  if (kilobytes.length === 0) return NaN;
  return kilobytes.reduce((sum, [, amount]) => sum + Number(amount), 0) / 1024;
}
