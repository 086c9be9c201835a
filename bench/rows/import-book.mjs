import { setTimeout as sleep } from 'node:timers/promises';
import { Run } from '../session/run.mjs';

/**
 * Brings the book into a profile by dropping the file on the window, and leaves the reader in the
 * middle of it. Answers the milliseconds from the drop to its first words on the desk.
 */
export async function importBook(app, profile, file) {
  const run = await Run.start(app, [`--user-data-dir=${profile}`, '--lang=en']);
  try {
    const page = await run.page({ leaveAlone: 3000 });
    await page.evaluate(awaitBook);
    await page.drop(file, { x: 600, y: 400 });
    const took = await page.evaluate(() => globalThis.imported);
    await sleep(1000);
    await page.evaluate(scrollToShare, 0.5);
    // The place is written down once the reader rests there.
    await sleep(2500);
    return took;
  } finally {
    await run.close();
  }
}

function awaitBook() {
  globalThis.imported = new Promise((resolve) => {
    let dropped;
    window.addEventListener('drop', (event) => (dropped = event.timeStamp), { capture: true });
    const look = () => {
      const words = document.querySelector('p[data-side]');
      if (document.title.startsWith('book') && words) {
        setTimeout(() => resolve(performance.now() - dropped));
      } else requestAnimationFrame(look);
    };
    look();
  });
}

async function scrollToShare(share) {
  const scroller = document.querySelector('.scroller');
  scroller.scrollTop = scroller.scrollHeight * share;
}
