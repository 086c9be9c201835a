/**
 * Makes resources/dictionaries/sr-contexts.dawg out of its sources, by hand, when a source changes:
 *
 *     node scripts/dictionaries/contexts.mjs counts.tsv NOVELS
 *
 * `counts.tsv` as for build.mjs; NOVELS is a folder of novels in the public domain, in either script,
 * as plain text or TEI. The rest are packages of Debian. The same sources give the same bytes. What the
 * file holds is told in src/core/cleaning/word-contexts.ts.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAutomaton } from './automaton.mjs';
import { cleaned } from './clean.mjs';
import { expand } from './hunspell.mjs';
import { latin } from './latin.mjs';
import { modernTexts, webWords } from './modern-texts.mjs';
import { serbian } from './sources.mjs';

const [counts, novels] = process.argv.slice(2);
if (novels === undefined) throw new Error('Give a table of counts and a folder of novels.');

/** Twice the mean rate in novels of words that the list of the web has in none to three ways of writing. */
const webRates = [0, 0.6, 3, 24];

/** The same where no novel has the word. */
const newRates = [0, 0.4, 1.5, 8];

/** What a form gains from each word that begins as it does, of that word's rate; and in all. */
const kinship = 0.01;
const mostOfKin = 0.4;

const stemFrom = 4;

/** How strongly a ratio is drawn to once: as if so many pairs more were met, and expected. */
const drawn = 3;

const modern = modernTexts().flatMap(phrases);
const old = readdirSync(novels)
  .filter((name) => /\.(?:txt|xml)$/.test(name))
  .sort()
  .map((name) => readFileSync(join(novels, name), 'utf8').replace(/<[^>]*>/g, ' '))
  .flatMap(phrases);
const all = [...modern, ...old];
console.log(`${modern.flat().length} words of modern texts, ${old.flat().length} of novels`);

const alike = wordsAlike();
const rates = ratesOf(alike);
const own = classes();
const classOf = (word) => {
  const pooled = pool(word);
  return own.has(pooled) ? pooled : `-${word.slice(-2)}`;
};
const entries = [
  ...[...rates].map(([word, rate]) => signed(word, rate)),
  ...[...own].map((word) => signed(`!${word}`, 1)),
  ...affinities(),
].filter((entry) => entry !== null);

const bytes = writeAutomaton(entries);
writeFileSync(new URL('../../resources/dictionaries/sr-contexts.dawg', import.meta.url), bytes);
console.log(`${rates.size} words, ${own.size} classes of one, ${entries.length} entries in all`);
console.log(`${bytes.length} bytes`);

/** Runs of small Latin words without a stop between them. */
function phrases(text) {
  return latin(text)
    .toLowerCase()
    .split(/[.!?:;()"„“”»«|\n]+|\s[-–]\s/)
    .map((phrase) => phrase.match(/\p{L}+/gu) ?? [])
    .filter(({ length }) => length > 0);
}

/** Words that others differ from by diacritics alone (dj is đ), each with the likeliest of the others. */
function wordsAlike() {
  const { aff, dic } = serbian();
  const groups = new Map();
  for (const form of expand(aff, dic)) {
    const word = cleaned(form);
    if (word === null || word.includes('-')) continue;
    const small = latin(word).toLowerCase();
    const bare = withoutMarks(small);
    if (!/[cszd]/.test(bare)) continue;
    const group = groups.get(bare);
    if (group === undefined) groups.set(bare, new Set([small]));
    else group.add(small);
  }
  return [...groups.values()].filter(({ size }) => size > 1);
}

function withoutMarks(word) {
  return word
    .replace(/dj/g, 'd')
    .replace(/[čćšžđ]/g, (letter) => 'ccszd'.charAt('čćšžđ'.indexOf(letter)));
}

/** In a million words: of novels half, of programs a fifth, and by the web, which told most together. */
function ratesOf(groups) {
  const counted = readFileSync(counts, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([word, count]) => [latin(word).toLowerCase(), Number(count)]);
  const inNovels = perMillion(counted);
  const inPrograms = perMillion(modern.flat().map((word) => [word, 1]));
  const onWeb = new Map();
  for (const word of webWords()) {
    if (!/^\p{L}+$/u.test(word)) continue;
    const small = latin(word).toLowerCase();
    onWeb.set(small, (onWeb.get(small) ?? 0) + 1);
  }
  const rate = (word) =>
    (inNovels.get(word) ?? 0) / 2 +
    (inNovels.has(word) ? webRates : newRates)[Math.min(3, onWeb.get(word) ?? 0)] +
    (inPrograms.get(word) ?? 0) / 5;
  const kin = new Map();
  for (const word of new Set([...inNovels.keys(), ...onWeb.keys(), ...inPrograms.keys()])) {
    for (let length = stemFrom; length <= word.length; length++) {
      const stem = word.slice(0, length);
      kin.set(stem, (kin.get(stem) ?? 0) + rate(word));
    }
  }
  const withKin = (word) =>
    rate(word) + Math.min(mostOfKin, kinship * (kin.get(stemOf(word)) ?? 0));
  return new Map(
    groups
      .flatMap((group) => [...group])
      .map((word) => [word, withKin(word)])
      .filter(([, rated]) => rated > 0.05),
  );
}

/** What forms of a word have in common, nearly always. */
function stemOf(word) {
  return word.slice(0, Math.max(stemFrom, word.length - 2));
}

function perMillion(list) {
  const sums = new Map();
  let total = 0;
  for (const [word, count] of list) {
    sums.set(word, (sums.get(word) ?? 0) + count);
    total += count;
  }
  return new Map(Array.from(sums, ([word, sum]) => [word, (sum / total) * 1e6]));
}

/** Vas is used as nas, vaš as naš. */
function pool(word) {
  return word.replace(/^va(?=[sš])/, 'na');
}

/** The words most frequent in the texts, and those often met that diacritics part from a frequent one. */
function classes() {
  const met = new Map();
  for (const word of all.flat()) met.set(word, (met.get(word) ?? 0) + 1);
  const sorted = [...met].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const chosen = new Set(sorted.slice(0, 200).map(([word]) => word));
  for (const group of alike) {
    const frequent = [...group].filter((word) => (rates.get(word) ?? 0) > 0.5);
    if (frequent.length < 2 || !frequent.some((word) => (met.get(word) ?? 0) >= 20)) continue;
    for (const word of frequent) chosen.add(word);
  }
  return chosen;
}

/** How many times as often as by chance two classes follow each other, drawn to once where little is known. */
function affinities() {
  const pairs = new Map();
  const firsts = new Map();
  const seconds = new Map();
  let total = 0;
  const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const phrase of all) {
    const line = ['^', ...phrase.map(classOf), '$'];
    for (let i = 1; i < line.length; i++) {
      total++;
      count(firsts, line[i - 1]);
      count(seconds, line[i]);
      count(pairs, `${line[i - 1]} ${line[i]}`);
    }
  }
  const result = [];
  for (const [first, before] of firsts) {
    for (const [second, after] of seconds) {
      const expected = (before * after) / total;
      const pair = `${first} ${second}`;
      const ratio = ((pairs.get(pair) ?? 0) + drawn) / (expected + drawn);
      if (Math.abs(Math.log2(ratio)) >= 0.75) result.push(signed(pair, ratio));
    }
  }
  return result;
}

/** With the sign of its class: U+E000 + n for 2^(n/2) / 8. */
function signed(key, rate) {
  return key + String.fromCharCode(0xe000 + Math.max(0, Math.round(2 * Math.log2(rate * 8))));
}
