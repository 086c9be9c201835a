import type { Option } from './diacritic-path.ts';
import { readingsOf, type MarkedReading } from './diacritic-readings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is known of a place and its text. */
interface Place {
  /** The share of diacritics lost, 0 to 1. */
  readonly rate: number;
  /** Whether words that are words as they stand may be others. */
  readonly isShaven: boolean;
  /** How likely đ is written dj rather than d, 0 to 1. */
  readonly shareOfDj: number;
  /** Whether it begins a phrase, where capitals tell nothing. */
  readonly isFirst: boolean;
  /** Whether a verb that asks for an infinitive stands shortly before it. */
  readonly isAfterModal: boolean;
  /** The word behind it in the same phrase. */
  readonly next: string;
  /** Whether it must stay. */
  readonly isFixed: boolean;
}

/** What a word may be; itself alone where it must stay or can be nothing else. */
export function optionsFor(word: string, vocabulary: Vocabulary, place: Place): Option[] {
  const small = word.toLowerCase();
  const itself = { word: small, weight: 0, kind: vocabulary.contexts.classOf(small) };
  if (place.isFixed || !mayLack.test(word)) return [itself];
  const { all, isWord, foreignRate } = readingsOf(small, vocabulary);
  if (all.length === 0) return [itself];
  if (isWord && !place.isShaven) return [itself];
  const options = all.map((reading) => ({
    word: reading.word,
    weight: Math.log(reading.rate * chanceOf(reading, word, place)),
    kind: reading.kind,
  }));
  if (all.some((reading) => reading.word === small)) return options;
  const bare = bareRate(word, foreignRate, place);
  return bare === 0 ? options : [...options, { ...itself, weight: Math.log(bare) }];
}

/** How likely it is that this reading is written as the word is. */
function chanceOf({ word, isName }: MarkedReading, written: string, place: Place): number {
  const small = written.toLowerCase();
  let chance = word === small ? 1 : place.rate;
  if (word.includes('đ')) chance *= small.includes('dj') ? place.shareOfDj : 1 - place.shareOfDj;
  const isTitled = written !== small && !place.isFirst;
  if (isName !== isTitled) chance *= unlikelyCase;
  if (place.isAfterModal && word.endsWith('ći')) chance *= likelyInfinitive;
  if (ours.test(word) && masculine.test(place.next) && !adverb.test(place.next))
    chance *= agreement;
  return chance;
}

/** How much less likely a name is in small letters, and another word with a capital. */
const unlikelyCase = 0.3;

/** How much likelier reći is than reči where an infinitive is asked for. */
const likelyInfinitive = 5;

/** How much likelier naš is than nas before what looks like a masculine noun. */
const agreement = 4;

const ours = /^[nv]aš$/;
const masculine = /^[a-zčćšž]{3,}[bcčćdgjklnprstvz]$/i;
const adverb = /^(?:zau|u)vi?j?ek$|^(?:opet|danas|ve[cč]eras|pored|iznad|ispod|ispred)$/i;

/** How often in a million words what is no Serbian word may stand there all the same: foreign words and names. */
const bareRate = (written: string, foreignRate: number, { isFirst }: Place): number =>
  Math.max(foreignRate, written !== written.toLowerCase() && !isFirst ? 0.003 : 0);

const mayLack = /^(?=.*[cszd])[a-pr-vz]{2,}$/i;
