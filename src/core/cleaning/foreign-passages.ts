import type { Span } from '../text.ts';
import { readingsOf } from './diacritic-readings.ts';
import type { Token } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Sentences in another language: in Latin letters with words that other languages know and Serbian
 * does not, or in Cyrillic with letters Serbian has not (Russian, Bulgarian, Macedonian, Church Slavonic).
 */
export function foreignPassages(
  tokens: readonly Token[],
  sentences: readonly Span[],
  vocabulary: Vocabulary,
): Span[] {
  if (!tokens.some(({ word }) => notSerbianCyrillic.test(word))) return [];
  const spans: Span[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const first = next;
    while ((tokens[next]?.start ?? Infinity) < sentence.end) next++;
    if (next - first >= fewest && isForeign(tokens.slice(first, next), vocabulary)) {
      spans.push(sentence);
    }
  }
  return spans;
}

/** A few words decide nothing. */
const fewest = 4;

function isForeign(tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  const { serbian, foreign } = vocabulary;
  const alien = tokens.filter(({ word }) => alienCyrillic.test(word));
  if (alien.length * 5 > tokens.length) return true;
  const latin = tokens.filter(({ word }) => latinOnly.test(word));
  if (latin.length < fewest || latin.length * 5 < tokens.length * 3) return false;
  const known = latin.filter(
    ({ word }) => serbian.knows(word) || isStripped(word, vocabulary),
  ).length;
  if (known * 2 >= latin.length) return false;
  const elsewhere = Math.max(
    0,
    ...foreign.map(({ words }) => latin.filter(({ word }) => words.knows(word)).length),
  );
  return elsewhere > known;
}

/** Whether it is Serbian with its diacritics, and nothing else without them. */
function isStripped(word: string, vocabulary: Vocabulary): boolean {
  const { all, foreignRate } = readingsOf(word.toLowerCase(), vocabulary);
  return all.length > 0 && foreignRate === 0;
}

/** What a word of a foreign sentence has. */
const notSerbianCyrillic =
  /[^\u0402\u0408-\u040B\u040F-\u0418\u041A-\u0428\u0430-\u0438\u043A-\u0448\u0452\u0458-\u045B\u045F]/;

const latinOnly = /^\p{Script=Latin}+$/u;

/** Letters of other Cyrillic alphabets. */
export const alienCyrillic = /[ЃѓЌќЅѕЙйЩщЪъЫыЬьЭэЮюЯяЁёІіЇїЄєҐґѢѣѲѳѴѵѪѫѨѩѦѧ]/;
