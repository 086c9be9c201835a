import { cases, declineAdjective, declineNoun, type CaseForms, type Knows } from './decline.ts';

/**
 * The forms of a name or term given in its nominative, Cyrillic: adjectives before the first noun
 * decline with it, what follows stays (Великог скока напред). Of a name in capitals every part
 * declines, but for Chinese, Korean and Vietnamese ones, which begin with the family (Мао Цедунга).
 */
export function declinePhrase(phrase: string, knows: Knows): CaseForms {
  const words = phrase.split(' ');
  const head = words.findIndex((word, i) => i === words.length - 1 || !isAdjective(word, knows));
  const noun = words[head] ?? '';
  if (words.length > 1 && words.every(isTitled) && head === 0) return declineName(words, knows);
  const declined = declineNoun(noun, knows);
  const before = words.slice(0, head).map((word) => declineAdjective(word, declined.gender, knows));
  return formsOf((one) => {
    return words.map((word, i) => {
      if (i === head) return declined.forms[one];
      return i < head ? (before[i]?.[one] ?? word) : word;
    });
  });
}

function declineName(words: readonly string[], knows: Knows): CaseForms {
  const parts = words.map((word) => declineNoun(word, knows).forms);
  const isFamilyFirst = familyNames.has(words[0] ?? '');
  return formsOf((one) =>
    parts.map((forms, i) =>
      isFamilyFirst && i < parts.length - 1 ? forms.nominative : forms[one],
    ),
  );
}

const familyNames: ReadonlySet<string> = new Set(
  'Мао Џоу Денг Си Чанг Сун Хо Ким Ли Хуа Ху Лин Џанг Ванг Нгујен Во Лаг Пол'.split(' '),
);

const isAdjective = (word: string, knows: Knows): boolean =>
  declineAdjective(word.toLowerCase(), 'masculine', knows) !== null;

const isTitled = (word: string): boolean => /^\p{Lu}/u.test(word);

function formsOf(wordsIn: (one: (typeof cases)[number]) => string[]): CaseForms {
  const [nominative = '', genitive = '', dative = '', accusative = '', instrumental = ''] =
    cases.map((one) => wordsIn(one).join(' '));
  return { nominative, genitive, dative, accusative, instrumental };
}
