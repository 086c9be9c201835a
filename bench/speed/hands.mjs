import { setTimeout as sleep } from 'node:timers/promises';
import { Run } from '../session/run.mjs';

/** What a reader's hands do at the desk, as keys and the mouse do it. */
export class Hands {
  page;

  /** Opens a window over a profile for as long as the work takes. */
  static async at({ app, profile }, work) {
    const run = await Run.start(app, [`--user-data-dir=${profile}`, '--lang=en']);
    try {
      const page = await run.page({ leaveAlone: 1500 });
      const hands = new Hands(page);
      await hands.until(() => document.querySelector('p[data-side]') !== null);
      return await work(hands, run);
    } finally {
      await run.close();
    }
  }

  constructor(page) {
    this.page = page;
  }

  /** Puts rows into the store as if they had always been there: by the journal, and a new start. */
  async seed(changes) {
    for (const change of changes) {
      await this.page.evaluate(
        (record) => window.desktop.journalAppend(record, 0),
        JSON.stringify(change),
      );
    }
    await this.page.send('Page.reload');
    await sleep(1000);
    await this.until(() => document.querySelector('p[data-side]') !== null);
  }

  /** `Control+Shift+B`, `F7`, `Enter`: the last is the key, by its name or by its letter. */
  async press(keys) {
    const held = keys.split('+');
    const name = held.pop();
    const letter = /^[A-Z]$/.test(name) ? name : null;
    const event = {
      key: letter ? (held.includes('Shift') ? letter : letter.toLowerCase()) : name,
      code: letter ? `Key${letter}` : name,
      windowsVirtualKeyCode: letter ? letter.charCodeAt(0) : (codes[name] ?? 0),
      modifiers: held.reduce((sum, one) => sum + modifiers[one], 0),
    };
    await this.page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  /** Writes words letter by letter, as fast as people who write fast. */
  async write(words, pause = 80) {
    for (const text of words) {
      await this.page.send('Input.insertText', { text });
      await sleep(pause);
    }
  }

  /** Clicks the first element that a selector names, with the words given on it or as its name. */
  async click(selector, named = '') {
    await this.until(isThere, { selector, named });
    await this.page.click(await this.page.evaluate(middleOf, { selector, named }));
  }

  /** Waits until something is so in the page, at most two minutes. */
  async until(isSo, argument = null) {
    const end = performance.now() + 120_000;
    while (!(await this.page.evaluate(isSo, argument).catch(() => false))) {
      if (performance.now() > end) throw new Error(`Never so in the page: ${isSo}`);
      await sleep(50);
    }
  }
}

const modifiers = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };
const codes = { Enter: 13, Escape: 27, Tab: 9, F3: 114, F7: 118, ArrowDown: 40, End: 35, Home: 36 };

/* In the page. */

function isThere({ selector, named }) {
  return [...document.querySelectorAll(selector)].some(
    (one) => one.textContent.includes(named) || one.ariaLabel?.includes(named),
  );
}

function middleOf({ selector, named }) {
  const found = [...document.querySelectorAll(selector)].find(
    (one) => one.textContent.includes(named) || one.ariaLabel?.includes(named),
  );
  found.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
