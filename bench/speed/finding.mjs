import path from 'node:path';
import { bundled } from '../session/bundled.mjs';
import { median } from '../session/samples.mjs';
import { Hands } from './hands.mjs';
import { million } from './sizes.mjs';
import { wordsOfEachKind } from './words-sought.mjs';

const field = '[aria-label="Library"] input[type="search"]';

/** Finding in the open text and searching the library: the engines, and what a reader waits for. */
export async function finding({ app, scratch, quick, maker, profile }) {
  const engines = await bundled(path.join(import.meta.dirname, 'finding-engines.ts'), scratch);
  const book = maker.book(million);
  const words = wordsOfEachKind(book);
  const queries = [words.rare, words.some, words.some.slice(0, 4), latin(words.some)];
  const times = quick ? 3 : 15;
  const lines = [];
  for (const paragraphs of [12, 120, 1200, 12_000]) {
    const part = paragraphs === 12_000 ? book : maker.book({ ...million, paragraphs });
    const line = beside(
      'find',
      `${told(paragraphs * 84)} words`,
      engines.finding(part, queries, times),
    );
    // What is looked through in microseconds is there to see how it grows.
    lines.push(part === book ? line : { ...line, atMost: undefined });
  }
  lines.push(
    beside(`find “${words.many}”`, '1 M words', engines.finding(book, [words.many], times)),
  );
  lines.push(...searching(engines, maker, { quick, queries, often: words.many, times }));
  lines.push(...(await inTheText({ app, profile: await profile([million]), words, quick })));
  const library = smallTexts(quick ? 50 : 1000);
  const books = [...library, million];
  lines.push(...(await inTheLibrary({ app, profile: await profile(books), words, quick })));
  return lines;
}

/** Texts of ten thousand words each, no two alike. */
export const smallTexts = (count) =>
  Array.from({ length: count }, (_, seed) => ({
    id: `a${String(seed).padStart(4, '0')}`,
    paragraphs: 119,
    corrections: 20,
    annotations: 5,
    place: 0,
    seed,
  }));

function searching(engines, maker, { quick, queries, often, times }) {
  const books = function* () {
    for (const size of smallTexts(quick ? 50 : 1000)) yield maker.book(size);
  };
  const library = engines.libraryOf(books());
  const size = `${told(library.words)} words`;
  return [
    beside('search', size, library.search(queries, times)),
    beside(`search “${often}”`, size, library.search([often], times)),
    {
      job: `make the indexes of ${size}, once, in a worker`,
      ours: library.made,
      note: 'kept on the disk',
    },
    {
      job: `memory of the indexes of ${size}`,
      ours: library.megabytes,
      unit: 'MB',
      beside: 'the words, folded',
      theirs: library.foldedMegabytes,
    },
  ];
}

const beside = (job, size, { ours, bare }) => ({
  job: `${job}: engine, ${size}`,
  ours,
  beside: 'indexOf over one folded string',
  theirs: bare,
  atMost: 2,
});

function inTheText({ app, profile, words, quick }) {
  return Hands.at({ app, profile }, async (hands) => {
    const cold = await findFor(hands, words.some);
    const warm = [];
    for (let i = 0; i < (quick ? 1 : 7); i++) {
      await hands.press('Escape');
      warm.push(await findFor(hands, words.some));
    }
    const told = (name, all) => median(all.map((one) => one[name]));
    return [
      { job: 'find in 1 M words, bar just opened: key → first hits painted', ours: cold.first },
      { job: '… → all hits known', ours: cold.all },
      {
        job: 'find in 1 M words: key → first hits painted',
        ours: told('again', warm),
        note: 'two frames are 33',
      },
      { job: '… → all hits known', ours: told('allAgain', warm) },
    ];
  });
}

/** Opens the bar, and looks for a word given at once, then for its first letters. */
async function findFor(hands, word) {
  await hands.press('Control+F');
  await hands.until(() => document.querySelector('search input') === document.activeElement);
  const cold = await hands.page.evaluate(lookFor, word);
  const again = await hands.page.evaluate(lookFor, word.slice(0, -1));
  return { first: cold.first, all: cold.all, again: again.first, allAgain: again.all };
}

function inTheLibrary({ app, profile, words, quick }) {
  return Hands.at({ app, profile }, async (hands) => {
    await hands.until((selector) => document.querySelector(selector) !== null, field);
    const cold = await hands.page.evaluate(searchFor, { field, word: words.some });
    const warm = [];
    for (let i = 0; i < (quick ? 1 : 7); i++) {
      warm.push(
        await hands.page.evaluate(searchFor, { field, word: i % 2 ? words.some : words.many }),
      );
    }
    const told = (name) => median(warm.map((one) => one[name]));
    return [
      { job: 'search the library, nothing indexed: last key → first results', ours: cold.first },
      { job: '… → all results', ours: cold.all },
      {
        job: 'search the library: last key → first results',
        ours: told('first'),
        note: 'of which 60 are waited for another key',
      },
      { job: '… → all results', ours: told('all') },
    ];
  });
}

/* In the page. */

async function lookFor(word) {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const input = document.querySelector('search input');
  const status = () => document.querySelector('search [role="status"]').textContent;
  input.value = word;
  const began = performance.now();
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // The hits before were of another length.
  // A static range tells no words by itself.
  const wordsOf = ({ startContainer, startOffset, endOffset }) =>
    startContainer.textContent.slice(startOffset, endOffset).replaceAll('\u00AD', '');
  const isOfWord = (range) => wordsOf(range).length === word.length;
  while (![...(CSS.highlights.get('hit-current') ?? [])].some(isOfWord)) await painted();
  const first = performance.now() - began;
  while (status().includes('…')) await painted();
  return { first, all: performance.now() - began };
}

async function searchFor({ field, word }) {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const input = document.querySelector(field);
  input.focus();
  input.value = '';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 300));
  input.value = word;
  const began = performance.now();
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const results = () => document.querySelector('[aria-label="Search results"]');
  while (!results()?.querySelector('li')) await painted();
  const first = performance.now() - began;
  while (results().ariaBusy === 'true') await painted();
  return { first, all: performance.now() - began };
}

const told = (words) =>
  words >= 900_000
    ? `${Math.round(words / 1e6)} M`
    : words >= 900
      ? `${Math.round(words / 1000)} k`
      : String(words);

/** In the letters of the other script. */
const latin = (word) => Array.from(word, (letter) => letters[letter] ?? letter).join('');
const letters = Object.fromEntries(
  Array.from('абвгдђежзијклмнопрстћуфхцчш', (one, i) => [
    one,
    'a b v g d đ e ž z i j k l m n o p r s t ć u f h c č š'.split(' ')[i],
  ]),
);
letters['љ'] = 'lj';
letters['њ'] = 'nj';
letters['џ'] = 'dž';
