import { holds } from '../literals.ts';
import type { CleaningContext } from './context.ts';
import { optionsFor } from './diacritic-options.ts';
import { likelihoods, type Option } from './diacritic-path.ts';
import { isSerbian, lossesOf, lossRateIn, shareOfDj } from './losses.ts';
import type { Finding } from './proposal.ts';
import type { Reading, Token } from './reading.ts';
import type { Rule } from './rule.ts';
import { withMarks } from './with-marks.ts';

/**
 * Diacritics lost in Latin text (sisana latinica). Each word is read as the words beside it make it
 * likely. Words that are words as they stand are looked at only in paragraphs that lost their
 * diacritics, for themselves or with their whole text.
 */
export const strippedDiacritics: Rule = {
  id: 'stripped-diacritics',
  kind: 'diacritics',
  isApplied: true,
  find(reading, context) {
    if (reading.script !== 'Latn' || context.profile.script !== 'Latn') return [];
    const { vocabulary, profile } = context;
    const losses = lossesOf(
      reading.tokens.map(({ word }) => [word, 1] as const),
      vocabulary,
    );
    if (losses.lost === 0 && losses.kept > 0) return [];
    if (!isSerbian(losses, profile.losses)) return [];
    const rate = lossRateIn(losses, profile.losses);
    const signs = {
      rate,
      shareOfDj: shareOfDj(profile.losses),
      isShaven: rate >= shavenFrom,
      isApplied: rate >= appliedFrom,
    };
    return phrasesOf(reading).flatMap((phrase) => findingsIn(phrase, reading, signs, context));
  },
};

/** The share of diacritics lost from which words that are words as they stand may be others. */
const shavenFrom = 0.28;

/** The share from which words that are none as they stand are put right without asking. */
const appliedFrom = 0.25;

interface Signs {
  readonly rate: number;
  readonly shareOfDj: number;
  readonly isShaven: boolean;
  readonly isApplied: boolean;
}

function findingsIn(
  phrase: readonly Token[],
  { text, untouched }: Reading,
  signs: Signs,
  { vocabulary }: CleaningContext,
): Finding[] {
  const modals = phrase.map(({ word }) => modal.test(word));
  const options = phrase.map(({ start, end, word }, i) =>
    optionsFor(word, vocabulary, {
      ...signs,
      isFirst: i === 0,
      next: phrase[i + 1]?.word ?? '',
      isAfterModal: modals.slice(Math.max(0, i - 3), i).includes(true),
      isFixed: holds(untouched, start) || isTied(text, start, end),
    }),
  );
  if (phrase.every(({ word }, i) => isAlone(options[i] ?? [], word))) return [];
  const chances = likelihoods(options, vocabulary.contexts);
  return phrase.flatMap(({ start, end, word }, i): Finding[] => {
    const ranked = (options[i] ?? [])
      .map((option, k) => ({ word: option.word, chance: chances[i]?.[k] ?? 0 }))
      .sort((a, b) => b.chance - a.chance);
    const [best, ...others] = ranked;
    if (best === undefined || best.word === word.toLowerCase()) return [];
    const after = withMarks(word, best.word);
    return [
      {
        from: start,
        to: end,
        after,
        confidence: Math.min(0.95, best.chance),
        isApplied: signs.isApplied && best.chance > clear,
        alternatives: others
          .filter((one) => one.word !== word.toLowerCase() && one.chance > 0.001)
          .map((one) => ({ after: withMarks(word, one.word), origin: 'dictionary' })),
        explanation: {
          sr: `Реч је написана без дијакритичких знакова: „${after}“.`,
          en: `The word is written without its diacritics: “${after}”.`,
        },
      },
    ];
  });
}

/** Forms of moći, morati, trebati, hteti, želeti, smeti, umeti and voleti, stripped or not. */
const modal =
  /^(?:(?:ne)?(?:mog|mo[zž]|mor[ai]|treb|ho[cć]|ht[eij]|[zž]el[eij]|sm[eij]|ume|umij|vol[eij])|(?:ne)?[cć](?:u|e[sš]?|emo|ete)$)/i;

/** Whether a word can be nothing but itself. */
const isAlone = ([first, ...others]: readonly Option[], word: string): boolean =>
  others.length === 0 && first?.word === word.toLowerCase();

/** The chance from which a word is put right without asking. */
const clear = 0.6;

/** Words between which no sign parts a sentence. */
function phrasesOf({ text, tokens }: Reading): Token[][] {
  const phrases: Token[][] = [];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    const last = phrases.at(-1);
    const parts = before === undefined || parting.test(text.slice(before.end, token.start));
    if (last === undefined || parts) phrases.push([token]);
    else last.push(token);
  }
  return phrases;
}

const parting = /[.!?…:;()"„“”»«|\n]|\s[-–—]\s/;

/** Names of people and subjects (@ and #), words with digits, foreign words with apostrophes. */
const isTied = (text: string, start: number, end: number): boolean =>
  mayTie.test(text.charAt(start - 1) + text.charAt(end)) &&
  (/(?:[#@_\d/\\&=]|\p{L}[’'])$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^(?:[@_\d\\=]|[’']\p{L})/u.test(text.slice(end, end + 2)));

const mayTie = /[#@_\d/\\&=’']/;
