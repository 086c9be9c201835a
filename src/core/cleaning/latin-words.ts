import { holds } from '../literals.ts';
import { toCyrillic } from '../script.ts';
import type { Rule } from './rule.ts';

/** A Serbian word in Latin letters in a Cyrillic sentence; foreign words stay. */
export const latinWords: Rule = {
  id: 'latin-word',
  kind: 'script',
  isApplied: false,
  find({ tokens, untouched, script }, { vocabulary: { serbian, foreign }, profile }) {
    if (script !== 'Cyrl' || profile.script !== 'Cyrl') return [];
    return tokens.flatMap(({ start, end, word }, i) => {
      if (!serbianLatin.test(word) || word.length < 3 || holds(untouched, start)) return [];
      const isAlone = [tokens[i - 1], tokens[i + 1]].every(
        (one) => one && /\p{Script=Cyrillic}/u.test(one.word),
      );
      const hasMark = /[čćšžđ]/i.test(word);
      if (!hasMark && (!isAlone || foreign.some(({ words }) => words.knows(word)))) return [];
      if (!serbian.knows(word) || (!hasMark && word !== word.toLowerCase())) return [];
      return [
        {
          from: start,
          to: end,
          after: toCyrillic(word),
          confidence: hasMark ? 0.8 : 0.6,
          explanation: {
            sr: 'Српска реч у ћириличном тексту написана је латиницом.',
            en: 'A Serbian word in a Cyrillic text is written in Latin letters.',
          },
        },
      ];
    });
  },
};

const serbianLatin = /^[a-pr-vzA-PR-VZčćšžđČĆŠŽĐ]+$/;
