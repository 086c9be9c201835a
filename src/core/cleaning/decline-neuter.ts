import { irregularPlural } from './irregular.ts';
import { paradigm, pluralParadigm } from './paradigm.ts';
import type { DeclinedNoun, Knows, Paradigm, Sense } from './paradigm.ts';
import { endsInCluster, parted } from './syllables.ts';

/** A neuter noun: село, поље; with a longer stem име, имен-а and дугме, дугмет-а. */
export function declineNeuter(word: string, sense: Sense, knows: Knows): DeclinedNoun {
  const stem = stemOf(word);
  const instrumental = stem + (stem === word.slice(0, -1) && /е$/i.test(word) ? 'ем' : 'ом');
  return {
    gender: 'neuter',
    isLiving: false,
    number: 'singular',
    singular: paradigm(word, stem + 'а', stem + 'у', word, word, instrumental, stem + 'у'),
    plural: sense === 'common' ? pluralOf(word, stem, knows) : null,
  };
}

function stemOf(word: string): string {
  const small = word.toLowerCase();
  if (withN.test(small)) return word + 'н';
  return withT.has(small) ? word + 'т' : word.slice(0, -1);
}

const withN = /^(?:(?:над)?име|презиме|време|племе|семе|раме|теме|бреме|виме|слеме)$/;

const withT: ReadonlySet<string> = new Set(
  'дете теле пиле јаре прасе магаре штене маче дугме ћебе уже јаје буре парче куче'.split(' '),
);

/** Those with т have collective nouns instead (дугмад, телад), for the reader to write. */
function pluralOf(word: string, stem: string, knows: Knows): Paradigm | null {
  const irregular = irregularPlural(word);
  if (irregular !== null || withT.has(word.toLowerCase())) return irregular;
  return neuterPlural(stem, knows);
}

export function neuterPlural(stem: string, knows: Knows): Paradigm {
  const isParted = withA.test(stem) || (knows(parted(stem) + 'а') && !/р[дјц]$/.test(stem));
  const genitive = endsInCluster(stem) && isParted ? parted(stem) + 'а' : stem + 'а';
  return pluralParadigm(stem + 'а', genitive, stem + 'има', stem + 'а');
}

/** Clusters an а comes between: друштава, писама, стабала, ведара, пераца. */
const withA = /[тл]в$|[^рј][клмнр]$|(?:[нв]|[аеиоу]р)ц$/;
