import { endsInHyphen, type Line } from './lines.ts';

/**
 * Decides what becomes of a hyphen at the end of a line: was the word broken there, or is the hyphen
 * its own? There is no dictionary here; the rest of the text tells.
 */
export class Hyphens {
  /** Words and compounds of the text that stand whole on a line, in small letters. */
  readonly #words = new Set<string>();

  constructor(lines: readonly Pick<Line, 'text'>[]) {
    if (!lines.some(({ text }) => endsInHyphen(text))) return;
    let isBroken = false;
    for (const { text } of lines) {
      const words = text.match(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu) ?? [];
      const from = isBroken ? 1 : 0;
      isBroken = endsInHyphen(text);
      const to = isBroken ? words.length - 1 : words.length;
      for (const word of words.slice(from, to)) this.#words.add(word.toLowerCase());
    }
  }

  /** Whether a word broken between these lines loses its hyphen. The first ends in one. */
  isBreak(line: string, next: string): boolean {
    const mark = line.at(-1);
    if (mark === '¬' || mark === '\u00ad') return true;
    const first = /[\p{L}\p{M}\d]+(?=.$)/u.exec(line)?.[0] ?? '';
    const second = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? '';
    if (second === '' || /\d/.test(first)) return false;
    if (isCapitals(first) && first.length > 1) return isCapitals(second);
    if (/^\p{Lu}/u.test(second)) return false;
    return this.#isOneWord(first.toLowerCase(), second.toLowerCase());
  }

  #isOneWord(first: string, second: string): boolean {
    if (this.#words.has(first + second)) return true;
    if (this.#words.has(`${first}-${second}`)) return false;
    // Nobody breaks a word after one letter; „е-пошта“ is written so.
    if (first.length === 1) return !this.#words.has(second);
    return !(twoAdjectivesFirst.test(first) && twoAdjectivesSecond.test(second));
  }
}

const isCapitals = (word: string): boolean => !/\p{Ll}/u.test(word);

/** „српско-хрватски“, „политичко-економска“: what is related, not one thing. */
const twoAdjectivesFirst = /(?:[сшчћц]к|[sščćc]k)[оo]$/u;
const twoAdjectivesSecond =
  /(?:[сшчћц]к|[sščćc]k)(?:[иаоеуiaoeu]|[оo][гмgmјj][аеуaeu]?|[иi][мхmh][аa]?)$/u;
