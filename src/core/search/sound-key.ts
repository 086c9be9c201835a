import { fold } from '../fold.ts';
import { foreignSound } from './foreign-sound.ts';
import { withoutEndings } from './word-ending.ts';

/**
 * The keys a word is found by: two words may be the same when they share one. The first depends on
 * `fold` of the word alone, so script, case and diacritics do not count; it evens out what
 * letter-by-letter converters do (w → в, y → и, q → к), doubled letters, ekavian and ijekavian, and
 * case. More come with a word that may be spelled as abroad, by its sound, and with a name, by its
 * consonants: vowels are what Serbian and the original agree on least (Shakespeare, Шекспир).
 */
export function soundKeys(word: string): readonly string[] {
  const readings = readingsOf(word);
  const keys = new Set(readings.map((reading) => withoutEndings(reading)));
  if (name.test(word)) {
    const consonants = consonantKey(readings.at(-1) ?? '');
    if (consonants !== null) keys.add(consonants);
  }
  return [...keys];
}

/** The letters of the keys a word has, endings and all: first as it is written, last as it may sound. */
export function readingsOf(word: string): string[] {
  const folded = Array.from(fold(word.slice(0, longest)), (letter) => letters.get(letter) ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]|[\u0080-\u00FF]/gu, '');
  const sounds = isSerbianOnly(word) ? folded : foreignSound(folded);
  const spellings = sounds === folded ? [folded] : [folded, sounds];
  // Converters drop the s of x: Фирефок, Екплорер.
  const dropped = folded.includes('x') ? [folded.replaceAll('x', 'k')] : [];
  const changed = sibilant.test(folded)
    ? [folded.replace(sibilant, (letter) => (letter === 'c' ? 'k' : 'g'))]
    : [];
  const [first = '', ...others] = spellings;
  return [...new Set([first, ...dropped, ...changed, ...others].map(spoken))];
}

/** к and г before и of the dative and the plural: Америци, разлозима. */
const sibilant = /[cz](?=i(?:ma)?$)/;

/** UTF-16 units of a word that count: what is longer was not written to be read. */
const longest = 64;

/** Whether it has letters that only Serbian writes: such a word is not spelled as abroad. */
export const isSerbianOnly = (word: string): boolean => serbianOnly.test(word.normalize('NFC'));

const serbianOnly = /[čćšžđчћшжђљњџ]/iu;

/** As said, whoever wrote it: one letter for a sound, none twice, ekavian. */
const spoken = (folded: string): string =>
  folded
    .replace(/[jqwxy]/g, (letter) => sounds[letter] ?? letter)
    .replace(/([a-z])\1+/g, '$1')
    .replace(/(?<=[bcdfghklmnprstvz])ie/g, 'e');

const sounds: Readonly<Record<string, string>> = { j: 'i', q: 'k', w: 'v', x: 'ks', y: 'i' };

/** Letters that folding leaves in Cyrillic, as Serbian writes what is theirs. */
const letters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ы: 'i',
    э: 'e',
    щ: 's',
    ь: '',
    ъ: '',
    ю: 'ju',
    я: 'ja',
    і: 'i',
    є: 'je',
    ѕ: 'z',
  }),
);

const name = /^\p{Lu}/u;

/** The consonants of a name, marked so that they meet no word; `null` when they say too little. */
export function consonantKey(reading: string): string | null {
  const consonants = withoutEndings(reading)
    .replace(/(?<=.)h|[aeiou]/g, '')
    .replaceAll('z', 's')
    .replace(/(.)\1+/g, '$1');
  return consonants.length >= fewest && /^[a-z]+$/.test(consonants) ? `~${consonants}` : null;
}

const fewest = 4;
