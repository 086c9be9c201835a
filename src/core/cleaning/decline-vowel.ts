import { isLiving } from './living.ts';
import { paradigm, pluralParadigm, type DeclinedNoun, type Sense } from './paradigm.ts';
import { syllables } from './syllables.ts';

/**
 * A masculine noun in a vowel that is no ending of ours, after Правопис српскога језика (Матица
 * српска, 2010): Харија, Дантеа, Неруа, Маоа with the vowel kept, Пинта, Чикага without their о, Токија
 * with a ј; native ones in -ије, -оје (Благоја) drop their е.
 */
export function declineVowel(word: string, sense: Sense): DeclinedNoun {
  const { stem, instrumental } = stemOf(word);
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
      word,
      instrumental,
      stem + 'у',
    ),
    plural:
      sense === 'common' ? pluralParadigm(stem + 'и', stem + 'а', stem + 'има', stem + 'е') : null,
  };
}

function stemOf(word: string): { stem: string; instrumental: string } {
  const cut = word.slice(0, -1);
  const small = word.toLowerCase();
  if (small.endsWith('и')) return { stem: word + 'ј', instrumental: word + 'јем' };
  if (native.test(small))
    return { stem: cut, instrumental: cut + (/[јђ]$/.test(cut) ? 'ем' : 'ом') };
  if (small.endsWith('ио')) return { stem: cut + 'ј', instrumental: cut + 'ом' };
  // Without their о there would be little left to know them by.
  const keepsO =
    /^(?:биро|ниво)$/.test(small) ||
    french.has(small) ||
    (small.endsWith('ао') && syllables(word) < 3);
  if (small.endsWith('о') && !keepsO) {
    return { stem: cut, instrumental: cut + 'ом' };
  }
  return { stem: word, instrumental: word + 'ом' };
}

/** French names, which have their stress on the о and keep it: Русоа, Игоа. */
const french: ReadonlySet<string> = new Set(
  'русо иго вато кокто клемансо пежо рено моро годо боно мано буало'.split(' '),
);

const native = /(?:ије|[оа]је|^ђорђе|^павле|^хрвоје)$/;
