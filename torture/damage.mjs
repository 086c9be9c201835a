import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyOf } from '../bench/session/place.mjs';
import { tableOf } from '../bench/session/table.mjs';
import { between } from './chance.mjs';
import { databaseDamages } from './damage/database.mjs';
import { differences } from './damage/differences.mjs';
import { madeProfiles } from './damage/profiles.mjs';
import { storeDamages } from './damage/store.mjs';
import { keepForLooking } from './session/keep.mjs';
import { Program } from './session/program.mjs';
import { contents } from './session/stored.mjs';

/** So long the app may take until it notices by itself that something is missing, in milliseconds. */
const patience = 20_000;

/** In the short form: one of each sort of trouble. */
const few = [
  'CURRENT is something else',
  '.log with the beginning of a record at its end',
  'journal, a byte in the middle',
];

/**
 * Damages the files of a profile, as disks, crashes and cleaning programs do, and starts the app:
 * every row must be there as it was, and again at the next start. Each damage is done to a profile
 * that was left in order, to one whose app was killed, and to one whose app is killed while it repairs.
 */
export async function damage(context) {
  const { quick, only } = context;
  const profiles = await madeProfiles(context);
  const damages = { ...databaseDamages, ...storeDamages(profiles.quit.folder) };
  const names = (quick ? few : Object.keys(damages)).filter((name) => name.includes(only));
  const rows = [];
  const faults = [];
  for (const name of names) {
    const row = [name];
    let told = '';
    for (const [moment, found] of Object.entries(moments(quick))) {
      const result = await tried(context, profiles[found.profile], damages[name], found.isKilled);
      row.push(result.faults.length === 0 ? 'whole' : '**lost**');
      for (const fault of result.faults) faults.push(`${name}, ${moment}: ${fault}.`);
      if (result.faults.length > 0)
        await keepForLooking(result.folder, `damage-${faults.length}`, context.tell);
      await rm(result.folder, { recursive: true, force: true });
      told ||= result.told;
    }
    context.tell(row.join(' | '));
    rows.push([...row, told]);
  }
  const head = ['damage', ...Object.keys(moments(quick)), 'the reader is told'];
  return { table: tableOf('Damaged', head, rows), faults };
}

/** By heading: the profile that is damaged, and whether the app is killed while it repairs. */
const moments = (quick) => ({
  'after quitting': { profile: 'quit', isKilled: false },
  ...(!quick && {
    'after a kill': { profile: 'killed', isKilled: false },
    'killed while repairing': { profile: 'quit', isKilled: true },
  }),
});

/** One damage to a copy of a profile: what is wrong after it, and what the reader was told first. */
async function tried({ app, scratch, random }, { folder: like, held }, damage, isKilled) {
  const folder = await copyOf(like, path.join(scratch, `damaged-${++count}`));
  const faults = [];
  let told = '';
  try {
    damage(folder);
  } catch (error) {
    return { folder, faults: [`it could not be done (${error.message})`], told };
  }
  if (isKilled) {
    const program = await Program.start(app, folder);
    await sleep(between(random, 200, 1500));
    await program.kill();
  }
  for (const time of ['first', 'second']) {
    const { program, instead } = await Program.open(app, folder);
    if (!program) {
      faults.push(`at the ${time} start it did not open, but showed ${instead}`);
      break;
    }
    const { lost, message } = await compared(program, held);
    told ||= message;
    if (lost !== '') faults.push(`at the ${time} start ${lost}`);
    await program.close();
  }
  return { folder, faults, told };
}

let count = 0;

/** What is lost, and what the reader is told. What does not appear at once, the app may find in a while. */
async function compared(program, held) {
  const end = performance.now() + patience;
  let message = '';
  for (;;) {
    const lost = await contents(program.page)
      .then((found) => differences(held, found))
      .catch((error) => `it cannot be read (${error.message})`);
    message ||= await program.page.evaluate(messages).catch(() => '');
    if (lost === '' || performance.now() > end) return { lost, message };
    await sleep(500);
    // The page may have been loaded anew.
    await program.reading();
  }
}

/* In the page. */

function messages() {
  return [...document.querySelectorAll(`[role="log"] > div > span`)]
    .map(({ textContent }) => textContent.trim())
    .join(' ');
}
