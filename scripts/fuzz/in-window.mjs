import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyOfApp, inScratch } from '../../bench/session/place.mjs';
import { Run } from '../../bench/session/run.mjs';
import { printTable } from '../../bench/session/table.mjs';
import { ensureBuild } from '../setup/app-build.mjs';
import { ownedByLauncher } from '../launch.mjs';
import { followed, listen } from './window-page.mjs';

/** So many files are dropped on one window; then comes a new profile. */
const atOnce = 100;
/** A page that does not answer for so long, in milliseconds, has stood still. */
const longestStill = 100;

/**
 * Drops damaged files of every format on real windows, and looks whether each is read or named with
 * a reason, whether it stays as it was on the disk, and whether page and main answer meanwhile.
 * @returns the status to end with
 */
export async function fuzzInWindow({ makeInput, formats, seed, count }) {
  await ensureBuild();
  return inScratch(async (scratch) => {
    const app = await copyOfApp(path.join(scratch, 'app'));
    const all = { added: 0, again: 0, reasons: new Map(), faults: [], page: 0, main: 0, still: 0 };
    for (let from = 0; from < count; from += atOnce) {
      const folder = path.join(scratch, 'files');
      const profile = path.join(scratch, 'profile');
      await mkdir(folder);
      const places = Array.from({ length: Math.min(atOnce, count - from) }, (_, i) => from + i);
      const files = [];
      for (const place of places) {
        const { name, bytes } = await makeInput(seed, place, formats);
        const file = path.join(folder, `${place} ${name}`);
        await writeFile(file, bytes);
        files.push(file);
      }
      ownedByLauncher(folder);
      const before = await Promise.all(files.map(stateOf));
      const outcome = await dropped(app, profile, files).catch((error) => ({ failed: error }));
      const after = await Promise.all(files.map(stateOf));
      tally(all, { files, before, after, outcome });
      await rm(folder, { recursive: true });
      await rm(profile, { recursive: true, force: true });
      console.log(`${from + files.length} of ${count}, ${all.faults.length} failures`);
    }
    return print(all);
  });
}

async function stateOf(file) {
  const hash = createHash('sha256').update(await readFile(file));
  return { hash: hash.digest('hex'), at: (await stat(file)).mtimeMs };
}

async function dropped(app, profile, files) {
  const run = await Run.start(app, [`--user-data-dir=${profile}`, '--lang=en']);
  try {
    const page = await run.page({ leaveAlone: 3000 });
    await page.evaluate(listen);
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await page.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
    }
    return await page.evaluate(followed, files.length);
  } finally {
    await run.close();
  }
}

/** Each file was added, is the same as one that was, or is named in a sentence. */
function tally(all, { files, before, after, outcome }) {
  files.forEach((file, i) => {
    const touched = before[i].hash !== after[i].hash || before[i].at !== after[i].at;
    if (touched) all.faults.push(`touched: ${path.basename(file)}`);
  });
  if (outcome.failed) {
    all.faults.push(`${path.basename(files[0])} and after: ${outcome.failed.message}`);
    return;
  }
  const { added, sentences, longestTask, longestGap, longestAnswer } = outcome;
  const again = files.length - added - sentences.length;
  const hashes = new Set(before.map(({ hash }) => hash));
  if (again < 0 || again > files.length - hashes.size) {
    all.faults.push(`${again} files after ${path.basename(files[0])} came to nothing`);
  }
  for (const sentence of sentences) {
    const name = files.map((file) => path.basename(file)).find((one) => sentence.includes(one));
    const reason = name === undefined ? sentence : sentence.replace(name, '…');
    all.reasons.set(reason, (all.reasons.get(reason) ?? 0) + 1);
    if (name === undefined || /could not be read \(|went wrong/.test(sentence)) {
      all.faults.push(sentence);
    }
  }
  all.added += added;
  all.again += again;
  all.page = Math.max(all.page, longestTask, longestGap);
  all.main = Math.max(all.main, longestAnswer);
  if (Math.max(longestTask, longestGap, longestAnswer) > longestStill) all.still++;
}

function print({ added, again, reasons, faults, page, main, still }) {
  const named = [...reasons].sort(([, a], [, b]) => b - a);
  printTable(
    'Damaged files dropped on the window',
    ['what came of them', 'files'],
    [['read', added], ['the same as one before', again], ...named],
  );
  const ms = (time) => time.toFixed(0);
  console.log(
    `Longest standstill of the page ${ms(page)} ms, of main ${ms(main)} ms; ` +
      `windows with one over ${longestStill} ms: ${still}.`,
  );
  for (const fault of faults) console.log(`FAILED: ${fault}`);
  return faults.length > 0 || still > 0 ? 1 : 0;
}
