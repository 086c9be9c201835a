import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printTable } from '../../bench/session/table.mjs';

const mostKept = 5;

/** What went wrong, by kind; the first inputs of each kind are kept as files. */
export class Findings {
  folder = path.join(tmpdir(), `uporedo-fuzz-findings-${process.pid}`);
  /** By format and fault. */
  #counts = new Map();

  /** @param makeInput makes the input anew: what tried it may be gone */
  async add(format, fault, command, makeInput) {
    const kind = `${format}\0${fault.replace(/\d+/g, 'n')}`;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count > mostKept) return;
    const { name, bytes, options } = await makeInput();
    const place = /--input=(\S+)/.exec(command)?.[1] ?? count;
    const file = path.join(this.folder, `${format}-${place}${path.extname(name)}`);
    await mkdir(this.folder, { recursive: true });
    await writeFile(file, bytes);
    await writeFile(`${file}.json`, JSON.stringify({ fault, command, name, options }, null, 2));
  }

  /** Says what was found, and gives the status to end with. */
  print() {
    if (this.#counts.size === 0) return 0;
    const rows = [...this.#counts].map(([kind, count]) => [...kind.split('\0'), count]);
    printTable('Failures', ['format', 'kind', 'files'], rows);
    console.log(`\nThe first of each kind, and how to try them again: ${this.folder}`);
    return 1;
  }
}
