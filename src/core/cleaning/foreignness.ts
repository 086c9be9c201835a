import { knownReading, type ForeignReading } from './foreign-reading.ts';
import { letterTriples } from './letter-triples.ts';
import type { ForeignWords, Language } from './vocabulary.ts';

/** How a word that Serbian does not know looks as a foreign one put into Cyrillic letter by letter. */
export interface Foreignness {
  /** Natural log odds before anything is known of the text. */
  readonly odds: number;
  /** The Latin word it was, when a list has it. */
  readonly reading: ForeignReading | null;
  /** The letters that tell most against Serbian: сцх. */
  readonly cluster: string;
}

/** Costs a few look-ups per way of reading the word; callers keep the answer. */
export function foreignness(word: string, lists: readonly ForeignWords[]): Foreignness {
  const isWord = word.length >= 3 && word.length <= longest && cyrillic.test(word);
  if (!isWord || strange.test(word) || cry.test(word))
    return { odds: -10, reading: null, cluster: '' };
  const { mean, most, cluster } = letters(word.toLowerCase());
  const reading = knownReading(word, lists);
  const isSmall = word === word.toLowerCase();
  const size = Math.min(1, word.length / 7);
  let odds = weights.bias + weights.mean * clamp(mean, -2, 3) + weights.most * clamp(most, 0, 5);
  if (reading !== null) {
    const { whole, part } = weightsOf(reading.language);
    odds += (reading.ending === '' ? whole : part) * size;
  }
  if (isSmall) odds += weights.small;
  if (word.length <= 4) odds += weights.short;
  if (humps.test(word)) odds += weights.humps;
  if (latinLeft.test(word)) odds += weights.mixed;
  return { odds, reading, cluster };
}

const cyrillic = /[\u0400-\u04FF]/;
/** Letters of other Cyrillic alphabets, Latin ones but q w x y, marks on letters: no converter leaves them. */
const strange =
  /[\u0400\u0401\u0403-\u0407\u040C-\u040E\u0419\u0429-\u042F\u0439\u0449-\u0451\u0453-\u0457\u045C-\u045E\u0460-\u052Fa-pr-vzA-PR-VZ]|\p{M}/u;
/** Letters of the longest words that are looked at; above that it is no word. */
const longest = 40;
/** Ааа, ооо: a cry. */
const cry = /(.)\1\1/iu;
/** ГитХуб: no Serbian word has a capital inside. */
const humps = /\p{Ll}\p{Lu}/u;
/** Letters converters leave: Еxцел. */
const latinLeft = /[qwxy]/i;

/** Logistic regression over damaged and clean texts (docs/cleaning.md). */
const weights = {
  bias: -1.1,
  mean: 1.8,
  most: 0.3,
  small: -0.5,
  short: -0.8,
  humps: 2,
  mixed: 2.5,
};
const english = { whole: 5.2, part: 2 };
const brand = { whole: 7, part: 7 };
const other = { whole: 0.9, part: 0.4 };

function weightsOf(language: Language | null): { whole: number; part: number } {
  if (language === null) return brand;
  return language === 'en' ? english : other;
}

function letters(small: string): { mean: number; most: number; cluster: string } {
  let sum = 0;
  let most = -Infinity;
  let cluster = '';
  let x = 0;
  let y = 0;
  for (let i = 0; i <= small.length; i++) {
    const z = i < small.length ? codeOf(small.charCodeAt(i)) : 0;
    const value = weightOf(x, y, z);
    sum += value;
    if (value > most) {
      most = value;
      cluster = small.slice(Math.max(0, i - 2), i + 1);
    }
    x = y;
    y = z;
  }
  return { mean: sum / (small.length + 1), most, cluster };
}

function weightOf(x: number, y: number, z: number): number {
  const sign = letterTriples[x]?.charCodeAt(y * 31 + z) ?? 0x4b;
  const place = sign - 0x23 - (sign > 0x27 ? 1 : 0) - (sign > 0x5c ? 1 : 0);
  return (place - 40) / 6;
}

const order = 'абвгдђежзијклљмнњопрстћуфхцчџш';
const codeOf = (unit: number): number => order.indexOf(String.fromCharCode(unit)) + 1;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));
