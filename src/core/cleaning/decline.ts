import { declineAdjective } from './decline-adjective.ts';
import { declineFeminine, declineFeminineI, isFeminineI } from './decline-feminine.ts';
import { declineMasculine } from './decline-masculine.ts';
import { declineNeuter } from './decline-neuter.ts';
import { declineGivenPlural } from './decline-plural.ts';
import { declineVowel } from './decline-vowel.ts';
import { isUndeclinedName } from './names-of-people.ts';
import { paradigm, undeclined, type DeclinedNoun, type Knows, type Sense } from './paradigm.ts';
import { isAdjectivalPlace } from './places.ts';

/**
 * The forms of a noun given in its nominative, Cyrillic: tables after the school grammar (Ж.
 * Станојчић, Љ. Поповић, „Граматика српског језика“), the dictionary deciding where the ending
 * leaves a choice.
 */
export function declineNoun(word: string, sense: Sense, knows: Knows): DeclinedNoun {
  const small = word.toLowerCase();
  if (/^[А-ЯЂЈЉЊЋЏ]{2,}$/.test(word)) return abbreviation(word);
  if (/[A-Za-z]/.test(word)) return foreign(word);
  if (isFixed(word) || isUndeclinedName(small)) return fixed(word);
  const plural = declineGivenPlural(word, sense, knows);
  if (plural !== null) return plural;
  if (sense !== 'common' && /(?:.{2}ски|чки|шки)$/.test(small)) return adjectival(word, true);
  if (word !== small && isAdjectivalPlace(small)) return adjectival(word, false);
  if (small.endsWith('а')) return declineFeminine(word, sense, knows);
  if (sense === 'common' && isFeminineI(word, knows)) return declineFeminineI(word);
  if (/[иу]$/.test(small)) return declineVowel(word, sense);
  if (small.endsWith('е')) return inE(word, small, sense, knows);
  if (small.endsWith('о')) return inO(word, small, sense, knows);
  return declineMasculine(word, sense, knows);
}

function inE(word: string, small: string, sense: Sense, knows: Knows): DeclinedNoun {
  if (sense === 'person' || loans.has(small)) return declineVowel(word, sense);
  // Ужице, Скопље, but Чиле.
  if (sense === 'proper' && !/[јљњћђцшж]е$/.test(small)) return declineVowel(word, sense);
  return declineNeuter(word, sense, knows);
}

function inO(word: string, small: string, sense: Sense, knows: Knows): DeclinedNoun {
  if (sense === 'common' && (withL.has(small) || /.[^аеиоу]ео$/.test(small))) {
    return declineMasculine(word, sense, knows);
  }
  if (sense === 'person' || loans.has(small) || small.endsWith('ио')) {
    return declineVowel(word, sense);
  }
  return declineNeuter(word, sense, knows);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Masculine nouns that keep their vowel. */
const loans = set('кафе купе биде клише резиме атеље филе биро ниво');

/** Masculine nouns whose о was л. */
const withL = set('угао орао котао пакао посао део удео предео сто во соко анђео петао');

function adjectival(word: string, isLiving: boolean): DeclinedNoun {
  const gender = word.endsWith('а') ? ('feminine' as const) : ('masculine' as const);
  const noun = { gender, isLiving };
  const singular = declineAdjective(word, noun, 'singular', () => false);
  return { ...noun, number: 'singular', singular, plural: null };
}

/** Initials, numbers and Roman numerals. */
const isFixed = (word: string): boolean => !/\p{L}{2}/u.test(word) || word.endsWith('.');

const fixed = (word: string): DeclinedNoun => ({
  gender: 'masculine',
  isLiving: false,
  number: 'singular',
  singular: undeclined(word),
  plural: null,
});

/** СССР-а, НАТО-а; those in other vowels and of the plural stay. */
const abbreviation = (word: string): DeclinedNoun =>
  /[АЕИУ]$/.test(word) || word === 'САД' || word === 'УН' ? fixed(word) : hyphened(word);

const foreign = (word: string): DeclinedNoun =>
  /^[IVXLCDM]+$/.test(word) ? fixed(word) : hyphened(word);

/** Latin words in a Cyrillic text and abbreviations have their endings behind a hyphen. */
function hyphened(word: string): DeclinedNoun {
  const dative = word + '-у';
  const singular = paradigm(word, word + '-а', dative, word, word, word + '-ом', dative);
  return { gender: 'masculine', isLiving: false, number: 'singular', singular, plural: null };
}
