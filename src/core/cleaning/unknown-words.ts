import { holds } from '../literals.ts';
import type { CleaningContext } from './context.ts';
import { alienCyrillic } from './foreign-passages.ts';
import { judge } from './judge.ts';
import type { Reading, Token } from './reading.ts';
import { isSlip } from './slips.ts';

/**
 * Words of four letters or more that no dictionary has and that nothing excuses: neither names nor
 * foreign, neither short for something nor repeated, nor old forms. None in a text full of them.
 */
export function unknownWords(
  { text, tokens, unknown, untouched, script }: Reading,
  { vocabulary, profile }: CleaningContext,
): Token[] {
  if (profile.knownShare < leastKnown || unknown.size === 0) return [];
  return tokens.filter((token, i) => {
    if (!unknown.has(token)) return false;
    const { start, end, word } = token;
    if (word.length < 4 || !ordinary.test(word)) return false;
    if ((profile.counts.get(word) ?? 0) >= repeated) return false;
    if (holds(untouched, start) || alienCyrillic.test(word) || older.test(word)) return false;
    if (isAbbreviation(text, word, end) || isCompoundPart(text, start, end)) return false;
    if (isName(word, text, start, i)) return false;
    if (isLatin.test(word))
      return script === 'Latn' && !vocabulary.foreign.some(({ words }) => words.knows(word));
    const judgement = judge(word, vocabulary);
    if (judgement === null || judgement.odds <= profile.foreignFrom - 2) return true;
    return isSlip(word, judgement, vocabulary);
  });
}

/** Below this share of known words a text is dialect, another language or damaged through and through. */
const leastKnown = 0.85;
/** An unknown word that comes so often is meant. */
const repeated = 3;

/** Imperfects and participles of older prose (говораше, одгурнув), many of which no dictionary has. */
const older = /(?:а[шх]е|аху|[аи]х|[аеио]в|вши|aše|ahu|[ai]h|[aeio]v|vši)$/;

const isLatin = /^\p{Script=Latin}/u;

/** Letters of one script, no marks. */
const ordinary = /^(?:\p{Script=Cyrillic}+|\p{Script=Latin}+)$/u;

/** A capital that does not open a sentence is a name’s; names are in no dictionary. */
const isName = (word: string, text: string, start: number, i: number): boolean =>
  word !== word.toLowerCase() && (i > 0 || start > 0 || word === word.toUpperCase());

/** Акад., разр.: short and with a full stop; they are cut before a vowel. */
const isAbbreviation = (text: string, word: string, end: number): boolean =>
  word.length <= 5 && text.charAt(end) === '.' && !/[аеиоуaeiou]$/i.test(word);

const isCompoundPart = (text: string, start: number, end: number): boolean =>
  /[-’'‐‑]/.test(text.charAt(start - 1)) || /[-’'‐‑]/.test(text.charAt(end));
