import { compoundsOf } from './compounds.ts';
import type { Rule } from './rule.ts';

const mayHold = /[-\u2010\u2011]\p{L}(?<=\p{L}..)/u;

/** A case ending tied by a hyphen to a name in Serbian letters: Београд-а. Abbreviations keep theirs. */
export const hyphenedEnding: Rule = {
  id: 'hyphened-ending',
  kind: 'punctuation',
  isApplied: false,
  find({ text, tokens, script }, { vocabulary }) {
    if (script !== 'Cyrl' || !mayHold.test(text)) return [];
    return compoundsOf(text, tokens).flatMap(({ parts, ending, start, end }) => {
      const [only] = parts;
      if (ending === '' || parts.length !== 1 || only === undefined) return [];
      const joined = only.word + ending;
      if (!/^\p{Lu}\p{Ll}{2,}$/u.test(only.word) || !vocabulary.serbian.knows(only.word)) return [];
      if (!vocabulary.serbian.knows(joined)) return [];
      return [
        {
          from: start,
          to: end,
          after: joined,
          confidence: 0.75,
          explanation: {
            sr: 'Падежни наставак се пише спојено с именом; цртица долази само иза скраћеница (СССР-а).',
            en: 'The case ending is written together with a name; a hyphen comes only behind abbreviations (СССР-а).',
          },
        },
      ];
    });
  },
};
