import { setTimeout as sleep } from 'node:timers/promises';
import { between } from '../chance.mjs';

/** Has a reader do one thing after the other, drawn by lot, until the program is killed; first a copy. */
export async function workUntilKilled(reader, program, random) {
  try {
    void program.page.evaluate(askForCopy).catch(() => undefined);
    for (;;) await doSomething(reader, program, random);
  } catch (error) {
    // What is asked of a program that was killed is not answered; anything else is not to be.
    const isKilled = await Promise.race([program.run.ended.then(() => true), sleep(5000, false)]);
    if (!isKilled) throw error;
  }
}

async function doSomething(reader, { page }, random) {
  const lot = random();
  if (lot < 0.5) await reader.mark(between(random, 1, 6));
  else if (lot < 0.6) await reader.unmark();
  else if (lot < 0.75) await reader.note({ isLeft: true });
  else if (lot < 0.8) await reader.note({ isLeft: false });
  else if (lot < 0.9) await reader.accept();
  else void page.evaluate(askForCopy).catch(() => undefined);
}

/* In the page. */

function askForCopy() {
  window.desktop.makeSnapshot('asked').catch(() => undefined);
}
