/**
 * Makes resources/dictionaries out of their sources, by hand, when a source changes:
 *
 *     node scripts/dictionaries/build.mjs [counts.tsv]
 *
 * `counts.tsv` has a Cyrillic word and how often it was met on each line, tab between, and lines
 * that begin with #; without it the counts stay as they are. The same sources give the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeAutomaton } from './automaton.mjs';
import { cleaned, cleanedForeign } from './clean.mjs';
import { expand } from './hunspell.mjs';
import { foreign, serbian } from './sources.mjs';

const folder = new URL('../../resources/dictionaries/', import.meta.url);
mkdirSync(folder, { recursive: true });

const { aff, dic } = serbian();
const forms = expand(aff, dic);
const words = new Set();
let repaired = 0;
let dropped = 0;
for (const form of forms) {
  const word = cleaned(form);
  if (word === null) dropped++;
  else if (word !== form) repaired++;
  if (word !== null) words.add(word);
}
console.log(`sr: ${forms.size} forms, ${repaired} with look-alikes repaired, ${dropped} left out`);
write('sr.dawg', words);

const [english, brazilian, european, french, spanish] = foreign([
  'dictionary-en@4.0.0',
  'dictionary-pt@4.0.0',
  'dictionary-pt-pt@2.0.0',
  'dictionary-fr@3.0.0',
  'dictionary-es@4.0.0',
]);
write('en.dawg', foreignWords(english));
write('pt.dawg', commonPortuguese(foreignWords(brazilian), foreignWords(european)));

write('fr.dawg', plainForms(french));
write('es.dawg', plainForms(spanish));

const counts = process.argv[2];
if (counts !== undefined) write('sr-frequencies.dawg', classes(readFileSync(counts, 'utf8')));

function write(name, list) {
  const bytes = writeAutomaton(list);
  writeFileSync(new URL(name, folder), bytes);
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  console.log(`${name}: ${new Set(list).size} words, ${bytes.length} bytes, SHA-256 ${sum}…`);
}

function foreignWords({ aff, dic }) {
  return Array.from(expand(aff, dic), cleanedForeign).filter((word) => word !== null);
}

/**
 * The Brazilian dictionary has two million forms, most of them hardly ever written. Kept are those that
 * the European one has too, but for accents (econômico, económico), and short ones.
 */
function commonPortuguese(brazilian, european) {
  const bare = (word) => word.normalize('NFD').replace(/\p{M}/gu, '');
  const known = new Set(european.map(bare));
  return brazilian.filter((word) => word.length <= 7 || known.has(bare(word)));
}

/**
 * The words as the dictionary has them and their plurals: names, nouns and adjectives. Conjugated verbs,
 * most of the forms, are not what stands mangled in a Serbian text.
 */
function plainForms({ aff, dic }) {
  const entries = dic.split(/\r?\n/).slice(1);
  const plain = entries.map((line) => cleanedForeign(line.split(/[\t /]/)[0]));
  const known = new Set(plain.filter((word) => word !== null && !word.includes("'")));
  return foreignWords({ aff, dic }).filter(
    (word) => word.length <= 15 && (known.has(word) || known.has(word.replace(/e?s$/, ''))),
  );
}

/** Each word with the sign of its class: U+E000 + n for 2^(n/2) / 8 in a million. */
function classes(tsv) {
  const counted = tsv
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .filter(([word]) => cleaned(word) === word);
  const total = counted.reduce((sum, [, count]) => sum + Number(count), 0);
  return counted.map(([word, count]) => {
    const rate = (Number(count) / total) * 1e6;
    const number = Math.max(0, Math.round(2 * Math.log2(rate * 8)));
    return word + String.fromCharCode(0xe000 + number);
  });
}
