import { scriptOf } from '../script.ts';
import type { Token } from './reading.ts';
import { confusedFrom } from './scanner-confusions.ts';
import { mayBeSpoken } from './spoken-forms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { breakBetween } from './word-breaks.ts';

/** Collects over a whole text what scanners do to words and writers do not. */
export interface ScanSigns {
  /** @param known of each token, whether it is a Serbian word */
  readonly see: (text: string, tokens: readonly Token[], known: readonly boolean[]) => void;
  /** @param counts how often each word stands in the text */
  readonly isScan: (counts: ReadonlyMap<string, number>, wordCount: number) => boolean;
}

/** Each kind of damage counts once for a word: what repeats may be meant. */
export function scanSigns({ serbian }: Vocabulary): ScanSigns {
  /** Words parted in two, with the part that is no word. */
  const parted = new Map<string, string>();

  function see(text: string, tokens: readonly Token[], known: readonly boolean[]): void {
    let before: Token | undefined;
    let wasKnown = true;
    for (const [i, token] of tokens.entries()) {
      const isKnown = known[i] === true;
      if (before !== undefined && !(isKnown && wasKnown)) {
        const whole = before.word + token.word;
        const parting = negation.test(before.word) ? null : breakBetween(text, before, token);
        if ((parting === 'space' || parting === 'line-end') && serbian.likelihood(whole) >= met) {
          parted.set(whole, isKnown ? before.word : token.word);
        }
      }
      before = token;
      wasKnown = isKnown;
    }
  }

  function isConfused(word: string): boolean {
    if (word.length < shortest || !small.test(word)) return false;
    if (serbian.frequencyOneSlipAway(word) < common) return false;
    for (const meant of confusedFrom(word, scriptOf(word))) {
      if (serbian.likelihood(meant) >= common && !mayBeSpoken(word, meant)) return true;
    }
    return false;
  }

  return {
    see,
    isScan(counts, wordCount) {
      let signs = 0;
      for (const part of parted.values()) {
        if (part.length === 1 || (counts.get(part) ?? 0) < repeated) signs++;
      }
      for (const word of counts.keys()) {
        if (serbian.knows(word)) continue;
        if (humped.test(word) && serbian.knows(lowered(word))) signs++;
        else if (isConfused(word)) signs += half;
      }
      return signs >= fewest && signs * 10_000 > dense * (wordCount + 300);
    },
  };
}

/** What may also be a slip of the hand. */
const half = 0.5;
/** Fewer signs decide nothing. */
const fewest = 3;
/** Signs in 10,000 words that texts typed by hand do not reach. */
const dense = 4;
const repeated = 3;
/** Occurrences in a million of a whole word, and of one that was confused. */
const met = 0.5;
const common = 3;
const shortest = 5;

const small = /^\p{Ll}+$/u;
const humped = /^(?=.{4})\p{L}\p{Ll}+\p{Lu}\p{Ll}*$/u;
const lowered = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();
/** Written with its verb in older texts: не имађаше. */
const negation = /^(?:не|ne)$/i;
