import type { CaseName } from '../cases.ts';
import { isFeminineI } from './decline-feminine.ts';
import { declinePhrase } from './decline-phrase.ts';
import { knowsNothing } from './paradigm.ts';

/** A form traced back to the nominative. */
export interface Traced {
  readonly nominative: string;
  /** The cell the form stands in. */
  readonly cell: CaseName;
}

/**
 * The nominative of a name or term in another case, Cyrillic; `null` where its endings may be of
 * several (Линколна is Линколн or a woman called so). No dictionary is needed.
 */
export function nominativeOf(phrase: string): Traced | null {
  const words = phrase.split(' ');
  const noun = words.at(-1) ?? '';
  const adjectives = words.slice(0, -1);
  const traced = adjectives.length === 0 ? ofNoun(noun) : ofPhrase(adjectives, noun);
  if (traced === null) return null;
  return declinePhrase(traced.nominative).forms[traced.cell] === phrase ? traced : null;
}

/** Endings that are of one case and one kind of noun only. */
const certain: readonly (readonly [ending: string, nominative: string, cell: CaseName])[] = [
  ['ићем', 'ић', 'instrumental-singular'],
  ['ићу', 'ић', 'dative-singular'],
  ['ића', 'ић', 'genitive-singular'],
  ['ијом', 'ија', 'instrumental-singular'],
  ['ицом', 'ица', 'instrumental-singular'],
  ['ошћу', 'ост', 'instrumental-singular'],
  ['овима', 'ови', 'dative-plural'],
  ['евима', 'еви', 'dative-plural'],
];

function ofNoun(noun: string): Traced | null {
  const found = certain.find(
    ([ending]) => noun.length > ending.length + 1 && noun.endsWith(ending),
  );
  if (found === undefined) return null;
  const [ending, nominative, cell] = found;
  return { nominative: noun.slice(0, -ending.length) + nominative, cell };
}

/** What the endings of adjectives and their noun tell together. */
const together: readonly (readonly [
  adjective: RegExp,
  noun: RegExp,
  cell: CaseName,
  nominative: (stem: string) => string | null,
])[] = [
  [/ој$/, /и$/, 'dative-singular', feminine],
  [/у$/, /у$/, 'accusative-singular', feminine],
  [/ом$/, /ом$/, 'instrumental-singular', feminine],
  [/[ое]г$/, /а$/, 'genitive-singular', masculineOrNeuter],
  [/[ое]м$/, /у$/, 'dative-singular', masculineOrNeuter],
  [/им$/, /[ое]м$/, 'instrumental-singular', masculineOrNeuter],
  [/им$/, /ама$/, 'dative-plural', (stem) => stem + 'е'],
];

function ofPhrase(adjectives: readonly string[], noun: string): Traced | null {
  const found = together.find(
    ([adjective, ending]) => ending.test(noun) && adjectives.every((one) => adjective.test(one)),
  );
  if (found === undefined) return null;
  const [adjective, ending, cell, nominativeFrom] = found;
  const nominative = nominativeFrom(noun.replace(ending, ''));
  if (nominative === null) return null;
  const end = agreeing(nominative, cell);
  const before = adjectives.map((one) => one.replace(adjective, end));
  return { nominative: [...before, nominative].join(' '), cell };
}

/** The ending of an adjective beside a nominative that was found so. */
function agreeing(nominative: string, cell: CaseName): string {
  if (cell === 'dative-plural') return 'е';
  if (/[ое]$/.test(nominative)) return 'о';
  return nominative.endsWith('а') || isFeminineI(nominative, knowsNothing) ? 'а' : 'и';
}

/** књизи may be of књига, but револуцији only of револуција. */
function feminine(stem: string): string | null {
  if (isFeminineI(stem, knowsNothing)) return stem;
  return /[цзс]$/.test(stem) ? null : stem + 'а';
}

/** Neuter by -ство, -ање, -ење; two consonants at the end may have lost an а (напретка). */
function masculineOrNeuter(stem: string): string | null {
  if (stem.endsWith('ств')) return stem + 'о';
  if (/[ае]њ$/.test(stem)) return stem + 'е';
  return /[^аеиоу]{2}$/.test(stem) && !/(?:ст|нт|рт|нг|лт)$/.test(stem) ? null : stem;
}
