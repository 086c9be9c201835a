import { fold } from '../fold.ts';

/** What the paragraphs of one version are compared by: blind to script, case, diacritics, signs. */
export interface Letters {
  readonly count: number;
  /** Folded, signs and all. */
  readonly folded: readonly string[];
  /** Hashes of four letters in a row, word boundaries counting as one, of all paragraphs in order. */
  readonly grams: Int32Array;
  /** Where the grams of a paragraph begin; one more at the end. */
  readonly starts: Int32Array;
  /** Hashes of ten letters from the beginning of a word on, within a paragraph. */
  readonly phrases: Int32Array;
  readonly phraseStarts: Int32Array;
}

/** How many hashes of four letters there are. */
export const gramCount = 1 << 18;

export function lettersOf(paragraphs: readonly string[]): Letters {
  const folded = paragraphs.map(fold);
  const longest = folded.reduce((most, { length }) => Math.max(most, length), 0);
  const units = new Uint16Array(longest + 5);
  const total = folded.reduce((sum, { length }) => sum + length + 2, 0);
  const grams = new Int32Array(total);
  const phrases = new Int32Array(total);
  const starts = new Int32Array(folded.length + 1);
  const phraseStarts = new Int32Array(folded.length + 1);
  let gram = 0;
  let phrase = 0;
  folded.forEach((text, i) => {
    const length = spelt(text, units);
    // A gram follows from the one before it: its first letter out, the next one in. So does a phrase.
    let [hash, phraseHash, inPhrase, first] = [0, 0, 0, 1];
    for (let at = 0; at < length; at++) {
      const unit = units[at] ?? 0;
      hash = (Math.imul(hash, factor) + unit) | 0;
      if (at >= gramLength - 1) {
        grams[gram++] = spread(hash) & (gramCount - 1);
        hash = (hash - Math.imul(units[at - gramLength + 1] ?? 0, factorOfGram)) | 0;
      }
      if (unit === space) continue;
      phraseHash = (Math.imul(phraseHash, factor) + unit) | 0;
      if (++inPhrase < phraseLength) continue;
      if (units[first - 1] === space) phrases[phrase++] = spread(phraseHash);
      phraseHash = (phraseHash - Math.imul(units[first] ?? 0, factorOfPhrase)) | 0;
      inPhrase--;
      do first++;
      while (units[first] === space);
    }
    starts[i + 1] = gram;
    phraseStarts[i + 1] = phrase;
  });
  return {
    count: folded.length,
    folded,
    grams: grams.subarray(0, gram),
    starts,
    phrases: phrases.slice(0, phrase),
    phraseStarts,
  };
}

const gramLength = 4;
const phraseLength = 10;
const factor = 0x01000193;
const toThe = (power: number): number => (power === 0 ? 1 : Math.imul(factor, toThe(power - 1)));
const factorOfGram = toThe(gramLength - 1);
const factorOfPhrase = toThe(phraseLength - 1);
const space = 0x20;

/** Writes the letters and digits, words parted by one space, a space at both ends; all signs when there are no letters. */
function spelt(text: string, units: Uint16Array): number {
  let length = written(text, units, letters());
  if (length <= 1) length = written(text, units, ink());
  if (length <= 1) return 0;
  if (units[length - 1] !== space) units[length++] = space;
  while (length < gramLength) units[length++] = space;
  return length;
}

function written(text: string, units: Uint16Array, wanted: Uint8Array): number {
  units[0] = space;
  let length = 1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (wanted[unit] === 1) units[length++] = unit;
    else if (units[length - 1] !== space) units[length++] = space;
  }
  return length;
}

const among = (isWanted: (unit: number) => boolean): (() => Uint8Array) => {
  let units: Uint8Array | undefined;
  return () =>
    (units ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(isWanted(unit))));
};

/** Of folded text: small Latin letters, digits, and what lies beyond the punctuation of Latin-1. */
const letters = among(
  (unit) =>
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0xc0 && (unit < 0x2000 || unit >= 0x3040)),
);

const ink = among((unit) => unit !== space);

function spread(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return Math.imul(half ^ (half >>> 13), 0xc2b2ae35) ^ (half >>> 16);
}
