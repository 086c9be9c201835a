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
  const asWritten = { original, transcription: null, trust: 0 };
  if (!/^\p{Lu}/u.test(word)) return asWritten;
  const own = foreign.find(({ language }) => language === hint);
  const mayBeOwn = hint === 'de' || !english.test(latin);
  const isOwn = reading?.language === hint || (mayBeOwn && (own?.words.knows(latin) ?? true));
  const named = byTable(word, foreign);
  if (named !== null && (hint === null || hint === 'en' || !isOwn)) {
    return { original, transcription: named + ending, trust: 0.9 };
  }
  const isPlainWord = reading?.ending === '' && !isOwn;
  const rules = hint === null || hint === 'en' ? null : soundRules[hint];
  if (rules && !isPlainWord && reading?.language !== null) {
    // Of a word the language has, the ending is known; else it is written by its sound with the rest.
    const isSure = hint !== 'pt' && reading !== null;
    const { text, confidence } = rules(isSure ? latin : guessWhole(word, reading, latin));
    // Without a list of the language, a word English has as well may be English.
    const isDoubtful = own === undefined && reading?.language === 'en';
    const trust = isDoubtful ? Math.min(0.5, confidence) : confidence;
    return { original, transcription: text + (isSure ? tail : ending), trust };
  }
  if (reading !== null && reading.language !== 'en') return asWritten;
  const { text, confidence } = transcribeEnglish(latin);
  return { original, transcription: text + tail, trust: confidence };
}

/** What names of Romance languages hardly have: their lists know English names too. */
const english = /[wk]|sh|oh|ee|oo|y$/i;

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
  const named = (letters: string) => englishNames.get(guessLatin(letters, foreign).toLowerCase());
  const whole = named(word);
  if (whole !== undefined) return whole;
  for (const { stem, ending } of withoutEndings(word)) {
    // Схакеспеар-а: the e that is not heard is left out before endings.
    const known = named(stem) ?? named(`${stem}е`);
    if (known !== undefined) return declined(known, ending);
    const feminine = feminineEndings.has(ending) ? named(`${stem.replace(/ј$/, '')}а`) : undefined;
    if (feminine?.endsWith('а')) return feminine.slice(0, -1) + ending;
  }
  return null;
}

const feminineEndings = new Set(['е', 'и', 'у', 'о', 'ом']);

/** A masculine name with its ending: Линколна, Кенедија, Монроа. */
function declined(name: string, ending: string): string | null {
  if (name.endsWith('а')) return null;
  return name.endsWith('и') && !ending.startsWith('ј')
    ? `${name}ј${softened(ending)}`
    : name + ending;
}

/** Behind ј: Кенедијем. */
const softened = (ending: string): string => (ending === 'ом' ? 'ем' : ending.replace(/^ов/, 'ев'));

/** The Latin word with its Serbian ending in Latin letters too: rules for sounds keep it. */
function guessWhole(word: string, reading: Foreignness['reading'], latin: string): string {
  if (reading === null || reading.ending === '') return latin;
  return latin + guessLatin(reading.ending, []);
}
