import { holds } from '../literals.ts';
import type { CleaningContext } from './context.ts';
import type { Finding } from './proposal.ts';
import type { Rule } from './rule.ts';

/**
 * Diacritics lost in Latin text (sisana latinica): only words that are none as they stand, or, where
 * the whole text has lost them, words that are clearly rarer than one with diacritics.
 */
export const strippedDiacritics: Rule = {
  id: 'stripped-diacritics',
  kind: 'diacritics',
  isApplied: true,
  find({ tokens, untouched, script }, context) {
    if (script !== 'Latn' || context.profile.script !== 'Latn') return [];
    const findings: Finding[] = [];
    for (const { start, end, word } of tokens) {
      if (!mayLack.test(word) || hasOther.test(word) || holds(untouched, start)) continue;
      const found = restored(word, context);
      if (found === null) continue;
      const { after, others, isClear } = found;
      findings.push({
        from: start,
        to: end,
        after,
        confidence: isClear ? 0.92 : 0.6,
        isApplied: isClear && context.profile.isShaven,
        alternatives: others.map((other) => ({ after: other, origin: 'dictionary' })),
        explanation: {
          sr: `Реч је написана без дијакритичких знакова: „${after}“.`,
          en: `The word is written without its diacritics: “${after}”.`,
        },
      });
    }
    return findings;
  },
};

interface Restored {
  readonly after: string;
  readonly others: readonly string[];
  readonly isClear: boolean;
}

/** How many times as frequent the likeliest reading must be. */
const clearly = 2.5;

function restored(word: string, { vocabulary, profile }: CleaningContext): Restored | null {
  const { serbian, foreign } = vocabulary;
  const isWord = serbian.knows(word);
  if (!profile.isShaven) {
    if (isWord || word !== word.toLowerCase()) return null;
    if (foreign.some(({ words }) => words.knows(word))) return null;
  }
  const rated = readings(word)
    .filter((reading) => serbian.knows(reading))
    .map((reading) => ({ reading, rate: serbian.frequency(reading) + floor }))
    .sort((a, b) => b.rate - a.rate || (a.reading < b.reading ? -1 : 1));
  const [best, next] = rated;
  if (best === undefined || best.reading === word) return null;
  const others = rated.slice(1).map(({ reading }) => reading);
  const isClear = best.rate >= clearly * (next?.rate ?? 0);
  if (isWord && best.rate < floor * 20) return null;
  return { after: best.reading, others, isClear };
}

/** The rate of a word never counted. */
const floor = 0.05;

/** Every way of setting diacritics, the word itself among them; not for words of many such letters. */
function readings(word: string): string[] {
  let all = [''];
  for (const part of word.match(/dj|[^d]|d/gi) ?? []) {
    const options = lost.get(part.toLowerCase()) ?? [part];
    const written = options.map((option) => asWritten(option, part));
    all = all.flatMap((reading) => written.map((one) => reading + one));
    if (all.length > most) return [];
  }
  return all;
}

const most = 512;

const asWritten = (option: string, part: string): string => {
  if (part === part.toLowerCase()) return option;
  return part.length > 1 && part.charAt(1) !== part.charAt(1).toUpperCase()
    ? option.charAt(0).toUpperCase() + option.slice(1)
    : part === part.toUpperCase()
      ? option.toUpperCase()
      : option;
};

const lost = new Map<string, readonly string[]>([
  ['c', ['c', 'č', 'ć']],
  ['s', ['s', 'š']],
  ['z', ['z', 'ž']],
  ['d', ['d', 'đ']],
  ['dj', ['dj', 'đ']],
]);

const mayLack = /^(?=.*[cszd])[a-pr-vz]{3,}$/i;
const hasOther = /[čćšžđqwxy]/i;
