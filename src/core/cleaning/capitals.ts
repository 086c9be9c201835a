import { holds } from '../literals.ts';
import type { CleaningContext } from './context.ts';
import type { Finding } from './proposal.ts';
import type { Reading } from './reading.ts';
import type { Rule } from './rule.ts';

/** A paragraph of prose begins with a capital; not in texts where that is a habit (verse, lists). */
const paragraphCapital: Rule = {
  id: 'paragraph-capital',
  kind: 'capitalisation',
  isApplied: false,
  find(reading, context) {
    const { text, tokens } = reading;
    const [first] = tokens;
    if (first === undefined || !/^[„“"«»(]?$/u.test(text.slice(0, first.start))) return [];
    if (!isSmall(first.word) || !isProse(text, tokens.length)) return [];
    if (tooMany(context) || !context.vocabulary.serbian.knows(first.word)) return [];
    return [
      capital(
        first.start,
        text,
        0.8,
        'Пасус почиње великим словом.',
        'A paragraph begins with a capital.',
      ),
    ];
  },
};

/** Short lines and lines without an end may be verse, items or headings. */
const isProse = (text: string, words: number): boolean =>
  words >= 6 && /[.!?…][“”")]*$/u.test(text);

const tooMany = ({ profile }: CleaningContext): boolean =>
  profile.smallBeginnings > 0.25 && profile.wordCount > 60;

const sentenceCapital: Rule = {
  id: 'sentence-capital',
  kind: 'capitalisation',
  isApplied: false,
  find({ text, untouched }, context) {
    if (!mayHold.test(text)) return [];
    const findings: Finding[] = [];
    for (const { index, 1: before = '', 2: word = '' } of text.matchAll(afterStop)) {
      const at = index + before.length;
      if (holds(untouched, at) || !isLikelyEnd(text, index, word, context)) continue;
      findings.push(
        capital(
          at,
          text,
          0.6,
          'Иза тачке почиње нова реченица, великим словом.',
          'A new sentence begins behind the full stop, with a capital.',
        ),
      );
    }
    return findings;
  },
};

const mayHold = /\. \p{Ll}/u;

/** A word of four letters or more, a full stop, a word of small letters. */
const afterStop = /(?<=\p{Ll}{4})(\. )(\p{Ll}{2,})(?=\s)/gu;

/** The word before is whole and known, so the full stop is of no abbreviation. */
function isLikelyEnd(
  text: string,
  stop: number,
  word: string,
  { vocabulary }: CleaningContext,
): boolean {
  const before = /\p{L}+$/u.exec(text.slice(Math.max(0, stop - 40), stop))?.[0] ?? '';
  return (
    !abbreviations.test(before) &&
    vocabulary.serbian.knows(before) &&
    vocabulary.serbian.knows(word)
  );
}

const abbreviations =
  /^(?:прим|проф|арх|срп|енгл|итал|разр|стран|одел|prim|prof|arh|srp|engl|ital)$/iu;

/** Machines write a capital behind a semicolon; Serbian does not, but for names. */
const capitalAfterSemicolon: Rule = {
  id: 'capital-after-semicolon',
  kind: 'capitalisation',
  isApplied: false,
  find(reading, context) {
    const { text, tokens, untouched } = reading;
    if (!text.includes('; ')) return [];
    return tokens.flatMap(({ start, end, word }) => {
      if (!text.startsWith('; ', start - 2) || !/^\p{Lu}\p{Ll}{2,}$/u.test(word)) return [];
      if (holds(untouched, start) || text.charAt(end) === '-') return [];
      const { serbian } = context.vocabulary;
      const small = word.toLowerCase();
      if (!serbian.knows(small) || serbian.frequency(small) === 0) return [];
      if (standsCapitalised(reading, word, context)) return [];
      return [
        {
          from: start,
          to: start + 1,
          after: word.charAt(0).toLowerCase(),
          confidence: 0.8,
          group: small,
          explanation: {
            sr: 'Иза тачке и зареза реченица тече даље, малим словом.',
            en: 'Behind a semicolon the sentence goes on, with a small letter.',
          },
        },
      ];
    });
  },
};

/** Whether the text has the word with a capital where nothing but a name asks for one. */
function standsCapitalised({ text }: Reading, word: string, { profile }: CleaningContext): boolean {
  const small = profile.counts.get(word.toLowerCase()) ?? 0;
  const capitalised = profile.counts.get(word) ?? 0;
  const here = text.split(word).length - 1;
  return capitalised > Math.max(here, small + 1);
}

function capital(at: number, text: string, confidence: number, sr: string, en: string): Finding {
  const letter = text.charAt(at);
  return {
    from: at,
    to: at + 1,
    after: letter.toUpperCase(),
    confidence,
    group: '',
    explanation: { sr, en },
  };
}

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

/** Capitals as Pravopis Matice srpske (2010) has them. */
export const capitals: readonly Rule[] = [paragraphCapital, sentenceCapital, capitalAfterSemicolon];
