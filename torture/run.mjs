// Does to the built app what happens to programs, and looks whether anything is lost:
//
//     npm run torture -- [kill|damage|disk|power|backup …] [--seed=NUMBER] [--kills=NUMBER] [--cuts=NUMBER]
//
// --only=WORDS: only the damages called so. --quick: a few of each, to see that it works. --write: the
// tables go into docs/reliability.md.
import '../scripts/setup/node-version.mjs';
import path from 'node:path';
import { bookMaker, madeLibrary } from '../bench/speed/library.mjs';
import { copyOfApp, inScratch } from '../bench/session/place.mjs';
import { ensureBuild } from '../scripts/setup/app-build.mjs';
import { electronRuntime } from '../scripts/setup/electron-runtime.mjs';
import { hasDisplay, withDisplay } from '../scripts/setup/display.mjs';
import { foreground } from '../scripts/setup/foreground.mjs';
import { setUp } from '../scripts/setup/set-up.mjs';
import { main, say, Trouble } from '../scripts/setup/trouble.mjs';
import { randomFrom } from './chance.mjs';
import { intoDocs } from './docs.mjs';
import { NotHere } from './not-here.mjs';

const parts = ['kill', 'damage', 'disk', 'power', 'backup'];

/** Large enough for its database to have several tables, and for its journal to be put away. */
const book = { id: 'book', paragraphs: 3600, corrections: 7200, annotations: 900, place: 1000 };

await main(async () => {
  const args = process.argv.slice(2);
  const chosen = chooseParts(args.filter((arg) => !arg.startsWith('--')));
  await setUp({ virtualDisplay: true });
  if (!hasDisplay()) {
    const [command, ...rest] = withDisplay([process.execPath, import.meta.filename, ...args]);
    return foreground(command, rest, { family: true });
  }
  await ensureBuild();
  return inScratch(async (scratch) => {
    const context = await contextOf(scratch, args);
    const faults = [];
    for (const part of chosen) faults.push(...(await torture(part, context, args)));
    for (const fault of faults) console.log(`\n✗ ${fault}`);
    return faults.length > 0 ? 1 : 0;
  });
});

function chooseParts(named) {
  const unknown = named.find((name) => !parts.includes(name));
  if (unknown)
    throw new Trouble(`No torture is called ${unknown}. There are: ${parts.join(', ')}.`);
  return named.length > 0 ? named : parts;
}

/** What every part is given. */
async function contextOf(scratch, args) {
  const number = (name) => {
    const given = args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
    if (given === undefined) return undefined;
    if (!/^\d+$/.test(given)) throw new Trouble(`--${name} takes a number.`);
    return Number(given);
  };
  const app = await copyOfApp(path.join(scratch, 'app'));
  const seed = number('seed') ?? Math.floor(Math.random() * 1e6);
  say(`Seed ${seed}.`);
  let made = null;
  return {
    app,
    scratch,
    quick: args.includes('--quick'),
    only: args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ?? '',
    kills: number('kills'),
    cuts: number('cuts'),
    random: randomFrom(seed),
    tell: say,
    /** The folder of a profile with a book in its library, to be copied; made when it is first asked for. */
    profile: () =>
      (made ??= bookMaker(scratch, null).then((maker) =>
        madeLibrary({ app, profile: path.join(scratch, 'library'), maker, books: [book], scratch }),
      )),
  };
}

/** The faults found. */
async function torture(part, context, args) {
  // Not before the packages are there.
  const { [part]: carryOut } = await import(`./${part}.mjs`);
  const begin = performance.now();
  try {
    const { table, faults } = await carryOut(context);
    const minutes = ((performance.now() - begin) / 60_000).toFixed(1);
    console.log(`${table}\n\n${minutes} minutes`);
    if (args.includes('--write')) {
      const wishes = args.filter((arg) => arg.startsWith('--') && arg !== '--write');
      const command = ['npm run torture --', part, ...wishes].join(' ');
      const [runtime] = (await electronRuntime()).description.split(' (');
      await intoDocs(part, table, { command, runtime, minutes });
    }
    return faults;
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    say(`Without ${part}: ${error.message}`);
    return [];
  }
}
