import { app, MessageChannelMain } from 'electron';
import type { BrowserWindow } from 'electron';
import { events } from './bridge.ts';
import type { ImportEnd } from './bridge.ts';
import { ImportProcess } from './import-process.ts';
import { describe, log } from './log.ts';

/** A process may take so much memory, in bytes; an archive of a gigabyte takes half of it. */
const MOST_MEMORY = 3 * 1024 * 1024 * 1024;

/** It is looked at so often while a file is read, in milliseconds. */
const LOOK = 200;

/** A process nobody has asked for after so long is ended, in milliseconds. */
const LONGEST_SPARE = 30_000;

/** So many are ready at most: one for the next file, and one that starts while that is read. */
const MOST_SPARE = 2;

/** The processes that read files: one for each file, and those that are ready for the next. */
export class Imports {
  readonly #devServer: string | null;
  readonly #reading = new Map<BrowserWindow, Map<number, Promise<ImportProcess>>>();
  readonly #spare: Promise<ImportProcess>[] = [];
  /** Those that read, and are looked after. */
  readonly #running = new Set<ImportProcess>();
  #resting: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;

  constructor(devServer: string | null) {
    this.#devServer = devServer;
  }

  /** So many files are on their way: has processes ready for the first of them. */
  expect(count: number): void {
    while (this.#spare.length < Math.min(count, MOST_SPARE)) this.#spare.push(this.#start());
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      for (const spare of this.#spare.splice(0)) endOf(spare);
    }, LONGEST_SPARE);
  }

  /**
   * Gives a window's page a process of its own. Its port goes to the page at once, and can be spoken
   * to while the process starts.
   * @param id by which the page knows it
   */
  async open(window: BrowserWindow, id: number): Promise<void> {
    const starting = this.#spare.shift() ?? this.#start();
    const { port1, port2 } = new MessageChannelMain();
    window.webContents.postMessage(events.importPort, id, [port1]);
    const own = this.#of(window);
    own.set(id, starting);
    const process = await starting;
    // Ended before it was there, it has nothing to do any more.
    if (!own.has(id)) return;
    process.onEnd = (why) => {
      own.delete(id);
      tellEnd(window, { id, why });
    };
    if (process.isGone) {
      process.giveUp('crashed');
      return;
    }
    process.connect(port2);
    this.#running.add(process);
    this.#look();
  }

  /** Ends the process of that id, if it is there. */
  end(window: BrowserWindow, id: number): void {
    const own = this.#of(window);
    const process = own.get(id);
    own.delete(id);
    if (process) endOf(process);
  }

  #start(): Promise<ImportProcess> {
    const starting = ImportProcess.start(this.#devServer);
    const forget = (): void => {
      const place = this.#spare.indexOf(starting);
      if (place >= 0) void this.#spare.splice(place, 1);
    };
    starting.then(
      (process) => {
        // Of use to nobody, though nobody read anything in it yet.
        process.onEnd = forget;
      },
      (error: unknown) => {
        log('error', `A process that reads files did not start: ${describe(error)}`);
        forget();
      },
    );
    return starting;
  }

  /** Processes of a window, which go when it goes, and when its page is loaded anew. */
  #of(window: BrowserWindow): Map<number, Promise<ImportProcess>> {
    const known = this.#reading.get(window);
    if (known) return known;
    const own = new Map<number, Promise<ImportProcess>>();
    const endAll = (): void => {
      const all = [...own.values()];
      own.clear();
      for (const process of all) endOf(process);
    };
    window.webContents.on('did-navigate', endAll);
    window.webContents.on('render-process-gone', endAll);
    window.once('closed', () => {
      endAll();
      this.#reading.delete(window);
    });
    this.#reading.set(window, own);
    return own;
  }

  #look(): void {
    clearTimeout(this.#watch);
    for (const process of this.#running) if (process.isGone) this.#running.delete(process);
    if (this.#running.size === 0) return;
    const taken = new Map(app.getAppMetrics().map(({ pid, memory }) => [pid, memory]));
    for (const process of this.#running) {
      const memory = taken.get(process.processId);
      // Only Windows tells what is the process's alone.
      const kilobytes = memory?.privateBytes ?? memory?.workingSetSize ?? 0;
      if (kilobytes * 1024 > MOST_MEMORY) process.giveUp('memory');
    }
    this.#watch = setTimeout(() => {
      this.#look();
    }, LOOK);
  }
}

function endOf(starting: Promise<ImportProcess>): void {
  starting.then(
    (process) => process.end(),
    () => undefined,
  );
}

function tellEnd(window: BrowserWindow, end: ImportEnd): void {
  if (!window.isDestroyed()) window.webContents.send(events.importEnd, end);
}
