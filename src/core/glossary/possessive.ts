import { isAdjectivalPlace, isPlace } from '../cleaning/places.ts';
import { isSoft } from '../cleaning/syllables.ts';

/**
 * The forms of the adjective that tells what is somebody’s, of a name given with its genitive, both
 * Cyrillic: Линколнов, Маов, Маријин, Аничин (after Ж. Станојчић, Љ. Поповић, „Граматика српскога
 * језика“). None of what is no name of one person, and of names of several words only of those whose
 * last part alone declines (Мао Цедунгов).
 */
export function possessiveForms(name: string, genitive: string): string[] {
  const stem = stemOf(name, genitive);
  if (stem === null) return [];
  // Маов, but Русоов: what is written of others may be either.
  const stems = stem.endsWith('оов') ? [stem, stem.slice(0, -2) + 'в'] : [stem];
  return stems.flatMap((one) => endings.map((ending) => one + ending));
}

function stemOf(name: string, genitive: string): string | null {
  if (!/^\p{Lu}\p{Ll}/u.test(name) || genitive === name) return null;
  const [last = '', genitiveLast = ''] = [name, genitive].map((words) => words.split(' ').at(-1));
  const before = name.slice(0, -last.length);
  if (genitive.slice(0, -genitiveLast.length) !== before || !/^\p{Lu}/u.test(last)) return null;
  const small = last.toLowerCase();
  if (isPlace(small) || isAdjectivalPlace(small) || ofThings.test(small)) return null;
  if (small.endsWith('а') && genitiveLast.endsWith('е')) {
    const stem = genitiveLast.slice(0, -1);
    return before + (/.иц$/.test(stem) ? stem.slice(0, -1) + 'ч' : stem) + 'ин';
  }
  if (!genitiveLast.endsWith('а')) return null;
  const stem = genitiveLast.slice(0, -1);
  return before + stem + (isSoft(stem) && !stem.endsWith('ц') ? 'ев' : 'ов');
}

const ofThings = /.{2}(?:ост|изам|ција|зија|[бт]лика|тика|ство|[ае]ње)$/;

/** Of both its declensions: Линколнова and Линколновог, Линколнову and Линколновом. */
const endings = ['', 'а', 'о', 'и', 'е', 'у', 'ог', 'ога', 'ом', 'оме', 'им', 'их', 'ој', 'има'];
