import { setTimeout as sleep } from 'node:timers/promises';

const field = '[aria-label="Library"] input[type="search"]';

/** What is done in a library of a thousand texts. */
export function inALibrary({ words }) {
  const look = (word) => async (hands) => {
    await hands.click(field);
    await hands.page.evaluate((selector) => document.querySelector(selector).select(), field);
    await hands.write(word);
    await sleep(300);
    await hands.until(
      () => document.querySelector('[aria-label="Search results"]')?.ariaBusy === 'false',
    );
  };
  return {
    each: [
      { job: 'search the library, not searched before', act: look(words.some) },
      { job: 'search the library for a frequent word', act: look(words.many) },
      {
        job: 'search the library for two letters',
        act: look(words.many.slice(0, 2)),
        // The library as a page lists what the words of this field let through.
        after: (hands) => hands.press('Escape'),
      },
      {
        job: 'go to the library of a thousand texts',
        act: async (hands) => {
          await hands.press('Control+Shift+L');
          await hands.until(
            () => document.querySelector('[role="listbox"] [role="option"]') !== null,
          );
        },
      },
      {
        job: 'filter the library while typing',
        act: async (hands) => {
          await hands.press('Control+F');
          await hands.write('a012');
        },
      },
      {
        job: 'go back to the text',
        act: async (hands) => {
          await hands.press('Escape');
          await hands.press('Escape');
          await sleep(1000);
        },
      },
    ],
  };
}
