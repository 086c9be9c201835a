import { paradigm, type Paradigm } from './paradigm.ts';

/** Plurals of another stem or an older declension, in the order of the cases. */
export function irregularPlural(word: string): Paradigm | null {
  const forms = plurals.get(word.toLowerCase());
  if (forms === undefined) return null;
  const isTitled = /^\p{Lu}/u.test(word);
  const [n = '', g = '', d = '', a = '', v = '', i = '', l = ''] = forms.map((form) =>
    isTitled ? form.charAt(0).toUpperCase() + form.slice(1) : form,
  );
  return paradigm(n, g, d, a, v, i, l);
}

const plurals: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'човек: људи људи људима људе људи људима људима',
    'брат: браћа браће браћи браћу браћо браћом браћи',
    'господин: господа господе господи господу господо господом господи',
    'дете: деца деце деци децу децо децом деци',
    'око: очи очију очима очи очи очима очима',
    'ухо: уши ушију ушима уши уши ушима ушима',
    'уво: уши ушију ушима уши уши ушима ушима',
    'небо: небеса небеса небесима небеса небеса небесима небесима',
    'рука: руке руку рукама руке руке рукама рукама',
    'нога: ноге ногу ногама ноге ноге ногама ногама',
    'слуга: слуге слугу слугама слуге слуге слугама слугама',
    'мајка: мајке мајки мајкама мајке мајке мајкама мајкама',
    'мозак: мозгови мозгова мозговима мозгове мозгови мозговима мозговима',
    'зец: зечеви зечева зечевима зечеве зечеви зечевима зечевима',
    'отац: очеви очева очевима очеве очеви очевима очевима',
    'пас: пси паса псима псе пси псима псима',
    'гост: гости гостију гостима госте гости гостима гостима',
    'прст: прсти прстију прстима прсте прсти прстима прстима',
    'месец: месеци месеци месецима месеце месеци месецима месецима',
    'сат: сати сати сатима сате сати сатима сатима',
    'пут: путеви путева путевима путеве путеви путевима путевима',
  ].map((line) => {
    const [word = '', ...forms] = line.split(/:? /);
    return [word, forms];
  }),
);

/** Of one syllable, and without -ов- in the plural all the same. */
export const pluralsWithoutOv: ReadonlySet<string> = new Set(
  'дан зуб коњ црв мрав рус срб грк чех влах метар литар центар театар кедар'.split(' '),
);

/** The singular of a plural of another stem: људи, човек. */
export const singularOf = (plural: string): string | null => singulars.get(plural) ?? null;

const singulars: ReadonlyMap<string, string> = new Map(
  Array.from(plurals, ([singular, [plural = '']]) => [plural, singular]),
);
