import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownedByLauncher } from '../../scripts/launch.mjs';
import { Model } from '../kill/model.mjs';
import { Reader } from '../kill/reader.mjs';
import { Program } from '../session/program.mjs';
import { traces } from '../session/stored.mjs';

/** A profile on a disk, and what was said to be saved in it up to now. */
export class Scene {
  app;
  disk;
  folder;
  faults = [];
  /** What the reader was told while nothing could be saved. */
  told = '';
  saved = 0;
  #model = null;
  #program;
  #reader;
  #number;

  constructor({ app, disk, folder, number }) {
    Object.assign(this, { app, disk, folder });
    this.#number = number;
  }

  /** Starts; whatever was said to be saved must be there, to be read. */
  async open(when, options = {}) {
    const { program, instead } = await Program.open(this.app, this.folder, options);
    this.#program = program;
    if (!program) {
      this.faults.push(`${when} it did not open, but showed ${instead}`);
      return false;
    }
    const found = await traces(program.page);
    const wrong = this.#model?.faultsIn(found) ?? [];
    this.faults.push(...wrong.map((fault) => `${when} ${fault}`));
    this.#model = new Model(found);
    this.#reader = await Reader.at(program.page, this.#model, this.#number++ * 1000);
    return true;
  }

  /** Marks and writes, and believes what the status bar says of it. */
  async work(times = 1) {
    for (let time = 0; time < times; time++) {
      await this.#reader.mark(3);
      await this.#reader.note({ isLeft: true });
    }
    this.saved = this.#reader.saved;
  }

  /** Marks until it cannot be saved: that must be said, and why. A last bit of room may be left. */
  async tryInVain() {
    for (let tries = 0; tries < 20; tries++) {
      const said = await this.#reader.markInVain();
      if (said !== null) {
        this.told = said;
        return;
      }
    }
    this.faults.push('it could be written to all the same');
  }

  /** Goes on writing in a note: what is typed must stay in its field. */
  async writeInVain() {
    const kept = await this.#reader.writeInVain();
    if (!kept) this.faults.push('what was typed did not stay in its field');
  }

  /** What was typed must be saved by itself, now that it can be. */
  async isSavedAfterAll() {
    await this.#reader.savedAfterAll();
    const wrong = this.#model.faultsIn(await traces(this.#program.page));
    this.faults.push(...wrong.map((fault) => `when “Saved” was said again ${fault}`));
  }

  async kill() {
    await this.#program?.kill();
  }
}

/** Has every forcing of a file to the disk take so many milliseconds more, in the main process. */
export function slowDown(scratch, milliseconds) {
  const file = path.join(scratch, 'slow.cjs');
  writeFileSync(file, slowing.replace('MILLISECONDS', String(milliseconds)));
  return ownedByLauncher(file);
}

const slowing = `
const { open } = require('node:fs/promises');
const later = () => new Promise((resolve) => setTimeout(resolve, MILLISECONDS));
void open(__filename).then(async (file) => {
  const kind = Object.getPrototypeOf(file);
  for (const name of ['datasync', 'sync']) {
    const force = kind[name];
    kind[name] = async function () {
      await later();
      return force.call(this);
    };
  }
  await file.close();
});
`;
