import { englishNames } from './english-names.ts';
import { withoutEndings } from './endings.ts';
import type { Foreignness } from './foreignness.ts';
import { guessLatin } from './latin-guess.ts';
import { memo } from './memo.ts';
import { transcribeEnglish } from './transcribe-english.ts';
import { transcribePortuguese } from './transcribe-portuguese.ts';
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
  const isPlainWord = reading?.ending === '' && reading.language !== hint;
  if (hint === 'pt' && isName && !isPlainWord && reading?.language !== null) {
    const { text, confidence } = transcribePortuguese(guessWhole(word, reading, latin));
    return { original, transcription: text + ending, trust: confidence };
  }
  if (isName && (reading === null || reading.language === 'en')) {
    const { text, confidence } = transcribeEnglish(latin);
    const glued = ending || (reading?.ending ?? '');
    return { original, transcription: text + glued, trust: confidence };
  }
  return { original, transcription: null, trust: 0 };
}

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
