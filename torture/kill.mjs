import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyOf } from '../bench/session/place.mjs';
import { tableOf } from '../bench/session/table.mjs';
import { between } from './chance.mjs';
import { Model } from './kill/model.mjs';
import { Reader } from './kill/reader.mjs';
import { Tally } from './kill/tally.mjs';
import { workUntilKilled } from './kill/work.mjs';
import { keepForLooking } from './session/keep.mjs';
import { countsInLog, Program } from './session/program.mjs';
import { traces } from './session/stored.mjs';

/** Kills on one library; then a new one is begun, whose journal is yet to be put away. */
const killsPerLibrary = 25;

/**
 * Kills every process of the app at once, at moments drawn by lot: while a reader marks, writes,
 * decides and has copies made, while the app starts, and while it quits. After each, all that was said
 * to be saved must be there, in the order it was done. After one in ten, the database is taken away
 * before the next start, which has to make it again of the journal and the copies.
 */
export async function kill({
  quick,
  kills = quick ? 3 : 500,
  app,
  scratch,
  profile,
  random,
  tell,
}) {
  const tally = new Tally();
  const faults = [];
  for (let done = 0; done < kills; done += killsPerLibrary) {
    const folder = await copyOf(await profile(), path.join(scratch, `killed-${done}`));
    const life = new Life({ app, folder, random, tally });
    for (let number = done; number < Math.min(kills, done + killsPerLibrary); number++) {
      const killedWhile = life.moment;
      const found = await life.round(number, quick);
      for (const fault of found) faults.push(`After kill ${number}, ${killedWhile}: ${fault}.`);
      if (found.length > 0) await keepForLooking(folder, `kill-${number}`, tell);
      if (found.includes(neverOpened)) break;
    }
    faults.push(...(await life.lookOnce()).map((fault) => `After the last kill: ${fault}.`));
    tally.addLog(await countsInLog(folder, repairs));
    await rm(folder, { recursive: true, force: true });
    tell(`${Math.min(kills, done + killsPerLibrary)} kills, ${tally.saved} acts said to be saved.`);
  }
  return { table: tableOf('Killed', ...tally.table(faults)), faults };
}

/** What the log says when something was put right. */
const repairs = {
  databaseCut: 'Cut an unfinished record off',
  journalCut: 'of an unfinished record off the journal',
  setAside: 'Setting the store aside',
};

const neverOpened = 'the library did not open';

/** One library and what is done to it. */
class Life {
  /** What the app was doing when it was last killed. */
  moment = 'never yet';
  #app;
  #folder;
  #random;
  #tally;
  #model = null;

  constructor({ app, folder, random, tally }) {
    this.#app = app;
    this.#folder = folder;
    this.#random = random;
    this.#tally = tally;
  }

  /** Starts, compares with what was said to be saved, goes on working, kills; the faults found. */
  async round(number, isQuick) {
    const random = this.#random;
    if (number % 10 === 9 || (isQuick && number === 2)) {
      await rm(path.join(this.#folder, 'IndexedDB'), { recursive: true, force: true });
      this.#tally.robbed += 1;
    }
    const lot = isQuick ? [0.5, 0.9, 0.5][number] : random();
    if (lot > 0.85) {
      await this.#killStarting();
      return [];
    }
    const { program, faults } = await this.#openAndCompare();
    if (!program) return faults;
    const reader = await Reader.at(program.page, this.#model, number * 1000);
    try {
      await (lot > 0.7 ? this.#killQuitting(program, reader) : this.#killWorking(program, reader));
    } catch (error) {
      await program.kill();
      faults.push(`stuck: ${error.message}`);
    }
    this.#tally.kill(this.moment, reader.saved);
    return faults;
  }

  /** Starts, compares and closes. */
  async lookOnce() {
    const { program, faults } = await this.#openAndCompare();
    await program?.close();
    return faults;
  }

  async #openAndCompare() {
    const begin = performance.now();
    const { program, instead } = await Program.open(this.#app, this.#folder);
    if (!program) return { program, faults: [neverOpened, `it showed ${instead}`] };
    this.#tally.start(performance.now() - begin);
    const found = await traces(program.page);
    const faults = this.#model?.faultsIn(found) ?? [];
    this.#model = new Model(found);
    return { program, faults };
  }

  async #killStarting() {
    this.moment = 'starting';
    const program = await Program.start(this.#app, this.#folder);
    await sleep(between(this.#random, 0, 1200));
    await program.kill();
    this.#tally.kill(this.moment, 0);
  }

  async #killWorking(program, reader) {
    this.moment = 'working';
    const working = workUntilKilled(reader, program, this.#random);
    // A machine with much else to do may take seconds until anything is saved.
    if (this.#random() > 0.2) await Promise.race([reader.firstSaved, working]);
    await sleep(between(this.#random, 0, 1500));
    await program.kill();
    await working;
  }

  async #killQuitting(program, reader) {
    this.moment = 'quitting';
    await reader.mark(3);
    await reader.note({ isLeft: true });
    const closing = program.close();
    await sleep(between(this.#random, 0, 350));
    await program.kill();
    await closing;
  }
}
