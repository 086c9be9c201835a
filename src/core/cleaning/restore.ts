import { englishNames } from './english-names.ts';
import { withoutEndings } from './endings.ts';
import type { Foreignness } from './foreignness.ts';
import { guessLatin } from './latin-guess.ts';
import { memo } from './memo.ts';
import { transcribeEnglish, type Transcription } from './transcribe-english.ts';
import { transcribeFrench } from './transcribe-french.ts';
import { transcribeGerman } from './transcribe-german.ts';
import { transcribeItalian } from './transcribe-italian.ts';
import { transcribePortuguese } from './transcribe-portuguese.ts';
import { transcribeSpanish } from './transcribe-spanish.ts';
import type { Language, Vocabulary } from './vocabulary.ts';

/** What may stand in the place of one mangled word, its Serbian ending kept. */
export interface Restored {
  /** In Latin letters, the ending behind a hyphen as Pravopis has it: Google-а. */
  readonly original: string;
  /** As Serbian writes the name by its sound; `null` when no rule says how. */
  readonly transcription: string | null;
  /** How far the transcription can be trusted, 0 to 1. */
  readonly trust: number;
}

/**
 * @param ending one behind a hyphen in the text, or an empty string
 * @param hint the language the text's addresses hint at
 */
export function restore(
  word: string,
  ending: string,
  { reading }: Foreignness,
  { foreign }: Vocabulary,
  hint: Language | null,
): Restored {
  const latin = reading?.latin ?? guessLatin(word, foreign);
  const tail = ending || (reading?.ending ?? '');
  const original = tail === '' ? latin : `${latin}-${tail}`;
  const named = byTable(word, foreign);
  if (named !== null) return { original, transcription: named + ending, trust: 0.9 };
  const isName = /^\p{Lu}/u.test(word);
  const own = foreign.find(({ language }) => language === hint);
  const isOwn = reading?.language === hint || own?.words.knows(latin) === true;
  const isPlainWord = reading?.ending === '' && !isOwn;
  const rules = hint === null || hint === 'en' ? null : soundRules[hint];
  if (rules && isName && !isPlainWord && reading?.language !== null) {
    // Of a word the language has, the ending is known; else it is written by its sound with the rest.
    const isSure = hint !== 'pt' && reading !== null;
    const { text, confidence } = rules(isSure ? latin : guessWhole(word, reading, latin));
    const glued = isSure ? tail : ending;
    return { original, transcription: text + glued, trust: confidence };
  }
  if (isName && (reading === null || reading.language === 'en')) {
    const { text, confidence } = transcribeEnglish(latin);
    const glued = ending || (reading?.ending ?? '');
    return { original, transcription: text + glued, trust: confidence };
  }
  return { original, transcription: null, trust: 0 };
}

/** Where the text hints at the language; Portuguese sounds its endings as Serbian does. */
const soundRules: Record<Exclude<Language, 'en'>, (name: string) => Transcription> = {
  pt: transcribePortuguese,
  de: transcribeGerman,
  fr: transcribeFrench,
  it: transcribeItalian,
  es: transcribeSpanish,
};

/** A name of the table, its glued ending kept: Линцолна → Линколна. */
const byTable = memo(tableName);

function tableName(word: string, foreign: Vocabulary['foreign']): string | null {
  const whole = englishNames.get(guessLatin(word, foreign).toLowerCase());
  if (whole !== undefined) return whole;
  for (const { stem, ending } of withoutEndings(word)) {
    const known = englishNames.get(guessLatin(stem, foreign).toLowerCase());
    if (known !== undefined && !/[аеиоу]$/.test(known)) return known + ending;
  }
  return null;
}

/** The Latin word with its Serbian ending in Latin letters too: rules for sounds keep it. */
function guessWhole(word: string, reading: Foreignness['reading'], latin: string): string {
  if (reading === null || reading.ending === '') return latin;
  return latin + guessLatin(reading.ending, []);
}
