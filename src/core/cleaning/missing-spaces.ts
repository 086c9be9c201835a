import { readingsOf } from './diacritic-readings.ts';
import type { Finding } from './proposal.ts';
import type { Token } from './reading.ts';
import type { Rule } from './rule.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Words of two clauses with nothing but a sign between them (film,ja · kraj.Ali · eto...nista), as hurried
 * writers leave them. Such words must be Serbian, so that names of files, versions and commands stay.
 */
export const missingSpaces: Rule = {
  id: 'missing-space',
  kind: 'typography',
  isApplied: true,
  find({ text, tokens }, { vocabulary, profile }) {
    if (!mayLack.test(text)) return [];
    return tokens.flatMap((token, i): Finding[] => {
      const next = tokens[i + 1];
      if (next === undefined || next.start - token.end > longest) return [];
      const signs = text.slice(token.end, next.start);
      const isMissing =
        parts(signs, token, next, vocabulary) ||
        (profile.isHurried &&
          !isChained(text, token, next) &&
          partsInHurry(signs, token, next, vocabulary));
      if (!isMissing) return [];
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
  const sure = [left, right].filter(isSerbian).length;
  if (breaks.test(signs)) return left.word.length > 1 && sure > 0;
  if (comma.test(signs)) return left.word.length > 1 && sure === 2;
  if (!ends.test(signs) || !begins.test(right.word)) return false;
  return signs.endsWith('.') ? lastWord.test(left.word) && sure > 0 : isSerbian(right);
}

/** The same where writers were in a hurry: one Serbian word is enough, and sentences may begin small. */
function partsInHurry(signs: string, left: Token, right: Token, vocabulary: Vocabulary): boolean {
  const [first, second] = [isWord(left.word, vocabulary), isWord(right.word, vocabulary)];
  if (comma.test(signs)) return left.word.length > 1 && (first || second);
  if (!ends.test(signs) || left.word.length < 3 || !second) return false;
  if (capital.test(right.word)) return right.word.length > 1 || oneLetter.test(right.word);
  return first && right.word.length > 2;
}

/** One of several words with dots between: names of files and commands. */
const isChained = (text: string, left: Token, right: Token): boolean =>
  /[.\w/@]/.test(text.charAt(left.start - 1)) ||
  /^(?:\.\p{L}|[\w/@(])/u.test(text.slice(right.end, right.end + 2));

/** As it stands or with diacritics. */
const isWord = (word: string, vocabulary: Vocabulary): boolean =>
  vocabulary.serbian.knows(word) ||
  (latin.test(word) && readingsOf(word.toLowerCase(), vocabulary).all.length > 0);

const breaks = /^[)”“"»]?(?:\.{2,}[!?]*|…|[!?]{2,})$/;
const ends = /^[)”“"»]?[.!?]$/;
const comma = /^[)”“"»]?[,;]$/;
const capital = /^\p{Lu}/u;
/** Words of one letter that may begin a sentence. */
const oneLetter = /^[AIOUАИОУ]$/;
/** A word as sentences begin, of more than a letter. */
const begins = /^\p{Lu}\p{Ll}+$/u;
/** No abbreviation, initial or name with a dot (tj., S., Node.Js). */
const lastWord = /^\p{Ll}{3,}$/u;
const latin = /^[a-z]+$/i;
