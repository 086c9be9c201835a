import { readingsOf } from './diacritic-readings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the Latin words of a text tell of diacritics lost in it. */
export interface Losses {
  /** Words of three letters and more. */
  readonly words: number;
  /** Those of them that are Serbian as they stand or with diacritics. */
  readonly serbian: number;
  /** Words written with diacritics. */
  readonly kept: number;
  /** Small words that are none as they stand, but with diacritics. */
  readonly lost: number;
  /** Words that need đ, where dj stands … */
  readonly dj: number;
  /** … and where d stands. */
  readonly d: number;
}

export function lossesOf(
  words: Iterable<readonly [word: string, count: number]>,
  vocabulary: Vocabulary,
): Losses {
  const losses = { words: 0, serbian: 0, kept: 0, lost: 0, dj: 0, d: 0 };
  for (const [word, count] of words) {
    if (!latinWord.test(word)) continue;
    const counted = word.length > 2 ? count : 0;
    losses.words += counted;
    const small = word.toLowerCase();
    if (marks.test(small)) {
      losses.kept += count;
      if (vocabulary.serbian.knows(word)) losses.serbian += counted;
      continue;
    }
    if (vocabulary.serbian.frequency(word) >= ordinary && !endings.has(small)) {
      losses.serbian += counted;
      continue;
    }
    const { all, isWord, foreignRate } = readingsOf(small, vocabulary);
    const [reading] = all;
    if (reading === undefined) continue;
    losses.serbian += counted;
    if (isWord || reading.word === small || reading.isName || word !== small) continue;
    if (foreignRate > 0 && reading.rate < frequent) continue;
    losses.lost += count;
    if (reading.word.includes('đ')) losses[small.includes('dj') ? 'dj' : 'd'] += count;
  }
  return losses;
}

/** The share of words that lost their diacritics among those that have some, 0 to 1. */
export const lossRate = ({ lost, kept }: Losses): number => (lost + 0.3) / (lost + kept + 1);

/** The same in a paragraph, which may differ from its text. */
export const lossRateIn = (paragraph: Losses, text: Losses): number =>
  (paragraph.lost + weight * lossRate(text)) / (paragraph.lost + paragraph.kept + weight);

/** Whether a paragraph is Serbian enough for its words to be read so. */
export const isSerbian = (paragraph: Losses, text: Losses): boolean =>
  (paragraph.serbian + (weight * (text.serbian + 1)) / (text.words + 1)) * 10 >
  (paragraph.words + weight) * 6;

/** How likely đ was written dj where it was not kept, 0 to 1. */
export const shareOfDj = ({ dj, d }: Losses): number => (dj + 1.4) / (dj + d + 2);

/** As many words of a paragraph count as much as its whole text. */
const weight = 4;

const latinWord = /^[a-zčćšžđ]{2,}$/i;
const marks = /[čćšžđ]/;

/** Occurrences in a million words from which a word as it stands needs no second look; that saves time. */
const ordinary = 10;

/** Of će and ću, stripped, which old novels have as they stand. */
const endings = new Set(['ce', 'cu']);

/** Occurrences in a million words from which a word is likelier Serbian than foreign. */
const frequent = 20;
