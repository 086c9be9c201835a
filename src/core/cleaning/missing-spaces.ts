import { readingsOf } from './diacritic-readings.ts';
import type { Finding } from './proposal.ts';
import type { Token } from './reading.ts';
import type { Rule } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Words of two clauses with nothing but a sign between them (film,ja · kraj.Ali · eto...nista), as hurried
 * writers leave them. The words must be Serbian, so that names of files, versions and commands stay.
 */
export const missingSpaces: Rule = {
  id: 'missing-space',
  kind: 'typography',
  isApplied: true,
  find({ text, tokens }, { vocabulary }) {
    if (!mayLack.test(text)) return [];
    return tokens.flatMap((token, i): Finding[] => {
      const next = tokens[i + 1];
      if (next === undefined || next.start - token.end > longest) return [];
      const signs = text.slice(token.end, next.start);
      if (!parts(signs, token, next, vocabulary)) return [];
      return [
        {
          from: next.start - 1,
          to: next.start,
          after: `${text.charAt(next.start - 1)} `,
          confidence: 0.9,
          group: '',
          explanation: {
            sr: 'Иза знака који завршава реченицу или њен део стоји размак.',
            en: 'A space stands behind a sign that ends a sentence or a part of it.',
          },
        },
      ];
    });
  },
};

const mayLack = /[.,;!?…)]\p{L}/u;

/** More signs in a row are no end of a sentence. */
const longest = 8;

function parts(signs: string, left: Token, right: Token, vocabulary: Vocabulary): boolean {
  const isSerbian = ({ word }: Token): boolean => isWord(word, vocabulary);
  if (left.word.length < 2) return false;
  if (breaks.test(signs)) return isSerbian(left) || isSerbian(right);
  if (ends.test(signs)) {
    if (left.word.length < 3 || !capital.test(right.word)) return false;
  } else if (!comma.test(signs)) return false;
  return isSerbian(left) && isSerbian(right);
}

/** As it stands or with diacritics. */
const isWord = (word: string, vocabulary: Vocabulary): boolean =>
  vocabulary.serbian.knows(word) ||
  (latin.test(word) && readingsOf(word.toLowerCase(), vocabulary).all.length > 0);

const breaks = /^[)”“"»]?(?:\.{2,}|…|[!?]{2,})$/;
const ends = /^[)”“"»]?[.!?]$/;
const comma = /^[)”“"»]?[,;]$/;
const capital = /^\p{Lu}/u;
const latin = /^[a-z]+$/i;
