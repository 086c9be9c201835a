import { withoutEndings } from './endings.ts';

/** The Serbian form of a name from the East, its glued ending kept. */
export function easternName(letters: string): string | null {
  if (!easternBeginnings.has(letters.slice(0, 3).toLowerCase())) return null;
  const small = letters.toLowerCase();
  const whole = easternNames.get(small);
  if (whole !== undefined) return whole;
  for (const { stem, ending } of withoutEndings(small)) {
    const name = easternNames.get(stem);
    if (name !== undefined) return name + ending;
  }
  return null;
}

/**
 * Names that Serbian has long written in its own way while Latin texts spell them otherwise
 * (Wade–Giles, pinyin, English spellings of Russian names). By the damaged Cyrillic, in lower case
 * and without hyphens. All end in a consonant, so a case ending stays as it is.
 */
const easternNames: ReadonlyMap<string, string> = new Map(
  (
    'тсетунг=Цедунг зедонг=Цедунг енлаи=Енлај сиаопинг=Сјаопинг ксиаопинг=Сјаопинг каисхек=Кајшек ' +
    'јинпинг=Ђинпинг нанјинг=Нанкинг беијинг=Пекинг схангхаи=Шангај хрусхцхев=Хрушчов ' +
    'кхрусхцхев=Хрушчов горбацхев=Горбачов иелтсин=Јељцин цхекхов=Чехов солзхенитсин=Солжењицин'
  )
    .split(' ')
    .map((pair) => {
      const [name = '', serbian = ''] = pair.split('=');
      return [name, serbian] as const;
    }),
);

/** A cheap test first: nearly no word begins so. */
const easternBeginnings = new Set(Array.from(easternNames.keys(), (name) => name.slice(0, 3)));
