import type { Explanation } from '../correction.ts';
import { holds } from '../literals.ts';
import { expectation, type Expectation } from './expectation.ts';
import type { Finding } from './proposal.ts';
import type { Token } from './reading.ts';
import type { Rule } from './rule.ts';
import { breakBetween, type WordBreak } from './word-breaks.ts';

/**
 * A word that a scanner parted by a space (п ошту), by a hyphen or a stray sign (рево- луција), also
 * where the letter between was lost (гр нуше). Weighs how often the whole word may be expected against
 * both parts one after the other.
 */
export const partedWord: Rule = {
  id: 'parted-word',
  kind: 'ocr',
  isApplied: false,
  find({ text, tokens, unknown, untouched }, context) {
    const { isScanned, knownShare } = context.profile;
    if (knownShare < leastKnown || (unknown.size === 0 && !isScanned)) return [];
    const expected = expectation(context);
    const isWord = (token: Token): boolean =>
      !unknown.has(token) && !(isScanned && expected.asWritten(token.word) < rare);
    const findings: Finding[] = [];
    for (let i = 1; i < tokens.length; i++) {
      const [first, second] = [tokens[i - 1], tokens[i]];
      if (first === undefined || second === undefined) continue;
      const areWords = isWord(first) && isWord(second);
      if (areWords && !isScanned) continue;
      const least = Math.min(first.word.length, second.word.length);
      if (areWords && least > longest) continue;
      const parting = breakBetween(text, first, second);
      if (parting === null || holds(untouched, first.start)) continue;
      const likely = isScanned ? inScans[parting] : inScans[parting] * elsewhere;
      const whole = wholeOf(first.word, second.word, expected, likely, isScanned && !areWords);
      if (whole === null || whole.odds < offered) continue;
      const isSure = whole.odds >= sure;
      findings.push({
        from: first.start,
        to: second.end,
        after: whole.word,
        confidence: isSure ? 0.92 : 0.6,
        isApplied: isScanned && isSure,
        explanation: explanationOf(text.slice(first.start, second.end), whole),
      });
      i++;
    }
    return findings;
  },
};

const leastKnown = 0.85;
/** Occurrences in a million words below which a known word is taken for none. */
const rare = 2;
/** Odds of one word against two from which it is proposed, and from which it is made in a scan. */
const offered = 3;
const sure = 12;
/** Two longer words are meant as two: опште доступна. */
const longest = 4;

/** Of how many words one is parted so. */
const inScans: Readonly<Record<WordBreak, number>> = {
  space: 1e-3,
  hyphen: 1e-3,
  'line-end': 1e-2,
  sign: 1e-3,
};
/** The same in other texts beside scans. */
const elsewhere = 2e-3;
/** How many of those lose a letter as well. */
const losing = 0.3;
/** No word is met more often, in a million. */
const mostExpected = 50_000;

interface Whole {
  readonly word: string;
  readonly hasLost: boolean;
  /** Against the two words as they stand and against other wholes. */
  readonly odds: number;
}

/** The likeliest word that two stand for; `null` where they are too common to be parts. */
function wholeOf(
  first: string,
  second: string,
  { asMeant, asWritten }: Expectation,
  likely: number,
  mayHaveLost: boolean,
): Whole | null {
  const apart = (asWritten(first) * asWritten(second)) / 1_000_000;
  if (apart > mostExpected * likely) return null;
  const whole = asMeant(first + second) * likely;
  let best = { word: first + second, hasLost: false, weight: whole };
  let sum = apart + whole;
  if (mayHaveLost && apart < mostExpected * likely * losing) {
    for (const letter of latin.test(second) ? latinLetters : cyrillicLetters) {
      const word = first + letter + second;
      const weight = asMeant(word) * likely * losing;
      sum += weight;
      if (weight > best.weight) best = { word, hasLost: true, weight };
    }
  }
  const { word, hasLost, weight } = best;
  return weight === 0 ? null : { word, hasLost, odds: weight / (sum - weight) };
}

const cyrillicLetters = 'абвгдђежзијклљмнњопрстћуфхцчџш';
const latinLetters = 'abcčćdđefghijklmnoprsštuvzž';
const latin = /\p{Script=Latin}/u;

function explanationOf(parts: string, { word, hasLost }: Whole): Explanation {
  return hasLost
    ? {
        sr: `Из „${parts}“ је при скенирању испало слово: „${word}“.`,
        en: `A letter was lost from “${parts}” in scanning: “${word}”.`,
      }
    : {
        sr: `Реч „${word}“ је подељена надвоје.`,
        en: `The word “${word}” is parted in two.`,
      };
}
