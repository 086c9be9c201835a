import { patternRule } from './pattern-rule.ts';
import { holds } from '../literals.ts';
import type { Rule } from './rule.ts';

/** A word parted at the end of a line: револу-⏎ција becomes one when the dictionary has it so. */
const lineBreakJoin: Rule = {
  id: 'line-break-join',
  kind: 'ocr',
  isApplied: true,
  find({ text, untouched }, { vocabulary }) {
    if (!text.includes('\n')) return [];
    return Array.from(text.matchAll(parted)).flatMap((found) => {
      const [whole, first = '', second = ''] = found;
      const from = found.index;
      if (holds(untouched, from) || !vocabulary.serbian.knows(first + second)) return [];
      return [
        {
          from,
          to: from + whole.length,
          after: first + second,
          confidence: 0.95,
          explanation: {
            sr: 'Реч је била подељена на крају реда; састављена је.',
            en: 'The word was divided at the end of a line and is joined again.',
          },
        },
      ];
    });
  },
};

const parted = /(?<![\p{L}-])(\p{L}+)[-\u00AC]\n(\p{Ll}+)(?![\p{L}-])/gu;

/** Invisible signs inside words: soft hyphens and zero-width characters from web pages and scanners. */
const invisibleSign = patternRule({
  id: 'invisible-sign',
  kind: 'ocr',
  mayHold: /[\u00AD\u200B\u2060\uFEFF]/,
  // Between two spaces one of them goes with it.
  pattern:
    /[ \u00A0][\u200B\uFEFF]+(?=[ \u00A0])|(?<=\p{L})[\u00AD\u200B\u2060\uFEFF]+(?=\p{L})|(?<=\s)[\u200B\uFEFF]+|[\u200B\uFEFF]+(?=\s|$)/gu,
  after: () => '',
  confidence: 0.95,
  explanation: {
    sr: 'Уклоњен је невидљиви знак који омета претрагу.',
    en: 'An invisible sign that hinders searching is taken out.',
  },
});

/** Letters that Serbian Cyrillic has not and scanners put: й for ј, digits in words. */
const strangeLetter: Rule = {
  id: 'strange-letter',
  kind: 'ocr',
  isApplied: false,
  find({ text, tokens, untouched, script }, { vocabulary, profile }) {
    if (script !== 'Cyrl' || profile.knownShare < 0.8 || !strange.test(text)) return [];
    return tokens.flatMap(({ start, end, word }) => {
      if (!strange.test(word) || holds(untouched, start)) return [];
      const after = word.replace(strangeAll, (letter) => meant.get(letter) ?? letter);
      if (strange.test(after) || !vocabulary.serbian.knows(after)) return [];
      if (/[\d-]/.test(text.charAt(start - 1) + text.charAt(end))) return [];
      return [
        {
          from: start,
          to: end,
          after,
          confidence: 0.7,
          explanation: {
            sr: 'У речи је слово које српска ћирилица нема.',
            en: 'The word has a letter that Serbian Cyrillic does not have.',
          },
        },
      ];
    });
  },
};

const meant = new Map([
  ['й', 'ј'],
  ['Й', 'Ј'],
  ['ё', 'јо'],
  ['і', 'и'],
  ['я', 'ја'],
  ['ю', 'ју'],
]);
const strange = /[йЙёіяю]/;
const strangeAll = /[йЙёіяю]/g;

/** What scanners and page breaks leave in words. */
export const scannerMarks: readonly Rule[] = [lineBreakJoin, invisibleSign, strangeLetter];
