import { consonantKey, isSerbianOnly, readingsOf, soundKeys } from './sound-key.ts';
import { settledNames } from './settled-names.ts';
import { possibleStems, withoutEndings } from './word-ending.ts';

/** What to look for in the sorted keys of a text. */
export interface Wanted {
  readonly whole: readonly string[];
  /** Keys that begin so. */
  readonly begun: readonly string[];
}

/** What finds a word of a query; readers type names in small letters too. */
export function wantedKeys(word: string): Wanted {
  const whole = new Set([word, ...settledNames(word)].flatMap((name) => soundKeys(name)));
  const consonants = isSerbianOnly(word) ? null : consonantKey(readingsOf(word).at(-1) ?? '');
  if (consonants !== null) whole.add(consonants);
  return { whole: [...whole], begun: [] };
}

/** What finds the words that a word still being typed may become. */
export function wantedWhileTyped(word: string): Wanted {
  const { whole } = wantedKeys(word);
  const begun = readingsOf(word).flatMap(openEnded);
  return {
    whole: [...new Set([...whole, ...begun.flatMap(possibleStems)])],
    begun: [...new Set(begun)],
  };
}

/** и may be the beginning of ије, which is е in a key. */
const openEnded = (reading: string): string[] =>
  reading.endsWith('i') ? [reading, `${reading.slice(0, -1)}e`] : [reading];

/** What finds a word as it is spelled, or those that begin so: no sounds, and no names. */
export function spelledKeys(word: string, isBegun: boolean): Wanted {
  const [reading = ''] = readingsOf(word);
  const whole = withoutEndings(reading);
  if (!isBegun) return { whole: [whole], begun: [] };
  const begun = openEnded(reading);
  return { whole: [...new Set([whole, ...begun.flatMap(possibleStems)])], begun };
}
