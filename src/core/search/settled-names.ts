import { englishNames } from '../cleaning/english-names.ts';
import { transcribeEnglish } from '../cleaning/transcribe-english.ts';
import { transcribeFrench } from '../cleaning/transcribe-french.ts';
import { transcribeGerman } from '../cleaning/transcribe-german.ts';
import { transcribeItalian } from '../cleaning/transcribe-italian.ts';
import { transcribeSpanish } from '../cleaning/transcribe-spanish.ts';
import { fold } from '../fold.ts';
import { soundKeys } from './sound-key.ts';

/**
 * How a name is written in Serbian or abroad where its spelling does not tell: Џорџ for George, Беч
 * for Wien, George for Џорџ in any case.
 */
export function settledNames(word: string): readonly string[] {
  const name = fold(word);
  const serbian = ways.map((way) => way(name)).filter(({ confidence }) => confidence >= settled);
  const [key = ''] = soundKeys(word);
  return [...serbian.map(({ text }) => text), ...(englishByKey().get(key) ?? [])];
}

const ways = [
  transcribeEnglish,
  transcribeGerman,
  transcribeFrench,
  transcribeItalian,
  transcribeSpanish,
];

/** How sure a way is of a name that its table has; of what its letters give it is less sure. */
const settled = 0.9;

let made: ReadonlyMap<string, readonly string[]> | undefined;

/** English names by the first key of what they are in Serbian. */
function englishByKey(): ReadonlyMap<string, readonly string[]> {
  if (made !== undefined) return made;
  const names = new Map<string, string[]>();
  for (const [english, serbian] of englishNames) {
    const [key = ''] = soundKeys(serbian);
    names.set(key, [...(names.get(key) ?? []), english]);
  }
  return (made = names);
}
