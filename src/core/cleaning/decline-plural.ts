import { declineFeminine, declineFeminineI, feminineI } from './decline-feminine.ts';
import { declineMasculine } from './decline-masculine.ts';
import { declineNeuter, neuterPlural } from './decline-neuter.ts';
import { singularOf } from './irregular.ts';
import { pluralParadigm, type DeclinedNoun, type Knows, type Sense } from './paradigm.ts';
import { parted } from './syllables.ts';

/** A noun given in its plural (комуне, радници, врата); `null` when it is taken for a singular. */
export function declineGivenPlural(word: string, sense: Sense, knows: Knows): DeclinedNoun | null {
  const small = word.toLowerCase();
  const stem = word.slice(0, -1);
  if (sense === 'person') return null;
  if (onlyPlural.has(small)) {
    const plural = neuterPlural(stem, knows);
    return { gender: 'neuter', isLiving: false, number: 'plural', singular: null, plural };
  }
  const irregular = singularOf(small);
  if (irregular !== null) return turned(word, forwards(irregular, knows));
  if (small.endsWith('и')) return inI(word, stem, sense, knows);
  if (small.endsWith('е') && isFeminine(small, stem, sense, knows)) {
    return turned(word, declineFeminine(stem + 'а', 'common', knows));
  }
  return null;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const onlyPlural = set('врата уста кола леђа плућа јетра права недра');

function forwards(word: string, knows: Knows): DeclinedNoun {
  if (word.endsWith('а')) return declineFeminine(word, 'common', knows);
  if (/[ое]$/.test(word)) return declineNeuter(word, 'common', knows);
  return declineMasculine(word, 'common', knows);
}

/** What was derived from a singular, seen from its plural; of names there is no singular. */
const turned = (word: string, noun: DeclinedNoun): DeclinedNoun => ({
  ...noun,
  number: 'plural',
  singular: /^\p{Lu}/u.test(word) ? null : noun.singular,
});

function inI(word: string, stem: string, sense: Sense, knows: Knows): DeclinedNoun | null {
  const small = word.toLowerCase();
  if (loans.has(small) || /(?:ск|чк|шк)и$/.test(small)) return null;
  if (/.{2}ости$/.test(small) || feminineI.has(small.slice(0, -1))) {
    return turned(word, declineFeminineI(stem));
  }
  if (sense === 'proper' && !/[вмнњљрј]ци$|ани$|ти$|ови$/.test(small)) return null;
  const fitting = singulars(stem)
    .map((singular) => ({ singular, noun: declineMasculine(singular, 'common', knows) }))
    .filter(({ noun }) => noun.plural?.nominative === word);
  const best = fitting.find(({ singular }) => knows(singular)) ?? fitting[0];
  if (best) return turned(word, best.noun);
  const plural = pluralParadigm(word, stem + 'а', stem + 'има', stem + 'е');
  return { gender: 'masculine', isLiving: true, number: 'plural', singular: null, plural };
}

/** Words that are singular with their и. */
const loans = set('такси жири хоби алиби пони киви виски бикини рели цунами кари денди');

/** Singulars a plural without its и may be of, likeliest first. */
function singulars(stem: string): string[] {
  const cut = stem.slice(0, -1);
  if (/[ое]в$/.test(stem)) {
    const short = stem.slice(0, -2);
    return [short, ...(short.length > 2 ? [parted(short)] : []), stem];
  }
  if (/[ђјљњћчшж]ан$/.test(stem)) return [stem + 'ин', stem];
  if (/[^аеиоу]ц$/.test(stem)) return [parted(stem), cut + 'ак', cut + 'к', stem];
  if (stem.endsWith('ц')) return [cut + 'к', cut + 'так', cut + 'дак', stem];
  if (stem.endsWith('лоз')) return [cut + 'г', stem];
  const changed = stem.endsWith('з') ? [cut + 'г'] : stem.endsWith('с') ? [cut + 'х'] : [];
  const own = /[^аеиоу](?:р|зм)$/.test(stem) ? [parted(stem), stem] : [stem, parted(stem)];
  return [...own, ...changed, stem + 'ин'];
}

/** Whether a word in е is the plural of a feminine noun and no neuter. */
function isFeminine(small: string, stem: string, sense: Sense, knows: Knows): boolean {
  if (neuters.has(small)) return false;
  const singular = stem.toLowerCase() + 'а';
  if (knows(singular) && knows(stem.toLowerCase() + 'ама')) return true;
  if (knows(small)) return false;
  if (sense !== 'common' && !/(?:аве|ије|ине)$/.test(small)) return false;
  return /(?:[^јљњћђчџшжцм]|иц|иј)(?<!шт)е$/.test(small);
}

const neuters = set(
  'море лице поље сунце срце вече јаје уже дугме ћебе буре име време племе семе раме теме бреме ' +
    'презиме пиле теле јаре прасе јагње дете маче куче штене магаре парче кафе купе биде ' +
    'месо клише резиме атеље филе',
);
