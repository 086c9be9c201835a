import { caseOf, inCase } from '../dictionary/letter-case.ts';
import { holds } from '../literals.ts';
import { scriptOf, toCyrillic, toLatin } from '../script.ts';
import type { Explanation } from '../correction.ts';
import type { Rule } from './rule.ts';

/**
 * Slips of spelling that have one reading each: words written together (неби, самном), consonants not
 * made alike (предходни), a superlative that lost its ј (најачи). Only what is no word as it stands. Made
 * without asking in texts typed in a hurry; in others it may be the manner of an old book or a dialect.
 */
export const commonSlips: Rule = {
  id: 'common-slip',
  kind: 'spelling',
  isApplied: false,
  find({ text, tokens, untouched }, { vocabulary: { serbian }, profile }) {
    const isWord = (small: string): boolean => serbian.knows(small);
    return tokens.flatMap(({ start, end, word }) => {
      if (word.length < 3 || !ordinary.test(word) || holds(untouched, start)) return [];
      if (tied.test(text.charAt(start - 1)) || tied.test(text.charAt(end))) return [];
      const slip = slipOf(toCyrillic(word).toLowerCase(), isWord);
      if (slip === null || serbian.knows(word)) return [];
      const right = scriptOf(word) === 'Latn' ? toLatin(slip.right) : slip.right;
      return [
        {
          from: start,
          to: end,
          after: inCase(right, caseOf(word)),
          confidence: 0.9,
          isApplied: profile.isHurried,
          explanation: slip.explanation,
        },
      ];
    });
  },
};

const ordinary = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u;
/** What ties a word to another or makes it part of a name. */
const tied = /[-’'‐‑@#_\d/]/;

interface Slip {
  readonly right: string;
  readonly explanation: Explanation;
}

/** @param small in small Cyrillic letters */
function slipOf(small: string, isWord: (small: string) => boolean): Slip | null {
  const parted = apart.get(small);
  if (parted !== undefined) return { right: parted, explanation: aboutApart };
  if (small.length < 5) return null;
  const superlative = small.replace(/^нај(?=[аеиоу])/, 'најј');
  if (superlative !== small && comparative.test(small) && isWord(superlative)) {
    return { right: superlative, explanation: aboutSuperlative };
  }
  const alike = small.replace(unlike, (letter) => voiceless.get(letter) ?? letter);
  return alike !== small && isWord(alike) ? { right: alike, explanation: aboutAlike } : null;
}

/** The verbs that are oftenest written together with their negation, also where diacritics are lost. */
const negated =
  'би бих бисмо бисте знам знаш зна знамо знате знају могу можеш може можемо можете видим видиш ' +
  'волим волиш воли смем смеш сме смемо желим желиш жели желимо треба требам верујем разумем ' +
  'разумеш мислим морам мораш мора морамо вреди свиђа постоји';
const stripped = 'мозес=можеш мозе=може моземо=можемо мозете=можете зелим=желим зели=жели';

const apart: ReadonlyMap<string, string> = new Map([
  ...negated.split(' ').map((verb) => [`не${verb}`, `не ${verb}`] as const),
  ...stripped.split(' ').map((pair) => {
    const [verb = '', right = ''] = pair.split('=');
    return [`не${verb}`, `не ${right}`] as const;
  }),
  ['самном', 'са мном'],
  ['уствари', 'у ствари'],
  ['дал', 'да л’'],
  ['јел', 'је л’'],
]);

const comparative = /(?:ј|ш|ж|ч|љ|њ|ђ|ћ)(?:и|а|е|у|ег|ега|ем|ему|ој|ом|им|их|има)$/;

/** Voiced consonants before voiceless ones; д stays before с and ш (председник), and often before т. */
const unlike = /д(?=[пкхфцчћ])|з(?=[пткхфцчћ])|б(?=[пткхфцчћсш])|ж(?=[пткхфцчћ])/g;
const voiceless = new Map([
  ['д', 'т'],
  ['з', 'с'],
  ['б', 'п'],
  ['ж', 'ш'],
]);

const aboutApart = {
  sr: 'То су две речи и пишу се одвојено.',
  en: 'These are two words and are written apart.',
};
const aboutSuperlative = {
  sr: 'Суперлатив се гради додавањем речце нај- на цео компаратив, па ту стоје два ј.',
  en: 'The superlative is нај- before the whole comparative, so there are two ј.',
};
const aboutAlike = {
  sr: 'Звучни сугласник испред безвучног и сам постаје безвучан и тако се пише (предходни → претходни).',
  en: 'A voiced consonant becomes voiceless before a voiceless one and is written so (предходни → претходни).',
};
