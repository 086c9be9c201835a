import type { Knows, Sense } from './paradigm.ts';
import { devoiced, syllables } from './syllables.ts';

/**
 * What case endings are added to: a masculine noun without its fleeting а (напредак, напретк-а;
 * руководилац, руководиоц-а) and with л for its last о (угао, угл-а; део, дел-а).
 */
export function obliqueStem(word: string, sense: Sense, knows: Knows): string {
  const stems = candidates(word, sense);
  return stems.find((stem) => isDeclined(stem, knows)) ?? stems[0];
}

const isDeclined = (stem: string, knows: Knows): boolean =>
  knows(stem + 'у') && (knows(stem + 'ом') || knows(stem + 'ем'));

/** Stems a word may have, likeliest first. */
function candidates(word: string, sense: Sense): [string, ...string[]] {
  const small = word.toLowerCase();
  if (/^(?:сто|во|соко)$/.test(small)) return [word + 'л'];
  if (word.endsWith('ао')) return [word.slice(0, -2) + 'л', word.slice(0, -1) + 'л'];
  if (word.endsWith('о')) return [word.slice(0, -1) + 'л'];
  const found = /^(.+)а([бвгдђжзјклљмнњпрстћфхцчџш])$/.exec(word);
  if (found === null || (syllables(word) < 2 && !short.has(small))) return [word];
  const [, before = '', last = ''] = found;
  const [guess, other] = last === 'ц' ? beforeC(before) : [joined(before, last), before + last];
  return isFleeting(small, last, sense) ? [guess, other, word] : [word, guess, other];
}

/** -лац gives -оца, -тац and -дац -ца: владалац, владаоца; отац, оца. */
function beforeC(before: string): [string, string] {
  if (before.endsWith('л')) return [before.slice(0, -1) + 'оц', before + 'ц'];
  if (/[тд]$/.test(before)) return [before.slice(0, -1) + 'ц', devoiced(before) + 'ц'];
  return [devoiced(before) + 'ц', before + 'ц'];
}

/** мозак, мозга keeps its old г. */
const joined = (before: string, last: string): string =>
  /^моз$/i.test(before) && last === 'к' ? before + 'г' : devoicedBefore(before, last) + last;

const devoicedBefore = (before: string, last: string): string =>
  /[ктпсшчћцфх]/.test(last) ? devoiced(before) : before;

/** By endings: -ац, -изам; of common nouns -так, -дак, -зак …, -стар, -ент. */
function isFleeting(small: string, last: string, sense: Sense): boolean {
  if (stable.has(small)) return false;
  if (listed.has(small) || short.has(small)) return true;
  if (last === 'ц') return true;
  if (last === 'м') return small.endsWith('зам') && syllables(small) > 2;
  if (sense === 'person') return false;
  if (last === 'к') return /(?:[тд]|[аеиоу]н|[зс]|ч)ак$/.test(small);
  if (last === 'р') return /(?:[ис]т|мб|тоб)ар$/.test(small);
  return last === 'т' && /(?:[је]к|[^р]ен)ат$/.test(small);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Of one syllable without the а. */
const short = set('пас сан');

const listed = set(
  'ветар метар центар театар александар петар димитар цилиндар кедар вепар тигар бакар филтар ' +
    'ован бубањ сужањ огањ јарам сајам ритам појам логаритам алгоритам лакат нокат факат овас ' +
    'вишак мањак замак момак мозак кашаљ угаљ чешаљ египат',
);

/** Which look as if they had one. */
const stable = set(
  'дечак козак јунак конак исак лудак чудак простак бодак плац нац дукат ситар гитар',
);
