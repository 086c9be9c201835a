import { holds } from '../literals.ts';
import type { Script } from '../text.ts';
import type { CleaningContext } from './context.ts';
import { expectation, type Expectation } from './expectation.ts';
import { latinToCyrillic } from './look-alikes.ts';
import type { Rule } from './rule.ts';
import { confusedFrom, lostFrom, mistypedFrom } from './scanner-confusions.ts';
import { mayBeSpoken } from './spoken-forms.ts';
import { unknownWords } from './unknown-words.ts';

/** In a scan, an unknown word that is one confusion away from a common one, and from no other. */
const confusedLetter: Rule = {
  id: 'confused-letter',
  kind: 'ocr',
  isApplied: false,
  find(reading, context) {
    if (!context.profile.isScanned) return [];
    const expected = expectation(context);
    return unknownWords(reading, context).flatMap(({ start, end, word }) => {
      const meant = meantBy(word, reading.script, expected, context);
      if (meant === null || meant.share < offered) return [];
      const isSure =
        word.length > shortest &&
        meant.share >= sure &&
        !mayBeSpoken(word, meant.word) &&
        !hasKin(word, meant.word, context);
      return [
        {
          from: start,
          to: end,
          after: meant.word,
          confidence: isSure ? 0.92 : 0.6,
          isApplied: isSure,
          explanation: {
            sr: `Речи „${word}“ нема у речнику. Слово је при скенирању испало или замењено сличним: „${meant.word}“.`,
            en: `The dictionary does not have “${word}”. A letter was lost in scanning or taken for another: “${meant.word}”.`,
          },
        },
      ];
    });
  },
};

/** Share of all readings that the best must have to be proposed, and to be made. */
const offered = 0.7;
const sure = 0.95;

/** Whether other words begin as the written one does up to where it differs: овакога beside овако. */
function hasKin(written: string, meant: string, { vocabulary }: CleaningContext): boolean {
  const beginning = written.slice(0, Math.max(4, written.length - ending));
  return !meant.startsWith(beginning) && vocabulary.serbian.frequencyOfAll(beginning) >= common;
}

const ending = 3;

interface Meant {
  readonly word: string;
  /** Its share of all that may be meant, 0 to 1. */
  readonly share: number;
}

/** What a scanner most likely saw in a word that is none. */
function meantBy(
  written: string,
  script: Script,
  { asMeant }: Expectation,
  { vocabulary }: CleaningContext,
): Meant | null {
  if (written.length < shortest) return null;
  const weights = new Map<string, number>();
  let best = '';
  const add = (words: Iterable<string>, likely: number): void => {
    for (const word of words) {
      const weight = asMeant(word) * likely;
      if (weight <= (weights.get(word) ?? 0)) continue;
      weights.set(word, weight);
      if (weight > (weights.get(best) ?? 0)) best = word;
    }
  };
  add(confusedFrom(written, script), 1);
  if (vocabulary.serbian.frequencyOneSlipAway(written) >= common)
    add(lostFrom(written, script), lost);
  if (asMeant(best) < (written.length > shortest ? common : veryCommon)) return null;
  const word = best;
  add(mistypedFrom(written, script), mistyped);
  if (word !== best) return null;
  const sum = Array.from(weights.values()).reduce((all, one) => all + one, 0);
  return { word, share: (weights.get(word) ?? 0) / sum };
}

/** Shorter words are like too many others; these are only asked about. */
const shortest = 4;
/** Occurrences in a million words below which nothing is proposed. */
const common = 1;
/** The same for the shortest words. */
const veryCommon = 50;
/** How likely these are beside a confusion of two letters. */
const lost = 0.2;
const mistyped = 0.05;

/** A capital in the middle of a word that is one without it: соФру. */
const capitalInside: Rule = {
  id: 'capital-inside',
  kind: 'ocr',
  isApplied: false,
  find({ text, tokens, untouched }, context) {
    if (!mayBeHumped.test(text)) return [];
    return tokens.flatMap(({ start, end, word }) => {
      if (!humped.test(word) || holds(untouched, start)) return [];
      const after = word.charAt(0) + word.slice(1).toLowerCase();
      if (expectation(context).asMeant(after) === 0) return [];
      return [
        {
          from: start,
          to: end,
          after,
          confidence: context.profile.isScanned ? 0.95 : 0.7,
          isApplied: context.profile.isScanned,
          explanation: {
            sr: 'Велико слово усред речи обично остаје после скенирања.',
            en: 'A capital inside a word is usually left by a scanner.',
          },
        },
      ];
    });
  },
};

/** Four letters or more: BiH is none of them. */
const mayBeHumped = /\p{Lu}(?<=\p{Ll}.)/u;
const humped = /^(?=.{4})\p{L}\p{Ll}+\p{Lu}\p{Ll}*$/u;

/** Digits and letters of the other script that a scanner saw in a Cyrillic word: ноhу, д0бар. */
const foreignSign: Rule = {
  id: 'foreign-sign',
  kind: 'ocr',
  isApplied: false,
  find({ text, script, untouched }, context) {
    if (script !== 'Cyrl' || !mayBeMixed.test(text)) return [];
    return Array.from(text.matchAll(mixed)).flatMap(({ index, 0: written }) => {
      if (holds(untouched, index)) return [];
      const after = Array.from(written, (sign) => seen.get(sign) ?? sign).join('');
      if (after === written || !cyrillicOnly.test(after)) return [];
      if (expectation(context).asMeant(after) < common) return [];
      return [
        {
          from: index,
          to: index + written.length,
          after,
          confidence: 0.9,
          isApplied: context.profile.isScanned,
          explanation: {
            sr: `У речи стоји знак који није ћириличко слово; скенер га је видео уместо сличног: „${after}“.`,
            en: `The word has a sign that is no Cyrillic letter; the scanner saw it in place of one like it: “${after}”.`,
          },
        },
      ];
    });
  },
};

/** Four signs or more, of which at least two are small Cyrillic letters; no digit at the end. */
const mixed =
  /(?<![\p{L}\p{N}-])(?=\p{L}*[\da-z])(?=[^а-џ\s]*[а-џ][^а-џ\s]?[а-џ])[\p{L}0-9]{3,}\p{L}(?![\p{L}\p{N}-])/gu;
const mayBeMixed = /[а-џ][\da-z]|[\da-z][а-џ]/;
const cyrillicOnly = /^\p{Script=Cyrillic}+$/u;
const seen: ReadonlyMap<string, string> = new Map([
  ...latinToCyrillic,
  ['h', 'ћ'],
  ['b', 'ђ'],
  ['i', 'и'],
  ['u', 'и'],
  ['n', 'п'],
  ['m', 'т'],
  ['r', 'г'],
  ['w', 'ш'],
  ['0', 'о'],
  ['3', 'з'],
  ['4', 'ч'],
  ['6', 'б'],
  ['8', 'в'],
]);

/** What scanners make of the letters of a word. */
export const scannerLetters: readonly Rule[] = [foreignSign, capitalInside, confusedLetter];
