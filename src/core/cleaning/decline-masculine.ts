import { obliqueStem } from './fleeting-a.ts';
import { isLiving } from './living.ts';
import { irregularPlural, pluralsWithoutOv } from './irregular.ts';
import {
  paradigm,
  pluralParadigm,
  type DeclinedNoun,
  type Knows,
  type Paradigm,
  type Sense,
} from './paradigm.ts';
import { endsInCluster, isSoft, palatalised, parted, sibilarised, syllables } from './syllables.ts';

/** A masculine noun in a consonant, or in an о that was л (угао, део). */
export function declineMasculine(word: string, sense: Sense, knows: Knows): DeclinedNoun {
  const stem = obliqueStem(word, sense, knows);
  const living = isLiving(word, sense);
  return {
    gender: 'masculine',
    isLiving: living,
    number: 'singular',
    singular: paradigm(
      word,
      stem + 'а',
      stem + 'у',
      living ? stem + 'а' : word,
      vocative(word, stem, sense),
      instrumental(word, stem, knows),
      stem + 'у',
    ),
    plural: sense === 'common' ? pluralOf(word, stem, knows) : null,
  };
}

/** -ем behind a soft stem, but not where another е stands before it: краљем, but зецом, падежом. */
function instrumental(word: string, stem: string, knows: Knows): string {
  if (word.endsWith('ац')) return stem + 'ем';
  const soft = isSofter(stem) && !/е[жчшц]$/i.test(stem);
  const [guess, other] = soft ? ['ем', 'ом'] : ['ом', 'ем'];
  if (stem.toLowerCase() === 'цар') return stem + guess;
  return !knows(stem + guess) && knows(stem + other) ? stem + other : stem + guess;
}

/** цар has kept the endings of a soft stem: царем, цареви. */
const isSofter = (stem: string): boolean => isSoft(stem) || stem.toLowerCase() === 'цар';

function vocative(word: string, stem: string, sense: Sense): string {
  const isAfterFleeting = /ак$/i.test(word) && stem.length < word.length;
  if (isAfterFleeting) return stem + 'у';
  if (/ц$/i.test(word)) return palatalised(stem) + 'е';
  if (isSoft(stem)) return stem + 'у';
  if (sense === 'person' && /[кгх]$/.test(stem) && !/[аеиоу]к$/.test(stem)) return stem + 'у';
  return palatalised(stem) + 'е';
}

function pluralOf(word: string, stem: string, knows: Knows): Paradigm {
  const small = word.toLowerCase();
  const irregular = irregularPlural(word);
  if (irregular !== null) return irregular;
  if (small.endsWith('анин')) {
    const base = word.slice(0, -2);
    return pluralParadigm(base + 'и', base + 'а', base + 'има', base + 'е');
  }
  const long = stem + (isSofter(stem) && !/е[жчшц]$/i.test(stem) ? 'ев' : 'ов');
  const short = sibilarised(stem);
  const isShort =
    syllables(stem) > 1 || (stem !== word && /а[цк]$/.test(small)) || pluralsWithoutOv.has(small);
  const [guess, other] = isShort ? [short, long] : [long, short];
  const base = !isPlural(guess, knows) && isPlural(other, knows) ? other : guess;
  if (base === long) return pluralParadigm(long + 'и', long + 'а', long + 'има', long + 'е');
  return pluralParadigm(
    short + 'и',
    genitivePlural(word, stem, knows),
    short + 'има',
    accusativeStem(stem) + 'е',
  );
}

const isPlural = (stem: string, knows: Knows): boolean => knows(stem + 'и') && knows(stem + 'има');

const accusativeStem = (stem: string): string => stem.replace(/[тд]ц$/, 'ц');

/** The fleeting а comes back (стараца, министара), or comes in between consonants (студената). */
function genitivePlural(word: string, stem: string, knows: Knows): string {
  if (stem !== word && !word.endsWith('о')) return word + 'а';
  if (endsInCluster(stem) && (/[нкрп]т$/.test(stem) || knows(parted(stem) + 'а'))) {
    return parted(stem) + 'а';
  }
  return stem + 'а';
}
