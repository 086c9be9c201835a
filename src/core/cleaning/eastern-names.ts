/**
 * Names that Serbian has long written in its own way while Latin texts spell them otherwise
 * (Wade–Giles, pinyin, English spellings of Russian names). By the damaged Cyrillic, in lower case
 * and without hyphens. All end in a consonant, so a case ending stays as it is.
 */
export const easternNames: ReadonlyMap<string, string> = new Map(
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
