import { latinReadings } from './back.ts';
import { brands } from './brands.ts';
import { withoutEndings } from './endings.ts';
import { memo } from './memo.ts';
import type { ForeignWords, Language } from './vocabulary.ts';

/** A Latin word behind Cyrillic letters. */
export interface ForeignReading {
  /** As it is written in its language; capitals as in the damaged word, or as the brand has them. */
  readonly latin: string;
  /** The Serbian case ending behind it, in Cyrillic. */
  readonly ending: string;
  /** The language whose list has it; `null` for names known everywhere (Google). */
  readonly language: Language | null;
}

/** The reading some list knows: the whole word if possible, else without an ending. */
export function knownReading(word: string, lists: readonly ForeignWords[]): ForeignReading | null {
  const whole = wholeReading(word, lists);
  if (whole !== null) return { ...whole, ending: '' };
  for (const { stem, ending } of withoutEndings(word)) {
    if (stem.length < 4) continue;
    const found = wholeReading(stem, lists);
    if (found !== null) return { ...found, ending };
  }
  return null;
}

/** The same without endings. */
export const wholeReading = memo(readWhole);

function readWhole(
  word: string,
  lists: readonly ForeignWords[],
): Omit<ForeignReading, 'ending'> | null {
  const readings = latinReadings(word);
  for (const latin of readings) {
    const brand = brands.get(latin.toLowerCase());
    if (brand !== undefined) return { latin: brand, language: null };
  }
  if (word.length < 3) return null;
  for (const { language, words } of lists) {
    for (const latin of readings) {
      if (!ascii.test(latin)) continue;
      if (words.knows(latin)) return { latin, language };
    }
  }
  return null;
}

const ascii = /^[a-z]+$/i;
