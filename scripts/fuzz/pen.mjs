import path from 'node:path';
import { Worker } from 'node:worker_threads';

const longest = 20_000;
const megabytes = 512;

/** Where inputs are tried: a thread that may hang, run out of memory or fall over. */
export class Pen {
  #about;
  #worker = null;
  /** Takes what comes of the input being tried, or a sentence of what befell the thread. */
  #end = () => undefined;

  /** @param about where the bundle is, the seed and the formats */
  constructor(about) {
    this.#about = about;
  }

  /** What came of the input of a number. One at a time. */
  async try(place) {
    if (this.#worker === null) await this.#open();
    const begin = performance.now();
    const said = await this.#next(() => this.#worker.postMessage(place));
    if (typeof said !== 'string') return said;
    await this.close();
    return { outcome: 'lost', faults: [said], milliseconds: performance.now() - begin };
  }

  async close() {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #open() {
    const worker = new Worker(path.join(import.meta.dirname, 'worker.mjs'), {
      workerData: this.#about,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    worker.on('message', (message) => this.#end(message));
    worker.on('exit', () => this.#end('ended the thread'));
    worker.on('error', (error) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#end(isMemory ? 'ran out of memory' : `fell over: ${error.name}: ${error.message}`);
    });
    this.#worker = worker;
    const said = await this.#next(() => undefined);
    if (typeof said === 'string') throw new Error(`The importers do not load: ${said}`);
  }

  /** What the thread says next, within the time a file may take. */
  async #next(begin) {
    let watch;
    const said = await new Promise((resolve) => {
      this.#end = resolve;
      watch = setTimeout(() => resolve(`took more than ${longest / 1000} s`), longest);
      begin();
    });
    clearTimeout(watch);
    return said;
  }
}
