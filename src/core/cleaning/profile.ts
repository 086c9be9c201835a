import { scriptOf } from '../script.ts';
import type { Script } from '../text.ts';
import { judge } from './judge.ts';
import { isInOtherLanguage } from './other-languages.ts';
import { noteNumbers } from './footnote-marks.ts';
import { hurrySigns } from './hurry.ts';
import { scanSigns } from './scan-signs.ts';
import type { Foreignness } from './foreignness.ts';
import { restore } from './restore.ts';
import { lossesOf, lossRate, type Losses } from './losses.ts';
import { tokensOf } from './reading.ts';
import type { Language, Vocabulary } from './vocabulary.ts';

/** What a whole text tells about one place of it. */
export interface TextProfile {
  readonly script: Script;
  readonly wordCount: number;
  /** Share of words that the Serbian dictionary knows or that are surely foreign, 0 to 1; near 1 for a few words. */
  readonly knownShare: number;
  /** How foreign a word must look to be taken for one put into Cyrillic letter by letter (log odds). */
  readonly foreignFrom: number;
  /** Whether words put into Cyrillic letter by letter were found at all. */
  readonly isMangled: boolean;
  /** A language its addresses hint at (.br → Portuguese). */
  readonly hint: Language | null;
  /** What was lost of the diacritics of its Latin words. */
  readonly losses: Losses;
  /** Whether it is in another language as a whole: no rule for Serbian may speak of it. */
  readonly isForeign: boolean;
  /** Whether it shows what scanners do to words. */
  readonly isScanned: boolean;
  /** Whether it was typed in a hurry, as comments and messages are. */
  readonly isHurried: boolean;
  /** Whether signs in it stand as their writer wants them: typed in a hurry, or short and not edited. */
  readonly isInformal: boolean;
  /** Whether numbers glued to words run in order, as marks of notes do. */
  readonly hasNumberedNotes: boolean;
  /** Share of paragraphs that begin with a small letter. */
  readonly smallBeginnings: number;
  /** How often each word stands in it, as it is written. */
  readonly counts: ReadonlyMap<string, number>;
  /**
   * How often each capital word stands before each small one within a sentence (Велики скок); counted
   * only where words were found put into Cyrillic letter by letter.
   */
  readonly pairs: ReadonlyMap<string, number>;
}

export function profileOf(paragraphs: readonly string[], vocabulary: Vocabulary): TextProfile {
  const words = new Map<string, Seen>();
  const signs = scanSigns(vocabulary);
  const notes = noteNumbers();
  const hurry = hurrySigns();
  let balance = 0;
  let total = 0;
  let small = 0;
  let length = 0;
  const countries = new Map<string, number>();
  for (const paragraph of paragraphs) {
    length++;
    if (smallBeginning.test(paragraph)) small++;
    const script = scriptOf(paragraph);
    const tokens = tokensOf(paragraph);
    balance += script === 'Latn' ? -tokens.length : tokens.length;
    total += tokens.length;
    const known = tokens.map(({ word }) => {
      let seen = words.get(word);
      if (!seen) words.set(word, (seen = { count: 0, isKnown: vocabulary.serbian.knows(word) }));
      seen.count++;
      return seen.isKnown;
    });
    signs.see(paragraph, tokens, known);
    notes.see(paragraph);
    hurry.see(paragraph);
    for (const { 1: country = '' } of paragraph.matchAll(domain)) {
      countries.set(country, (countries.get(country) ?? 0) + 1);
    }
  }
  const counts = new Map(Array.from(words, ([word, { count }]) => [word, count]));
  const { known, foreign, strong } = survey(counts, vocabulary);
  const density = ((strong + 0.02) / (total + 300)) * 10_000;
  const isMangled = density > dense;
  const losses = lossesOf(counts, vocabulary);
  const isHurried = !isMangled && hurry.isHurried(total, losses.lost);
  return {
    script: balance < 0 ? 'Latn' : 'Cyrl',
    wordCount: total,
    knownShare: (known + foreign + 20) / (total + 20),
    foreignFrom: isMangled ? Math.max(-0.4, 5 - 1.35 * Math.log(density / 4)) : 5.5,
    isMangled,
    hint: hintOf(countries),
    losses,
    isForeign: isInOtherLanguage(counts, known),
    isScanned: !isMangled && !isHurried && lossRate(losses) < 0.5 && signs.isScan(counts, total),
    isHurried,
    isInformal: isHurried || (!isMangled && total < few && !hurry.isSet()),
    hasNumberedNotes: notes.areInOrder(),
    smallBeginnings: length === 0 ? 0 : small / length,
    counts,
    pairs: isMangled ? pairsIn(paragraphs) : new Map(),
  };
}

function pairsIn(paragraphs: readonly string[]): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const paragraph of paragraphs) {
    for (const [pair] of paragraph.matchAll(named)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** A word as it is written, in a text. */
interface Seen {
  count: number;
  readonly isKnown: boolean;
}

/** Words known, those that can hardly be anything but foreign, and how many different ones these are. */
function survey(counts: ReadonlyMap<string, number>, vocabulary: Vocabulary) {
  let known = 0;
  let foreign = 0;
  let strong = 0;
  for (const [word, count] of counts) {
    const judgement = judge(word, vocabulary);
    if (judgement === null) known += count;
    else if (judgement.odds > surely) {
      foreign += count;
      if (!isBySound(word, judgement, vocabulary)) strong++;
    }
  }
  return { known, foreign, strong };
}

/** Whether a name stands as Serbian writes it by its sound, which may be letter by letter too: Торвалдс. */
const isBySound = (word: string, judgement: Foreignness, vocabulary: Vocabulary): boolean =>
  restore(word, '', judgement, vocabulary, null).transcription === word;

/** Such words in 10,000 that clean texts do not reach. */
const dense = 20;

/** Words below which a text without typographic marks tells too little to be taken for edited. */
const few = 100;

/** Log odds from which a word counts as a sign that the text was put into Cyrillic letter by letter. */
const surely = 3;

function hintOf(countries: ReadonlyMap<string, number>): Language | null {
  const [most] = [...countries].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return (most && byCountry.get(most[0])) ?? null;
}

const byCountry = new Map<string, Language>([
  ['br', 'pt'],
  ['pt', 'pt'],
  ['de', 'de'],
  ['at', 'de'],
  ['fr', 'fr'],
  ['it', 'it'],
  ['es', 'es'],
  ['mx', 'es'],
  ['ar', 'es'],
  ['cl', 'es'],
  ['uk', 'en'],
]);

const named = /(?<![\p{L}-])\p{Lu}\p{Ll}{3,}и \p{Ll}{4,}(?![\p{L}-])/gu;
const smallBeginning = /^[^\p{L}]*\p{Ll}/u;
const domain = /[\w-]\.(br|pt|de|at|fr|it|es|mx|ar|cl|uk)(?=[/\s]|$)/g;
