import { setTimeout as sleep } from 'node:timers/promises';

/** What is done with a glossary of thousands of terms. */
export function inTerms({ words, count }) {
  return {
    begin: (hands) => hands.seed([[{ put: 'terms', rows: madeTerms(words.known, count) }]]),
    each: [
      {
        job: 'open the text with a large glossary',
        act: async (hands) => {
          await hands.press('Control+Shift+L');
          await sleep(500);
          await hands.press('Control+Shift+L');
          await sleep(3000);
        },
      },
      {
        job: 'show the glossary',
        act: async (hands) => {
          await hands.click('[role="tab"]', 'Glossary');
          await hands.until(() => document.querySelector('article[data-term]') !== null);
          await sleep(2000);
        },
      },
      {
        job: 'filter the glossary while typing',
        act: async (hands) => {
          await hands.click('input[aria-label="Filter terms…"]');
          await hands.write('кому');
        },
      },
      {
        job: 'add a term',
        act: async (hands) => {
          await hands.click('button[aria-label="New term"]');
          await hands.write('Грамш');
          await hands.press('Control+Enter');
          await sleep(3000);
        },
      },
      {
        job: 'check the text against the glossary',
        act: async (hands) => {
          await hands.press('F7');
          await sleep(20_000);
        },
      },
    ],
  };
}

const at = new Date(Date.UTC(2026, 0, 1)).toISOString();

/** Every third is of all texts, every fourth has a damaged form. */
const madeTerms = (words, count) =>
  words.slice(0, count).map((word, i) => ({
    id: `g-made-${i}`,
    textId: i % 3 === 0 ? '*' : 'million',
    canonical: i % 2 === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1),
    variants: i % 4 === 0 ? [{ form: `${word}х`, kind: 'damaged' }] : [],
    definition: '',
    category: '',
    tags: [],
    paragraphIds: [],
    createdAt: at,
    modifiedAt: at,
  }));
