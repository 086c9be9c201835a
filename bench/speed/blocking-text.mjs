import { setTimeout as sleep } from 'node:timers/promises';

const field = '[role="search"] input[type="search"], search input[type="search"]';

/** What is done with the text that is open. */
export function inTheText({ words }) {
  const found = () => {
    const status = document.querySelector('search [role="status"]')?.textContent ?? '';
    return /\d/.test(status) && !status.includes('…');
  };
  const clear = async (hands) => {
    await hands.page.evaluate((selector) => {
      const input = document.querySelector(selector);
      input.value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.focus();
    }, field);
    await sleep(500);
  };
  const look = (word) => async (hands) => {
    await hands.write(word);
    await hands.until(found);
  };
  const saved = async (hands) => {
    await sleep(300);
    await hands.until(
      () => document.querySelector('[role="status"][aria-label="Saving"]')?.textContent === 'Saved',
    );
  };
  const toldOf = (words) => document.body.textContent.includes(words);
  return {
    each: [
      {
        job: 'open the find bar',
        act: async (hands) => {
          await hands.press('Control+F');
          await sleep(2500);
        },
      },
      { job: 'find a rare word while typing', act: look(words.rare), after: clear },
      { job: 'find a frequent word while typing', act: look(words.many), after: clear },
      { job: 'find two letters while typing', act: look(words.many.slice(0, 2)) },
      {
        job: 'show the list of hits and go through it',
        act: async (hands) => {
          await hands.click('search button', 'List of hits');
          for (let i = 0; i < 5; i++) {
            await hands.press('Enter');
            await sleep(200);
          }
        },
        after: clear,
      },
      {
        job: 'find a word in all its forms while typing',
        act: async (hands) => {
          await hands.click('search button', 'All forms');
          await hands.page.evaluate((selector) => document.querySelector(selector).focus(), field);
          await look(words.some)(hands);
        },
        after: async (hands) => {
          await hands.click('search button', 'All forms');
          await hands.press('Escape');
        },
      },
      {
        job: 'preview a replacement in thousands of places',
        act: async (hands) => {
          await hands.press('Control+H');
          await hands.page.evaluate((selector) => document.querySelector(selector).focus(), field);
          await look(words.many)(hands);
          await hands.click('search input[aria-label="Replace with"]');
          await hands.write('замена');
          await hands.click('search button', 'Replace all');
          await sleep(1000);
        },
      },
      {
        job: 'replace in thousands of places',
        act: async (hands) => {
          await hands.click('search button.primary', 'Replace');
          await hands.until(toldOf, 'Replaced');
          await saved(hands);
        },
        after: (hands) => hands.press('Escape'),
      },
      {
        job: 'take that back',
        act: async (hands) => {
          await hands.click('p[data-side="cleaned"]');
          await hands.press('Control+Z');
          await sleep(3000);
          await saved(hands);
        },
      },
      {
        job: 'select the whole side and copy it',
        act: async (hands) => {
          await hands.click('p[data-side="cleaned"]');
          await hands.press('Control+A');
          await sleep(500);
          await hands.page.evaluate(() => document.execCommand('copy'));
          await sleep(1500);
        },
        after: (hands) => hands.press('Escape'),
      },
      {
        job: 'open the dialog for exports, with its preview',
        act: async (hands) => {
          await hands.press('Control+E');
          await hands.until(() => document.querySelector('[aria-label="Preview"]')?.value !== '');
        },
      },
      {
        job: 'make Markdown of all notes and copy it',
        act: async (hands) => {
          await hands.click('dialog button', 'Copy');
          await sleep(3000);
        },
        after: (hands) => hands.press('Escape'),
      },
    ],
  };
}

/** A text of a million words comes in by a file, and is cleaned at once. */
export const whileImporting = ({ file }) => ({
  each: [
    {
      job: 'bring in a million words as a file, and clean them',
      act: async (hands) => {
        const before = await hands.page.evaluate(() => document.querySelector('h1').textContent);
        await hands.page.drop(file, { x: 600, y: 400 });
        const isThere = (before) => document.querySelector('h1')?.textContent !== before;
        await hands.until(isThere, before);
        await sleep(2000);
        // The library has bars as well: how far each text has been read.
        await hands.until(
          () => document.querySelector('footer [role="status"][aria-label="Cleaning"]') === null,
        );
      },
    },
  ],
});
