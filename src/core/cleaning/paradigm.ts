import type { Case, GrammarNumber } from '../cases.ts';

/** The forms of one number. */
export type Paradigm = Readonly<Record<Case, string>>;

/** Whether the dictionary has a word; Cyrillic. */
export type Knows = (word: string) => boolean;

/** For tables alone, where no dictionary is at hand. */
export const knowsNothing: Knows = () => false;

export type Gender = 'masculine' | 'feminine' | 'neuter';

/** What a noun names, as far as it decides forms: only common nouns have both numbers. */
export type Sense = 'common' | 'person' | 'proper';

export interface DeclinedNoun {
  readonly gender: Gender;
  /** Whether a masculine accusative is the genitive. */
  readonly isLiving: boolean;
  /** The number it was given in. */
  readonly number: GrammarNumber;
  readonly singular: Paradigm | null;
  readonly plural: Paradigm | null;
}

type Seven = readonly [string, string, string, string, string, string, string];

/** Forms in the order of `cases`. */
export function paradigm(...forms: Seven): Paradigm {
  const [nominative, genitive, dative, accusative, vocative, instrumental, locative] = forms;
  return { nominative, genitive, dative, accusative, vocative, instrumental, locative };
}

/** A plural, in which dative, instrumental and locative are one, and so are nominative and vocative. */
export const pluralParadigm = (
  nominative: string,
  genitive: string,
  oblique: string,
  accusative: string,
): Paradigm => paradigm(nominative, genitive, oblique, accusative, nominative, oblique, oblique);

/** The same form in all cases. */
export const undeclined = (word: string): Paradigm =>
  paradigm(word, word, word, word, word, word, word);
