import { toCyrillic, toLatin } from '../script.ts';
import { openAutomaton } from './automaton.ts';
import { openFrequencies } from './frequencies.ts';
import { caseOf, inCase } from './letter-case.ts';
import { likelihood } from './likelihood.ts';
import { markingsIn } from './markings.ts';
import { near } from './near.ts';
import { remembered } from './remembered.ts';

/**
 * Serbian words in either script, ekavian and ijekavian. A word of small letters may be written with a
 * capital or in capitals, a name (Београд) in capitals but not small. Marks of stress and invisible
 * breaks in a word do not count. Not known are Roman numerals, digits, and words with foreign letters or
 * with letters of both scripts.
 */
export interface Dictionary {
  /** Whether it is a word; parts tied by hyphens must each be one, or all together. O(length). */
  knows(word: string): boolean;
  /**
   * Occurrences in a million words of novels of 1852–1920, within a fifth; 0 for words met less than
   * twice. Of parts tied by hyphens, the rarest. O(length).
   */
  frequency(word: string): number;
  /** As `frequency`, of all words together that begin so. */
  frequencyOfAll(beginning: string): number;
  /**
   * Occurrences in a million words as they may be guessed: `frequency`, or for a known word never met a
   * small number by its kin; 0 for words not known. Not for compounds.
   */
  likelihood(word: string): number;
  /**
   * Known words likely meant by a word, likeliest first, in its script (Cyrillic if mixed) and case; itself
   * first if known.
   * Of a compound one part may be wrong. A few milliseconds.
   */
  near(word: string, most?: number): string[];
  /** As `near`, but not farther than one letter or a few that are lightly confused; much faster. */
  nearest(word: string): string[];
  /**
   * The words, small or with one capital, that a Latin word in small letters may be if diacritics were
   * left out (c for č and ć, d or dj for đ), in small letters and in no order, itself among them if it is
   * one. Itself alone where it has very many such letters, or fewer than three in all.
   */
  marked(word: string): string[];
  /**
   * The most occurrences in a million of any word that is one letter lost, added, exchanged or swapped
   * away. Some microseconds: asked before `near`, it spares most of the work.
   */
  frequencyOneSlipAway(word: string): number;
}

/**
 * @param parts bytes of sr.dawg and sr-frequencies.dawg
 * @throws Error when they are damaged
 */
export function openDictionary(parts: { words: Uint8Array; frequencies: Uint8Array }): Dictionary {
  const automaton = openAutomaton(parts.words);
  const frequencies = openFrequencies(parts.frequencies);

  const isWord = (written: string): boolean => casesOf(written).some((form) => automaton.has(form));

  const isKnown = (written: string): boolean =>
    isWord(written) || (written.includes('-') && written.split('-').every(isWord));

  const markings = markingsIn(automaton);

  const isInSomeCase = (small: string): boolean =>
    isWord(unmixed(small)) || isWord(unmixed(inCase(small, 'titled')));

  const rate = (written: string): number =>
    Math.max(...casesOf(written).map((form) => frequencies.of(form)));

  const nearby = (written: string, most: number, farthest = 2): string[] =>
    near(written, automaton, frequencies, { most, farthest }).map(({ word }) =>
      inCase(word, caseOf(written)),
    );

  function nearestCompound(written: string, most: number): string[] {
    const whole = nearby(written, most);
    const parts = written.split('-');
    const wrong = parts.findIndex((part) => !isWord(part));
    const part = parts[wrong];
    if (parts.length === 1 || part === undefined) return whole;
    if (parts.some((other, i) => i > wrong && !isWord(other))) return whole;
    const compounds = nearby(part, most).map((right) => parts.with(wrong, right).join('-'));
    return [...compounds, ...whole].slice(0, most);
  }

  return {
    knows: remembered((word) => isKnown(unmixed(word))),
    frequency: remembered((word) => {
      const written = unmixed(word);
      const own = rate(written);
      return own > 0 || !written.includes('-') ? own : Math.min(...written.split('-').map(rate));
    }),
    frequencyOfAll: (beginning) => frequencies.ofAll(unmixed(beginning).toLowerCase()),
    likelihood(word) {
      let most = 0;
      for (const form of casesOf(unmixed(word))) {
        if (automaton.has(form)) most = Math.max(most, likelihood(form, frequencies));
      }
      return most;
    },
    nearest(word) {
      const found = nearby(cyrillised(word), 5, 1);
      return anyCyrillic.test(word) ? found : found.map(toLatin);
    },
    marked: (word) => markings(word).filter(isInSomeCase),
    frequencyOneSlipAway: remembered((word) => frequencies.ofOneSlip(unmixed(word).toLowerCase())),
    near(word, most = 5) {
      const written = cyrillised(word);
      const found = nearestCompound(written, most);
      const own = isKnown(written) ? [written] : [];
      const likely = [...new Set([...own, ...found])].slice(0, most);
      return anyCyrillic.test(word) ? likely : likely.map(toLatin);
    },
  };
}

/** The forms a dictionary may have a word in: as written, small, and from capitals with one capital. */
function casesOf(written: string): readonly string[] {
  const small = written.toLowerCase();
  if (small === written) return [small];
  const titled = inCase(small, 'titled');
  if (titled === written) return [written, small];
  return written === written.toUpperCase() ? [written, small, titled] : [written];
}

/** As `cyrillised`, but a word in which the scripts are mixed stays so: no dictionary has it. */
const unmixed = (word: string): string =>
  anyCyrillic.test(word) ? cleared(word) : cleared(toCyrillic(word));

const cyrillised = (word: string): string => cleared(toCyrillic(word));

/** Without marks of stress and invisible breaks, with plain hyphens. */
function cleared(cyrillic: string): string {
  if (plain.test(cyrillic)) return cyrillic;
  return cyrillic.normalize('NFC').replace(unheard, '').replace(hyphens, '-');
}

const plain = /^[А-Яа-яЂ-Џђ-џ-]*$/;
const anyCyrillic = /\p{Script=Cyrillic}/u;
const unheard = /[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const hyphens = /[\u2010\u2011]/g;
