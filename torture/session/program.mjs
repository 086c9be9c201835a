import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Run } from '../../bench/session/run.mjs';

/** So long a start may take until its text can be read, in milliseconds. */
const longestStart = 30_000;

/** One run of the app on a profile. */
export class Program {
  run;
  page;

  /**
   * Asks for the process; nothing is waited for.
   * @param options see `Run.start`
   */
  static async start(app, profile, options = {}) {
    const program = new Program();
    program.run = await Run.start(app, [`--user-data-dir=${profile}`, '--lang=en'], options);
    return program;
  }

  /**
   * Starts, and waits until the text can be read.
   * @returns the program, or what the window says instead of a text
   */
  static async open(app, profile, options = {}) {
    const program = await Program.start(app, profile, options);
    const instead = await program.reading();
    if (instead === null) return { program, instead };
    await program.run.kill();
    return { program: null, instead };
  }

  /** Resolves with `null` once the text can be read, else with what the window shows. */
  async reading() {
    const end = performance.now() + longestStart;
    let shown = 'no window';
    let hasEnded = false;
    void this.run.ended.then(() => (hasEnded = true));
    while (performance.now() < end && !hasEnded) {
      // A page that is loaded anew, because its store was set aside, is another one.
      const page = await Promise.race([this.run.page(), this.run.ended]).catch(() => undefined);
      if (!page) break;
      const seen = await page.evaluate(whatIsShown).catch(() => null);
      if (seen?.isRead) {
        this.page = page;
        return null;
      }
      if (seen?.words) shown = seen.words;
      await sleep(20);
    }
    return hasEnded ? 'the program ended' : `within ${longestStart / 1000} s: ${shown}`;
  }

  kill() {
    return this.run.kill();
  }

  close() {
    return this.run.close();
  }
}

/** How often each of these stands in a profile's log. */
export async function countsInLog(profile, sentences) {
  const log = await readFile(path.join(profile, 'log', 'uporedo.log'), 'utf8').catch(() => '');
  return Object.fromEntries(
    Object.entries(sentences).map(([name, words]) => [name, log.split(words).length - 1]),
  );
}

/* In the page. */

function whatIsShown() {
  return {
    isRead: document.querySelector('.scroller:not(.arriving) p[data-side="cleaned"]') !== null,
    words: document.body?.innerText.trim().slice(0, 200) ?? '',
  };
}
