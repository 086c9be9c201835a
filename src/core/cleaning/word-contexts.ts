import { openFrequencies } from '../dictionary/frequencies.ts';
import { remembered } from '../dictionary/remembered.ts';

/** What is known of Serbian words that diacritics alone part, and of what stands beside what. Latin letters. */
export interface WordContexts {
  /** Occurrences in a million words, of novels, web pages and programs; 0 for what others do not look like. */
  rate(word: string): number;
  /** The word itself for frequent ones (vas is nas, and vaš is naš), the last two letters for others. */
  classOf(word: string): string;
  /** How many times as often as by chance words of the second class follow the first; 1 where unknown. */
  affinity(first: string, second: string): number;
}

/** The class of what stands before the first word of a phrase. */
export const phraseStart = '^';

/** The class of what stands behind the last. */
export const phraseEnd = '$';

/**
 * Read as frequencies are: `word`, `!word` for a class of one, `class class`, each with the sign of its
 * rate or ratio.
 * @param bytes of sr-contexts.dawg
 * @throws Error when they are damaged
 */
export function openWordContexts(bytes: Uint8Array): WordContexts {
  const figures = openFrequencies(bytes);
  return {
    rate: (word) => figures.of(word),
    classOf: remembered((word) => {
      const pooled = word.replace(/^va(?=[sš])/, 'na');
      return figures.of(`!${pooled}`) > 0 ? pooled : `-${word.slice(-2)}`;
    }),
    affinity: (first, second) => figures.of(`${first} ${second}`) || 1,
  };
}
