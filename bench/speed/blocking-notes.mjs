import { setTimeout as sleep } from 'node:timers/promises';

/** What is done with the notes of the whole library. */
export function inNotes({ count }) {
  const toldOf = `with ${count.toLocaleString('en')} notes`;
  const shown = () => document.querySelector('[role="grid"] [role="row"]') !== null;
  return {
    each: [
      {
        job: `go to all notes, ${toldOf}`,
        act: async (hands) => {
          await hands.press('Control+Shift+B');
          await hands.until(shown);
        },
      },
      {
        job: `filter all notes while typing, ${toldOf}`,
        act: async (hands) => {
          await hands.press('Control+F');
          await hands.write('колект', 150);
        },
      },
      {
        job: `take the filter away, ${toldOf}`,
        act: async (hands) => {
          await hands.press('Escape');
          await sleep(300);
        },
      },
      {
        job: `go through all notes by keys, ${toldOf}`,
        act: async (hands) => {
          await hands.press('ArrowDown');
          for (let i = 0; i < 10; i++) {
            await hands.press('ArrowDown');
            await sleep(60);
          }
          await hands.press('End');
          await sleep(500);
        },
      },
      {
        job: `choose all notes, ${toldOf}`,
        act: async (hands) => {
          await hands.press('Control+A');
          await sleep(300);
        },
      },
      {
        job: `sort all notes by their day, ${toldOf}`,
        act: (hands) =>
          hands.page.evaluate(() => {
            const select = document.querySelector('select[aria-label="Sort by"]');
            select.value = 'made';
            select.dispatchEvent(new Event('change', { bubbles: true }));
          }),
      },
      {
        job: `go back to the text, ${toldOf}`,
        act: async (hands) => {
          await hands.press('Control+Shift+B');
          await hands.until(() => document.querySelector('p[data-side]') !== null);
        },
      },
    ],
  };
}
