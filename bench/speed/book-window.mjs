import { setTimeout as sleep } from 'node:timers/promises';
import { Run } from '../session/run.mjs';
import { installWatch } from './watch.mjs';

/** How long a program may still work on what was done, before it is asked how much that was. */
const leaveAlone = 700;

/** A window in which a book lies open where the reader left off. */
class BookWindow {
  run;
  page;

  static async open(app, profile) {
    const run = await Run.start(app, [`--user-data-dir=${profile}`, '--lang=en']);
    const page = await run.page();
    while (!(await page.evaluate(isOpen).catch(() => false))) await sleep(250);
    // What a start does once it is idle.
    await sleep(2500);
    // Several windows are open at once, and each has to believe that it is the one in front.
    await page.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    // Time of the processor: what else runs on the machine is not in it.
    await page.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate(installWatch);
    const opened = new BookWindow();
    opened.run = run;
    opened.page = page;
    return opened;
  }

  /**
   * Does something with keys or mouse, and waits until it can be seen.
   * @param act what is done
   * @param isThere run in the page at each frame, with the argument: whether it can be seen
   * @returns `painted` and `saved`, ms after the key or press; `work`, ms the page’s main thread was
   * busy with it, all that came later too; `longest`, ms of the longest task, 0 if none took 50
   */
  async act(act, isThere, argument = null) {
    const { page } = this;
    await page.evaluate(`(argument) => awaitAct(${isThere}, argument)`, argument);
    const before = await this.worked();
    await act(this);
    const painted = await page.evaluate(() => globalThis.acted);
    await sleep(leaveAlone);
    const after = await this.worked();
    return {
      painted,
      ...(await page.evaluate(() => globalThis.actEnded())),
      work: after.TaskDuration - before.TaskDuration,
    };
  }

  /** What the page’s main thread did since it began: milliseconds by Chromium’s names for it. */
  async worked() {
    const { metrics } = await this.page.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  }

  /** Presses a key: a letter, `F8`, `Enter`, `Control+z`. */
  async press(shortcut) {
    const parts = shortcut.split('+');
    const key = parts.pop();
    const modifiers = parts.reduce((sum, name) => sum + modifierBits[name], 0);
    const letter = key.length === 1;
    const text = modifiers === 0 ? (letter ? key : key === 'Enter' ? '\r' : undefined) : undefined;
    const code = letter ? `Key${key.toUpperCase()}` : key;
    const known = letter ? key.toUpperCase().charCodeAt(0) : virtualKeys[key];
    const event = { key, code, modifiers, windowsVirtualKeyCode: known };
    await this.page.send('Input.dispatchKeyEvent', {
      type: text === undefined ? 'rawKeyDown' : 'keyDown',
      ...event,
      ...(text !== undefined && { text }),
    });
    await this.page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  async click(at) {
    await this.page.click(at);
  }

  async close() {
    await this.run.close();
  }
}

/** In the page: the words can be read. */
const isOpen = () =>
  document.querySelector('.scroller:not(.arriving) p[data-side="cleaned"]') !== null;

const modifierBits = { Alt: 1, Control: 2, Shift: 8 };

const virtualKeys = { Enter: 13, Escape: 27, ArrowLeft: 37, Delete: 46, F3: 114, F8: 119 };

/** Opens a book of each profile, does the work with all of them, and closes them. */
export async function withBooks(app, profiles, work) {
  const windows = {};
  try {
    for (const [name, profile] of Object.entries(profiles)) {
      windows[name] = await BookWindow.open(app, profile);
    }
    return await work(windows);
  } finally {
    await Promise.all(Object.values(windows).map((window) => window.close()));
  }
}
