import { guessed } from './diacritic-guesses.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A way to read a word that may have lost its diacritics; small Latin letters. */
export interface MarkedReading {
  readonly word: string;
  /** Occurrences in a million words. */
  readonly rate: number;
  /** For what stands beside it; see `WordContexts`. */
  readonly kind: string;
  /** Whether the dictionary has it with a capital only. */
  readonly isName: boolean;
}

export interface Readings {
  /** Whether it is a word as it stands, and not one far rarer than another reading. */
  readonly isWord: boolean;
  /** How often in a million words it stands among Serbian ones as a word of another language. */
  readonly foreignRate: number;
  /** Itself among them if it is a word; likeliest first. */
  readonly all: readonly MarkedReading[];
}

/**
 * The readings of a word of small letters a–z: those the dictionary knows, else one that its parts or its
 * ending tell. Each word is looked at once.
 */
export function readingsOf(word: string, vocabulary: Vocabulary): Readings {
  const known = looked.get(vocabulary) ?? new Map<string, Readings>();
  looked.set(vocabulary, known);
  let readings = known.get(word);
  if (readings === undefined) {
    if (known.size >= most) known.clear();
    readings = read(word, vocabulary);
    known.set(word, readings);
  }
  return readings;
}

const looked = new WeakMap<Vocabulary, Map<string, Readings>>();
const most = 60_000;

/** Dictionaries have some words without their diacritics by mistake, and words hardly ever written. */
const far = 100;

function read(word: string, vocabulary: Vocabulary): Readings {
  const found = knownReadings(word, vocabulary);
  const guess = found.length === 0 ? guessed(word, (part) => best(part, vocabulary)) : null;
  return {
    isWord: found.some((one) => one.word === word && one.rate * far > (found[0]?.rate ?? 0)),
    foreignRate: Math.max(
      0,
      ...vocabulary.foreign
        .filter(({ words }) => words.knows(word))
        .map(({ language }) => (language === 'en' ? 0.5 : 0.02)),
    ),
    all: guess === null ? found : [readingOf(guess, vocabulary)],
  };
}

/** The likeliest known reading of a part of a word. */
const best = (part: string, vocabulary: Vocabulary): string | null =>
  knownReadings(part, vocabulary)[0]?.word ?? null;

function knownReadings(word: string, vocabulary: Vocabulary): MarkedReading[] {
  const certain = always.get(word);
  const words = certain === undefined ? vocabulary.serbian.marked(word) : [certain];
  return words
    .map((one) => readingOf(one, vocabulary))
    .sort((a, b) => b.rate - a.rate || (a.word < b.word ? -1 : 1))
    .slice(0, kept);
}

/** Forms of the future, whose bare look-alikes are no words. */
const always = new Map([
  ['ce', 'će'],
  ['cu', 'ću'],
]);

const kept = 6;

function readingOf(word: string, { serbian, contexts }: Vocabulary): MarkedReading {
  const isName = !serbian.knows(word);
  const counted = contexts.rate(word);
  return {
    word,
    rate: (counted > 0 ? counted : serbian.frequency(isName ? titled(word) : word) / 2) + floor,
    kind: contexts.classOf(word),
    isName,
  };
}

/** The rate of a word never counted. */
const floor = 0.05;

const titled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
