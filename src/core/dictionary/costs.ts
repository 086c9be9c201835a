import type { Automaton } from './automaton.ts';
import {
  exchanged,
  lightlyAdded,
  lightlyLost,
  missing,
  rewritten,
  slippedKey,
  unmarked,
} from './confusion.ts';
import { neighbouringKeys } from './keyboard.ts';

/** The costs of `confusion.ts` by the letters of one automaton, capitals as small ones. */
export interface Costs {
  /** How many codes there are; a letter the automaton lacks has a code behind its own. */
  readonly count: number;
  /** The code of each letter's small form. */
  readonly small: Uint8Array;
  /** By right letter × `count` + written letter. */
  readonly exchange: Float64Array;
  /** Of a letter that is not written, and of one written that does not belong. */
  readonly lost: Float64Array;
  readonly added: Float64Array;
  /** By one letter × `count` + another: whether they lie side by side on a keyboard. */
  readonly beside: Uint8Array;
  readonly rewrites: readonly Rewrite[];
  /** Codes of a word in lower case. */
  encode(word: string): Uint8Array;
}

/** Letters of the right word that stand for letters written, both as codes. */
interface Rewrite {
  readonly right: Uint8Array;
  readonly written: Uint8Array;
  readonly cost: number;
}

export function costsOf({ letters }: Automaton): Costs {
  const codes = new Map(letters.map((letter, code) => [letter, code]));
  const codeOf = (letter: string): number => {
    const code = codes.get(letter) ?? codes.size;
    codes.set(letter, code);
    return code;
  };
  const small = Uint8Array.from(letters, (letter) => codeOf(letter.toLowerCase()));
  for (const [pairs] of exchanged) Array.from(pairs.replaceAll(' ', ''), codeOf);
  for (const [right, written] of rewritten) Array.from(right + written, codeOf);
  for (const letter of lightlyAdded.keys()) codeOf(letter);
  for (const [letter] of neighbouringKeys()) codeOf(letter);

  const unknown = codes.size;
  const count = unknown + 1;
  const exchange = new Float64Array(count * count).fill(1);
  const beside = new Uint8Array(count * count);
  for (const [one, other] of neighbouringKeys()) {
    const [a, b] = [codeOf(one), codeOf(other)];
    exchange[a * count + b] = slippedKey;
    beside[a * count + b] = 1;
  }
  for (let code = 0; code < unknown; code++) exchange[code * count + code] = 0;
  for (const [pairs, cost] of exchanged) {
    for (const pair of pairs.split(' ')) {
      const [one = 0, other = 0] = Array.from(pair, codeOf);
      exchange[one * count + other] = exchange[other * count + one] = cost;
    }
  }
  for (const [pairs, cost] of unmarked) {
    for (const pair of pairs.split(' ')) {
      const [right = 0, written = 0] = Array.from(pair, codeOf);
      exchange[right * count + written] = cost;
    }
  }
  const lost = new Float64Array(count).fill(missing);
  const added = new Float64Array(count).fill(1);
  for (const [letter, cost] of lightlyLost) lost[codeOf(letter)] = cost;
  for (const [letter, cost] of lightlyAdded) added[codeOf(letter)] = cost;

  const encode = (word: string): Uint8Array =>
    Uint8Array.from({ length: word.length }, (_, i) => codes.get(word.charAt(i)) ?? unknown);
  const rewrites = rewritten.map(([right, written, cost]) => {
    return { right: encode(right), written: encode(written), cost };
  });
  return { count, small, exchange, lost, added, beside, rewrites, encode };
}

/** The least that a letter costs where it does not stand. */
export function cheapestOf(
  exchange: Float64Array,
  lost: Float64Array,
  width: number,
): Float64Array {
  return lost.map((added, letter) => {
    let least = added;
    for (let i = letter * width + 1; i < (letter + 1) * width; i++) {
      const cost = exchange[i] ?? 1;
      if (cost > 0 && cost < least) least = cost;
    }
    return least;
  });
}

/** By right letter and place in the word, from 1. */
export function exchangesWith({ count, exchange }: Costs, word: Uint8Array): Float64Array {
  const width = word.length + 1;
  const table = new Float64Array(count * width);
  for (let letter = 0; letter < count; letter++) {
    for (let j = 1; j < width; j++) {
      table[letter * width + j] = exchange[letter * count + (word[j - 1] ?? 0)] ?? 1;
    }
  }
  return table;
}
