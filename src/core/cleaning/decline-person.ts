import type { Case } from '../cases.ts';
import { declineAdjective } from './decline-adjective.ts';
import { declineNoun } from './decline.ts';
import { isOfWoman, isParticle, standsBeforeGiven } from './names-of-people.ts';
import { undeclined, type Knows, type Paradigm } from './paradigm.ts';

/**
 * Forms of a name of several words: every part declines, but for the family name before a Chinese,
 * Korean or Vietnamese given name, and for women’s surnames that are not in -а (Марије Кири).
 */
export function declinePerson(words: readonly string[], knows: Knows): (one: Case) => string {
  const [first = ''] = words;
  const isWoman = isOfWoman(first.toLowerCase());
  const isFamilyFirst = standsBeforeGiven(first.toLowerCase());
  const parts = words.map((word, i): Paradigm => {
    const isSurname = i > 0;
    if (isParticle(word)) return undeclined(word);
    if (isFamilyFirst && i < words.length - 1) return undeclined(word);
    if (isWoman && isSurname && !word.endsWith('а')) return undeclined(word);
    if (isWoman && isSurname && /.(?:[ое]ва|ска)$/.test(word)) return adjectival(word);
    return declineNoun(word, 'person', knows).singular ?? undeclined(word);
  });
  return (one) => parts.map((forms) => forms[one]).join(' ');
}

/** Ахматовој, as an adjective. */
const adjectival = (word: string): Paradigm =>
  declineAdjective(word, { gender: 'feminine', isLiving: true }, 'singular', () => false);
