/** The cases told apart here: the accusative is the nominative or the genitive where not its own. */
export const cases = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental'] as const;

export type Case = (typeof cases)[number];

export type CaseForms = Readonly<Record<Case, string>>;

/** Whether the dictionary has a word; Cyrillic. */
export type Knows = (word: string) => boolean;

/** What a noun is, as far as its adjectives need to know. */
export type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural';

export interface DeclinedNoun {
  readonly gender: Gender;
  readonly forms: CaseForms;
}

/**
 * The forms of a noun given in its nominative, Cyrillic: tables after the school grammar (Ž. Stanojčić,
 * Lj. Popović), the dictionary deciding where the ending leaves a choice.
 */
export function declineNoun(word: string, knows: Knows): DeclinedNoun {
  const stem = word.slice(0, -1);
  const last = word.slice(-1).toLowerCase();
  const isName = /^\p{Lu}/u.test(word);
  if (last === 'а') return { gender: 'feminine', forms: feminine(word, stem, isName, knows) };
  if (last === 'е' && isPluralOf(stem + 'а', stem, knows)) return plural(word, stem, 'feminine');
  if (last === 'и' && knows(stem + 'има')) return plural(word, stem, 'masculine');
  if (last === 'о' && isName) return { gender: 'masculine', forms: masculine(word, stem) };
  if (last === 'о' || last === 'е') return { gender: 'neuter', forms: neuter(word, stem, last) };
  return { gender: 'masculine', forms: masculine(word, obliqueStem(word, knows)) };
}

const isPluralOf = (singular: string, stem: string, knows: Knows): boolean =>
  knows(singular) && knows(stem + 'ама');

function feminine(word: string, stem: string, isName: boolean, knows: Knows): CaseForms {
  const softened = stem.replace(
    /[кгх]$/,
    (letter) => ({ к: 'ц', г: 'з', х: 'с' })[letter] ?? letter,
  );
  const dative =
    !isName && softened !== stem && knows(softened + 'и') ? softened + 'и' : stem + 'и';
  return {
    nominative: word,
    genitive: stem + 'е',
    dative,
    accusative: stem + 'у',
    instrumental: stem + 'ом',
  };
}

function neuter(word: string, stem: string, last: string): CaseForms {
  return {
    nominative: word,
    genitive: stem + 'а',
    dative: stem + 'у',
    accusative: word,
    instrumental: stem + (last === 'о' ? 'ом' : 'ем'),
  };
}

function masculine(word: string, stem: string): CaseForms {
  return {
    nominative: word,
    genitive: stem + 'а',
    dative: stem + 'у',
    accusative: stem + 'а',
    instrumental: stem + (/[јљњђћчџшжц]$/.test(stem) ? 'ем' : 'ом'),
  };
}

function plural(word: string, stem: string, gender: 'masculine' | 'feminine'): DeclinedNoun {
  const oblique = gender === 'feminine' ? stem + 'ама' : stem + 'има';
  return {
    gender: 'plural',
    forms: {
      nominative: word,
      genitive: stem + 'а',
      dative: oblique,
      accusative: stem + 'е',
      instrumental: oblique,
    },
  };
}

/** Without a fleeting а where the dictionary has the forms so: напредак, напретка. */
function obliqueStem(word: string, knows: Knows): string {
  if (/[аеиоу]$/.test(word)) return word;
  const fleeting = /^(.+)а([бвгдђжзјклљмнњпрстћфхцчџш])$/.exec(word);
  if (fleeting === null) return word;
  const [, before = '', last = ''] = fleeting;
  const voiceless = before.replace(/[бдгзжђ]$/, (letter) => {
    return { б: 'п', д: 'т', г: 'к', з: 'с', ж: 'ш', ђ: 'ћ' }[letter] ?? letter;
  });
  const stems = [word, before + last, voiceless + last, before.replace(/[тд]$/, '') + last];
  return (
    stems.find((stem) => knows(stem + 'у') && (knows(stem + 'ом') || knows(stem + 'ем'))) ?? word
  );
}

/** The forms of an adjective that stands with a noun of a gender; `null` when the word is none. */
export function declineAdjective(word: string, gender: Gender, knows: Knows): CaseForms | null {
  const found = /^(.{2,})[иаое]$/.exec(word);
  const stem = found?.[1];
  if (stem === undefined) return null;
  const soft = knows(stem + 'ег') && !knows(stem + 'ог') ? 'е' : 'о';
  if (!knows(stem + soft + 'г') || !knows(stem + 'их')) return null;
  const forms = {
    masculine: ['г', 'м', 'г'].map((end) => stem + soft + end).concat(stem + 'им'),
    neuter: [stem + soft + 'г', stem + soft + 'м', word, stem + 'им'],
    feminine: [stem + 'е', stem + 'ој', stem + 'у', stem + 'ом'],
    plural: [stem + 'их', stem + 'им', stem + 'е', stem + 'им'],
  }[gender];
  const [genitive = word, dative = word, accusative = word, instrumental = word] = forms;
  return { nominative: word, genitive, dative, accusative, instrumental };
}
