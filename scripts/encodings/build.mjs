/**
 * Makes src/importing/encoding/letter-pairs.ts out of resources/dictionaries/sr-frequencies.dawg, by
 * hand, when that changes:
 *
 *     node scripts/encodings/build.mjs
 *
 * The same words give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';

import { latin } from '../dictionaries/latin.mjs';
import { readWords } from './words.mjs';

/** The letters, the end of a word before them. */
const cyrillic = ' абвгдђежзијклљмнњопрстћуфхцчџш';
const roman = ' abcčćdđefghijklmnoprsštuvzž';

const place = new URL('../../resources/dictionaries/sr-frequencies.dawg', import.meta.url);
const words = readWords(readFileSync(place)).map((entry) => {
  // The class of a word: see build.mjs of the dictionaries.
  const number = entry.charCodeAt(entry.length - 1) - 0xe000;
  return [entry.slice(0, -1).toLowerCase(), 2 ** (number / 2)];
});

const source = `/**
 * How likely one letter follows another in Serbian words, a row for each letter of the alphabet above
 * it, a sign for each letter behind it; a blank is the end or the beginning of a word. A sign’s place
 * from \`#\` (without \`'\` and \`\\\`) is four times the negative binary logarithm of the likelihood. Made
 * by scripts/encodings/build.mjs from the words of sr-frequencies.dawg, each as often as it was met.
 */
// prettier-ignore
export const letterPairs = {
${written('cyrillic', cyrillic, words)}
${written(
  'latin',
  roman,
  words.map(([word, count]) => [latin(word), count]),
)}
} as const;
`;
writeFileSync(new URL('../../src/importing/encoding/letter-pairs.ts', import.meta.url), source);

function written(name, letters, counted) {
  const rows = pairsOf(letters, counted).map((row) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => sign(Math.round(-4 * Math.log2(count / total)))).join('');
  });
  return [
    `  ${name}: {`,
    `    letters: '${letters}',`,
    '    rows: [',
    ...rows.map((row) => `      '${row}',`),
    '    ],',
    '  },',
  ].join('\n');
}

/** Counts of each letter behind each, a little more than met: what was not met may still be. */
function pairsOf(letters, counted) {
  const pairs = Array.from(letters, () => Array.from(letters, () => 0));
  for (const [word, count] of counted) {
    const whole = ` ${word} `;
    for (let i = 1; i < whole.length; i++) {
      const [before, letter] = [letters.indexOf(whole[i - 1]), letters.indexOf(whole[i])];
      if (before >= 0 && letter >= 0) pairs[before][letter] += count;
    }
  }
  const all = pairs.flat().reduce((sum, count) => sum + count, 0);
  return pairs.map((row) => row.map((count) => count + all / 2e6));
}

function sign(place) {
  const signs = Array.from({ length: 92 }, (_, i) => String.fromCharCode(0x23 + i)).filter(
    (one) => one !== "'" && one !== '\\',
  );
  return signs[Math.min(place, signs.length - 1)];
}
