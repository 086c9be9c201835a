import { paradigm, undeclined } from './paradigm.ts';
import type { Gender, Knows, Paradigm } from './paradigm.ts';
import { isSoft } from './syllables.ts';

/**
 * Whether a word may be an adjective in the nominative: the dictionary has its other forms, or it is
 * a common one or has an ending of adjectives.
 */
export function isAdjective(word: string, knows: Knows): boolean {
  const small = word.toLowerCase();
  const stem = stemOf(small);
  if (stem === null || nouns.has(small)) return false;
  if ((knows(stem + 'ог') || knows(stem + 'ег')) && knows(stem + 'их')) return true;
  return common.has(stem) || ofAdjectives.test(stem);
}

/** What an adjective must end in beside a noun. */
export function agrees(word: string, gender: Gender, isPlural: boolean): boolean {
  const ends = isPlural
    ? { masculine: 'и', feminine: 'е', neuter: 'а' }
    : { masculine: 'и', feminine: 'а', neuter: 'ое' };
  return ends[gender].includes(word.slice(-1).toLowerCase());
}

/** The forms of an adjective beside a noun, from its nominative in any gender and number. */
export function declineAdjective(
  word: string,
  { gender, isLiving }: { gender: Gender; isLiving: boolean },
  number: 'singular' | 'plural',
  knows: Knows,
): Paradigm {
  const stem = stemOf(word);
  if (stem === null) return undeclined(word);
  const soft = isSoft(stem) ? !knows(stem + 'ог') || knows(stem + 'ег') : false;
  return number === 'plural'
    ? plural(stem, gender)
    : singular(stem, soft ? 'е' : 'о', gender, isLiving);
}

const stemOf = (word: string): string | null => /^(.{2,})[аеио]$/i.exec(word)?.[1] ?? null;

function singular(stem: string, e: string, gender: Gender, isLiving: boolean): Paradigm {
  if (gender === 'feminine') {
    const dative = stem + 'ој';
    const nominative = stem + 'а';
    return paradigm(nominative, stem + 'е', dative, stem + 'у', nominative, stem + 'ом', dative);
  }
  const nominative = stem + (gender === 'masculine' ? 'и' : e);
  const genitive = `${stem}${e}г`;
  const dative = `${stem}${e}м`;
  const accusative = gender === 'masculine' && isLiving ? genitive : nominative;
  return paradigm(nominative, genitive, dative, accusative, nominative, stem + 'им', dative);
}

function plural(stem: string, gender: Gender): Paradigm {
  const [nominative, accusative] = {
    masculine: [stem + 'и', stem + 'е'],
    feminine: [stem + 'е', stem + 'е'],
    neuter: [stem + 'а', stem + 'а'],
  }[gender] as [string, string];
  const oblique = stem + 'им';
  return paradigm(nominative, stem + 'их', oblique, accusative, nominative, oblique, oblique);
}

/** -ски, -чки, -шки, a consonant with -ни, and -шњи, -љени, -њени, -ђени, -ћени, -ујући. */
const ofAdjectives = /(?:.ск|.{2}[чшц]к|.{2}[бвгдђжзјклмпрстћфхцчш]н|.шњ|.{2}[љњђћ]ен|.{2}јућ)$/;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Stems of common adjectives without such an ending. */
const common = set(
  'велик мал нов стар млад добр лош црн бел бијел црвен плав зелен жут сив смеђ дуг кратк висок ' +
    'низак дубок широк узак свет лев десн горњ доњ средњ предњ задњ прв трећ четврт уједињен ' +
    'наш ваш мој твој свој тих јак слаб богат чист топл мртв жив леп лијеп цел општ тврд мек сув ' +
    'дивљ божј последњ',
);

/** Nouns that look like adjectives. */
const nouns = set(
  'босна варна маска даска гуска фреска бурлеска аљаска тачка мачка грешка пушка машна платно ' +
    'сукно страна права истина',
);
