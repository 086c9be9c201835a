import type { Explanation } from '../correction.ts';
import { plainLatin } from './back.ts';
import type { Foreignness } from './foreignness.ts';
import type { Language } from './vocabulary.ts';

/** Why a word is taken for a foreign one put into Cyrillic letter by letter, with the evidence. */
export function explainMangled(word: string, { reading, cluster, odds }: Foreignness): Explanation {
  const tells = cluster.length === 3 && odds > 0;
  const sr = [`Реч „${word}“ није српска`];
  const en = [`“${word}” is not a Serbian word`];
  if (tells) {
    sr.push(`низ слова „${cluster}“ у српским речима готово се не јавља`);
    en.push(`the letters “${cluster}” hardly ever stand together in one`);
  }
  if (reading?.language) {
    sr.push(`„${reading.latin}“ је ${languageNames[reading.language].sr} реч`);
    en.push(`“${reading.latin}” is ${languageNames[reading.language].en}`);
  } else if (reading) {
    sr.push(`„${reading.latin}“ је назив који се пише изворно`);
    en.push(`“${reading.latin}” is a name written as it is`);
  } else {
    sr.push(`латиницом би била „${plainLatin(word)}“`);
    en.push(`in Latin letters it would be “${plainLatin(word)}”`);
  }
  return {
    sr: `${sr.join('; ')}. Пребачена је из латинице слово по слово.`,
    en: `${en.join('; ')}. It was moved from Latin letters one by one.`,
  };
}

/** The same for a name that Serbian writes in its own way. */
export function explainSettled(word: string, serbian: string): Explanation {
  return {
    sr: `„${word}“ је латинични запис „${plainLatin(word)}“ пребачен слово по слово. У српском се то име пише „${serbian}“.`,
    en: `“${word}” is the Latin spelling “${plainLatin(word)}” moved over letter by letter. In Serbian the name is “${serbian}”.`,
  };
}

const languageNames: Record<Language, { readonly sr: string; readonly en: string }> = {
  en: { sr: 'енглеска', en: 'an English word' },
  pt: { sr: 'португалска', en: 'a Portuguese word' },
  de: { sr: 'немачка', en: 'a German word' },
  fr: { sr: 'француска', en: 'a French word' },
  it: { sr: 'италијанска', en: 'an Italian word' },
  es: { sr: 'шпанска', en: 'a Spanish word' },
};
