import { cases, caseName, caseNames, numbers } from '../cases.ts';
import type { CaseForms, CaseName, Declension, GrammarNumber } from '../cases.ts';
import { agrees, declineAdjective, isAdjective } from './decline-adjective.ts';
import { declinePerson } from './decline-person.ts';
import { declineNoun } from './decline.ts';
import { isGivenName, isParticle } from './names-of-people.ts';
import { isPlace } from './places.ts';
import { knowsNothing, type DeclinedNoun, type Knows, type Sense } from './paradigm.ts';

/**
 * The table of a name or term given in its nominative, singular or plural, Cyrillic. Adjectives
 * before the first noun decline with it, what follows stays (Великог скока напред). Of a name in
 * capitals every part declines (Талеса Пинта). Without a dictionary the tables guess by endings.
 */
export function declinePhrase(phrase: string, knows: Knows = knowsNothing): Declension {
  const parts = phrase.split(' и ');
  if (parts.length > 1) return joined(parts.map((part) => declinePhrase(part, knows)));
  const words = phrase.split(' ');
  if (isShouted(phrase)) return inCapitals(declinePhrase(phrase.toLowerCase(), knows));
  const head = headOf(words, knows);
  const isState = ofStates.test(words[0] ?? '');
  if (words.length > 1 && head === 0 && !isState && words.every(isPartOfName)) {
    return declensionOf('singular', declinePerson(words, knows), () => '');
  }
  const noun = declineHead(words, head, knows);
  const rest = declineRest(words, head, knows);
  const inNumber = (number: GrammarNumber) => {
    const own = noun[number];
    const before = words.slice(0, head).map((word) => declineAdjective(word, noun, number, knows));
    return (one: (typeof cases)[number]): string =>
      own === null
        ? ''
        : [...before.map((adjective) => adjective[one]), own[one], ...rest(one)].join(' ');
  };
  return declensionOf(noun.number, inNumber('singular'), inNumber('plural'));
}

/** What follows the noun stays, but the name of a state stands in the case of what it is. */
function declineRest(words: readonly string[], head: number, knows: Knows) {
  const rest = words.slice(head + 1);
  const [name = ''] = rest;
  const isState =
    ofStates.test(words[head] ?? '') && rest.length === 1 && /^\p{Lu}.*а$/u.test(name);
  const declined = isState ? declineNoun(name, 'proper', knows).singular : null;
  return (one: (typeof cases)[number]): readonly string[] => (declined ? [declined[one]] : rest);
}

const ofStates = /^(?:република|краљевина|кнежевина|царевина)$/i;

/** The first word that is no adjective, or the last; 0 when what stands before it does not agree. */
function headOf(words: readonly string[], knows: Knows): number {
  const head = words.findIndex((word, i) => i === words.length - 1 || !isAdjective(word, knows));
  if (head <= 0) return 0;
  const noun = declineHead(words, head, knows);
  const isPlural = noun.number === 'plural';
  const before = words.slice(0, head);
  return before.every((word) => agrees(word, noun.gender, isPlural)) ? head : 0;
}

/**
 * The noun of a phrase; an adjective in -и tells that one in -а is of a man (Свети Сава). With a
 * capital it is a name, of which there is one number only.
 */
function declineHead(words: readonly string[], head: number, knows: Knows): DeclinedNoun {
  const word = words[head] ?? '';
  const noun = declineNoun(word, head > 0 ? 'common' : senseOf(word, knows), knows);
  const isMan =
    head > 0 && word.endsWith('а') && words.slice(0, head).every((one) => one.endsWith('и'));
  return {
    ...noun,
    ...(isMan ? { gender: 'masculine', isLiving: true } : {}),
    plural: noun.number === 'singular' && isTitled(word) ? null : noun.plural,
  };
}

function senseOf(word: string, knows: Knows): Sense {
  const small = word.toLowerCase();
  if (word === small || isAbstract.test(small)) return 'common';
  if (isPlace(small)) return 'proper';
  if (isPeople(word, small, knows)) return 'common';
  return !/[оеиу]$/.test(small) && knows(small) && !isGivenName(small) ? 'common' : 'person';
}

const isAbstract = /.{2}(?:ост|изам|ција|зија|сија|[бт]лика|тика|ство|[ае]ње)$/;

/** Срби, Кинези: in the dictionary only with a capital, or by their ending. */
function isPeople(word: string, small: string, knows: Knows): boolean {
  if (!small.endsWith('и') || /(?:ск|чк|шк)и$/.test(small)) return false;
  const dative = word.slice(0, -1) + 'има';
  return (
    (knows(dative) && !knows(dative.toLowerCase())) ||
    /^(?:срби|руси|грци|турци|бугари|хрвати)$|.{2}(?:[нм]ц|ез|[ђјљњћчш]ан)и$/.test(small)
  );
}

const isTitled = (word: string): boolean => /^\p{Lu}/u.test(word);

const isPartOfName = (word: string): boolean => isTitled(word) || isParticle(word);

function declensionOf(
  number: GrammarNumber,
  singular: (one: (typeof cases)[number]) => string,
  plural: (one: (typeof cases)[number]) => string,
): Declension {
  const cells = numbers.flatMap((one) =>
    cases.map((which): [CaseName, string] => [
      caseName(which, one),
      (one === 'singular' ? singular : plural)(which),
    ]),
  );
  return { number, forms: Object.fromEntries(cells) as CaseForms };
}

const mapForms = (
  declension: Declension,
  change: (form: string, cell: CaseName) => string,
): Declension => ({
  ...declension,
  forms: Object.fromEntries(
    caseNames.map((cell) => [cell, change(declension.forms[cell], cell)]),
  ) as CaseForms,
});

/** Босне и Херцеговине: both sides decline, in the number each was given in. */
function joined([first, ...others]: readonly Declension[]): Declension {
  if (first === undefined) throw new Error('There is nothing to join.');
  return mapForms(first, (form, cell) => {
    if (!cell.endsWith(first.number)) return '';
    const [one] = cell.split('-') as [(typeof cases)[number]];
    return [form, ...others.map(({ number, forms }) => forms[caseName(one, number)])].join(' и ');
  });
}

/** Capitals throughout, but for abbreviations. */
const isShouted = (phrase: string): boolean =>
  phrase === phrase.toUpperCase() && /\p{Lu}{2}/u.test(phrase) && phrase.length > 6;

const inCapitals = (declension: Declension): Declension =>
  mapForms(declension, (form) => form.toUpperCase());
