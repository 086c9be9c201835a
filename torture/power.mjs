import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyOf } from '../bench/session/place.mjs';
import { fixed } from '../bench/session/samples.mjs';
import { tableOf } from '../bench/session/table.mjs';
import { between } from './chance.mjs';
import { LoopDisk } from './disk/loop-disk.mjs';
import { Model } from './kill/model.mjs';
import { Reader } from './kill/reader.mjs';
import { workUntilKilled } from './kill/work.mjs';
import { keepForLooking } from './session/keep.mjs';
import { Program } from './session/program.mjs';
import { traces } from './session/stored.mjs';

/** Cuts on one disk; then a new one is made. */
const cutsPerDisk = 10;

/**
 * Takes the power from a disk of the app’s own at random moments: what is in memory only is gone, as
 * is every process. After the next start all that was said to be saved must be there.
 */
export async function power({ quick, cuts = quick ? 1 : 50, app, scratch, profile, random, tell }) {
  const faults = [];
  let acts = 0;
  let longest = 0;
  for (let done = 0; done < cuts; done += cutsPerDisk) {
    const disk = await LoopDisk.make(path.join(scratch, `power-${done}`), 400);
    const folder = await copyOf(await profile(), path.join(disk.place, 'data'));
    await disk.remount();
    let model = null;
    for (let number = done; number < Math.min(cuts, done + cutsPerDisk); number++) {
      const { program, found, faults: wrong } = await openAndCompare(app, folder, model);
      faults.push(...wrong.map((fault) => `After cut ${number}: ${fault}.`));
      if (wrong.length > 0) await keepForLooking(folder, `power-${number}`, tell);
      if (!program) break;
      model = new Model(found);
      const reader = await Reader.at(program.page, model, number * 1000);
      const working = workUntilKilled(reader, program, random);
      await Promise.race([reader.firstSaved, working]);
      const moment = between(random, 0, 4000);
      await sleep(moment);
      disk.cutPower();
      await program.kill();
      await working;
      await disk.remount();
      acts += reader.saved;
      longest = Math.max(longest, moment);
    }
    const { program, faults: wrong } = await openAndCompare(app, folder, model);
    await program?.kill();
    faults.push(...wrong.map((fault) => `After the last cut: ${fault}.`));
    await disk.remove();
    tell(`${Math.min(cuts, done + cutsPerDisk)} cuts, ${acts} acts said to be saved.`);
  }
  const of = (kind) => faults.filter((fault) => fault.includes(`${kind}: `)).length;
  const table = tableOf(
    'Without power',
    ['', ''],
    [
      ['power cuts', fixed(cuts)],
      ['acts said to be saved', fixed(acts)],
      ['**starts after which something was lost**', of('lost')],
      ['**… or torn apart**', of('torn')],
    ],
  );
  return { table, faults };
}

async function openAndCompare(app, folder, model) {
  const { program, instead } = await Program.open(app, folder);
  if (!program) return { program, found: null, faults: [`it did not open, but showed ${instead}`] };
  const found = await traces(program.page);
  return { program, found, faults: model?.faultsIn(found) ?? [] };
}
