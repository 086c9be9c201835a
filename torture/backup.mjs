import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { bundled } from '../bench/session/bundled.mjs';
import { fixed } from '../bench/session/samples.mjs';
import { tableOf } from '../bench/session/table.mjs';
import { between } from './chance.mjs';
import { LoopDisk } from './disk/loop-disk.mjs';
import { NotHere } from './not-here.mjs';
import { keepForLooking } from './session/keep.mjs';

/** Kills or cuts on one library; then a new one is begun. */
const endsPerLibrary = 25;

/**
 * Ends the making of copies at moments drawn by lot: by killing, and by taking the power from a disk of
 * its own. After each every copy must be whole, hold what it says, and none be missing that was said
 * to be made. Journal, keeper and archives are the app’s own, in one process without windows.
 */
export async function backup({
  quick,
  kills = quick ? 10 : 200,
  cuts = quick ? 2 : 25,
  scratch,
  random,
  tell,
}) {
  const folder = path.join(scratch, 'backup');
  await bundled(path.join(import.meta.dirname, 'backup', 'at-work.ts'), folder);
  const { look } = await bundled(path.join(import.meta.dirname, 'backup', 'look.ts'), folder);
  const atWork = pathToFileURL(path.join(folder, 'at-work.mjs')).href;
  const program = `import { work } from '${atWork}'; await work(...process.argv.slice(1));`;
  const setting = { look, program, random, tell };
  const killed = await tortured({
    ...setting,
    kind: 'kill',
    ends: kills,
    place: plainFolder(folder),
  });
  const cut = await cutOff({ ...setting, kind: 'cut', ends: cuts, place: ownDisk(folder) }, tell);
  const faults = [...killed.faults, ...cut.faults];
  const row = (name, of) => [name, of(killed), of(cut)];
  const table = tableOf(
    'Copies',
    ['', 'killed', 'without power'],
    [
      row('ends', ({ ends }) => fixed(ends)),
      row('copies said to be made', ({ snapshots }) => fixed(snapshots)),
      row('archives said to be written', ({ archives }) => fixed(archives)),
      row('copies and archives read again', ({ looked }) => fixed(looked)),
      row('**lost**', (one) => countOf(one, 'lost')),
      row('**torn**', (one) => countOf(one, 'torn')),
    ],
  );
  return { table, faults };
}

const countOf = ({ faults }, kind) => faults.filter((fault) => fault.includes(`${kind}: `)).length;

const nothing = { ends: 0, snapshots: 0, archives: 0, looked: 0, faults: [] };

/** Power can be cut only where there can be disks of our own; killing can be done anywhere. */
async function cutOff(setting, tell) {
  try {
    return await tortured(setting);
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    tell(error.message);
    return nothing;
  }
}

async function tortured({ look, program, random, tell, kind, ends, place }) {
  const tally = { ...nothing, faults: [] };
  for (let done = 0; done < ends; done += endsPerLibrary) {
    const here = await place(done);
    const said = { snapshot: 0, archive: 0 };
    const archives = path.join(here.folder, 'archives');
    for (let number = done; number < Math.min(ends, done + endsPerLibrary); number++) {
      const running = new Running(program, [here.folder, archives]);
      // One in five is ended before its first copy is made.
      const awaited = random() < 0.2 ? running.begun : running.madeOne;
      await Promise.race([awaited, running.ended]);
      await sleep(between(random, 0, kind === 'kill' ? 700 : 1500));
      await here.end(running);
      tally.ends += 1;
      tally.snapshots += running.counts.snapshot;
      tally.archives += running.counts.archive;
      for (const copy of ['snapshot', 'archive']) {
        said[copy] = Math.max(said[copy], running.said[copy]);
      }
      const found = await look(here.folder, archives, said);
      if (running.complaint) found.faults.push(`stopped: ${running.complaint}`);
      tally.looked += found.snapshots + found.archives;
      tally.faults.push(...found.faults.map((fault) => `After ${kind} ${number}: ${fault}`));
      if (found.faults.length > 0) await keepForLooking(here.folder, `backup-${number}`, tell);
    }
    await here.remove();
    tell(`${tally.ends} ends by ${kind}, ${tally.snapshots} copies, ${tally.archives} archives.`);
  }
  return tally;
}

const plainFolder = (scratch) => async (number) => {
  const folder = path.join(scratch, `killed-${number}`);
  await mkdir(folder, { recursive: true });
  return {
    folder,
    end: (running) => running.kill(),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

const ownDisk = (scratch) => async (number) => {
  const disk = await LoopDisk.make(path.join(scratch, `cut-${number}`), 300);
  return {
    folder: disk.place,
    end: async (running) => {
      disk.cutPower();
      await running.kill();
      await disk.remount();
    },
    remove: () => disk.remove(),
  };
};

/** Copies being made in a process of their own, and what it says of them. */
class Running {
  said = { snapshot: 0, archive: 0 };
  counts = { snapshot: 0, archive: 0 };
  /** Why it ended by itself; empty: it did not, or only when its disk was gone. */
  complaint = '';
  #process;
  #isKilled = false;

  constructor(program, args) {
    const words = ['--input-type=module', '--eval', program, ...args];
    this.#process = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    this.#process.stderr.on('data', (data) => (errors += data));
    const lines = createInterface({ input: this.#process.stdout });
    this.begun = new Promise((resolve) => lines.once('line', resolve));
    this.madeOne = new Promise((resolve) => {
      lines.on('line', (line) => {
        const [copy, seq] = line.split(' ');
        if (!(copy in this.said)) return;
        this.said[copy] = Number(seq);
        this.counts[copy] += 1;
        resolve();
      });
    });
    this.ended = new Promise((resolve) => {
      // Not before all it said was read.
      this.#process.once('close', () => {
        if (!this.#isKilled) this.complaint = errors.trim().split('\n').slice(0, 6).join(' ');
        resolve();
      });
    });
  }

  async kill() {
    // A disk without power lets the process fail a moment before it is killed.
    this.#isKilled = true;
    this.#process.kill('SIGKILL');
    await this.ended;
  }
}
