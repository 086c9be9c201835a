import { holds } from '../literals.ts';
import { toCyrillic } from '../script.ts';
import { readingsOf } from './diacritic-readings.ts';
import type { Finding } from './proposal.ts';
import type { Reading, Token } from './reading.ts';
import type { Rule } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Serbian words in Latin letters in a Cyrillic sentence, one or a few in a row; foreign words stay. */
export const latinWords: Rule = {
  id: 'latin-word',
  kind: 'script',
  isApplied: false,
  find(reading, { vocabulary, profile }) {
    if (reading.script !== 'Cyrl' || profile.script !== 'Cyrl') return [];
    if (!anyLatin.test(reading.text)) return [];
    return runsOf(reading).flatMap(({ run, isBetween }) => {
      const isRun = run.length > 1 && run.length <= most && isBetween;
      if (isRun && areSerbian(run, vocabulary)) return [findingOf(reading, run, vocabulary)];
      return run
        .filter((token) => isSerbian(token, isBetween && run.length === 1, vocabulary))
        .map((token) => findingOf(reading, [token], vocabulary));
    });
  },
};

/** More words in a row may be a quotation or a title. */
const most = 3;

interface Run {
  readonly run: readonly Token[];
  /** Whether Cyrillic words stand on both sides. */
  readonly isBetween: boolean;
}

/** Latin words with but a space between them, outside what no rule may touch. */
function runsOf({ text, tokens, untouched }: Reading): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = i;
    for (let token = tokens[i]; token && latin.test(token.word); token = tokens[i]) {
      const before = tokens[i - 1];
      if (i > first && before && text.slice(before.end, token.start) !== ' ') break;
      i++;
    }
    const run = tokens.slice(first, i);
    if (run.length === 0) continue;
    const isBetween = [tokens[first - 1], tokens[i]].every((one) => one && cyrillic.test(one.word));
    if (!run.some(({ start }) => holds(untouched, start))) runs.push({ run, isBetween });
    i--;
  }
  return runs;
}

const latin = /\p{Script=Latin}/u;
const cyrillic = /\p{Script=Cyrillic}/u;

/** A word by itself: with a mark on it anywhere, without one only between Cyrillic words. */
function isSerbian({ word }: Token, isAlone: boolean, { serbian, foreign }: Vocabulary): boolean {
  if (word.length < 3 || !serbianLatin.test(word) || !serbian.knows(word)) return false;
  if (marks.test(word)) return true;
  return isAlone && word === word.toLowerCase() && !foreign.some(({ words }) => words.knows(word));
}

/**
 * Words in a row: all Serbian, and but for short ones (je, da, to), which every language has, none
 * foreign. One at least must be no chance likeness.
 */
function areSerbian(run: readonly Token[], { serbian, foreign }: Vocabulary): boolean {
  const isForeign = (word: string): boolean => foreign.some(({ words }) => words.knows(word));
  const words = run.map(({ word }) => word);
  return (
    words.every(
      (word) =>
        serbianLatin.test(word) &&
        serbian.knows(word) &&
        (marks.test(word) ||
          (word === word.toLowerCase() && (word.length <= short || !isForeign(word)))),
    ) &&
    words.some(
      (word) => marks.test(word) || (word.length > short && serbian.frequency(word) >= common),
    )
  );
}

const short = 3;
/** Occurrences in a million words. */
const common = 1;

const anyLatin = /[a-zA-Z]/;
const serbianLatin = /^[a-pr-vzA-PR-VZčćšžđČĆŠŽĐ]+$/;
const marks = /[čćšžđ]/i;

function findingOf({ text }: Reading, run: readonly Token[], vocabulary: Vocabulary): Finding {
  const from = run[0]?.start ?? 0;
  const to = run.at(-1)?.end ?? from;
  const isSure = run.some(({ word }) => marks.test(word));
  return {
    from,
    to,
    after: toCyrillic(text.slice(from, to)),
    confidence: isSure ? 0.8 : 0.6,
    alternatives: isSure
      ? []
      : [
          {
            after: toCyrillic(withMarksIn(text.slice(from, to), vocabulary)),
            origin: 'dictionary',
          },
        ],
    explanation: run.length > 1 ? ofSeveral : ofOne,
  };
}

/** With the diacritics that small words have most often: kuca may be kuća. */
const withMarksIn = (words: string, vocabulary: Vocabulary): string =>
  words.replace(/\p{L}+/gu, (word) => readingsOf(word, vocabulary).all[0]?.word ?? word);

const ofOne = {
  sr: 'Српска реч у ћириличном тексту написана је латиницом.',
  en: 'A Serbian word in a Cyrillic text is written in Latin letters.',
};
const ofSeveral = {
  sr: 'Српске речи у ћириличном тексту написане су латиницом.',
  en: 'Serbian words in a Cyrillic text are written in Latin letters.',
};
