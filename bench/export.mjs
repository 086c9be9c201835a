import { fork } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../scripts/setup/places.mjs';
import { bundled } from './session/bundled.mjs';
import { inScratch } from './session/place.mjs';
import { printTable } from './session/table.mjs';

const head = ['form', 'ms', '× JSON.stringify', 'MB made', 'MB of memory'];

/** Every form a text leaves in, made of a text with ten thousand notes, each in a process of its own. */
function exporting({ quick }) {
  return inScratch(async (scratch) => {
    const file = path.join(import.meta.dirname, 'export', 'measure.ts');
    const { baseline, formIds } = await bundled(file, scratch);
    const script = path.join(scratch, 'measure.mjs');
    const notes = quick ? 1_000 : 10_000;
    const costs = [];
    for (const form of [baseline, ...formIds]) {
      costs.push([form, await costInProcess(script, form, { notes, times: quick ? 1 : 5 })]);
    }
    const [[, { milliseconds }]] = costs;
    const least = median(milliseconds);
    printTable(
      `${notes.toLocaleString('en')} notes out of the app, medians`,
      head,
      costs.map(([form, cost]) => [
        form,
        median(cost.milliseconds).toFixed(0),
        (median(cost.milliseconds) / least).toFixed(1),
        (cost.bytes / 1e6).toFixed(1),
        cost.megabytes.toFixed(0),
      ]),
    );
  });
}

function costInProcess(script, form, sizes) {
  const folder = `${pathToFileURL(path.join(projectRoot, 'resources', 'veliki-skok'))}/`;
  const runner = path.join(import.meta.dirname, 'export', 'one-form.mjs');
  return new Promise((resolve, reject) => {
    const child = fork(runner, [script, form, JSON.stringify({ ...sizes, folder })]);
    child.on('message', resolve);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${form} ended with ${code} and said nothing.`)));
  });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

export { exporting as export };
