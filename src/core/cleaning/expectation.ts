import { remembered } from '../dictionary/remembered.ts';
import type { CleaningContext } from './context.ts';

/** How often words may be expected in one text, in a million. */
export interface Expectation {
  /** Of a word that could be meant: as Serbian has it, or as the text repeats it; 0 for others. */
  readonly asMeant: (word: string) => number;
  /** Of a word that stands there: also of one nobody knows, the less the longer it is. */
  readonly asWritten: (word: string) => number;
}

/** Of one text, made once. */
export function expectation(context: CleaningContext): Expectation {
  let known = expectations.get(context);
  if (known === undefined) {
    known = expectationOf(context);
    expectations.set(context, known);
  }
  return known;
}

const expectations = new WeakMap<CleaningContext, Expectation>();

function expectationOf({ vocabulary, profile }: CleaningContext): Expectation {
  const { counts, wordCount } = profile;
  const meant = (word: string): number => {
    const count = counts.get(word) ?? 0;
    const own = count >= repeated ? (1_000_000 * count) / Math.max(wordCount, shortText) : 0;
    return Math.max(vocabulary.serbian.likelihood(word), own);
  };
  const written = remembered((word) => {
    const isPiece = word.length < 3 && !vocabulary.serbian.knows(word);
    const own = isPiece || (counts.get(word) ?? 0) < 2 ? 0 : repeatedly;
    return Math.max(strange * shorter ** word.length, own, isPiece ? 0 : meant(word));
  });
  return { asMeant: meant, asWritten: written };
}

/** A word that no dictionary has and that comes so often is a name or meant so. */
const repeated = 3;
/** What two places say of a word that no dictionary has. */
const repeatedly = 20;
/** In texts shorter than this, what is repeated tells less of how often it may come. */
const shortText = 20_000;
/** Of words nobody knows: letters that stand alone are common, long ones each very rare. */
const strange = 20;
const shorter = 0.3;
