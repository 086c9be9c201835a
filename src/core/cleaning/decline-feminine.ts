import { irregularPlural } from './irregular.ts';
import { menOfA } from './names-of-people.ts';
import { paradigm, pluralParadigm } from './paradigm.ts';
import type { DeclinedNoun, Knows, Paradigm, Sense } from './paradigm.ts';
import { endsInCluster, parted, sibilarised } from './syllables.ts';

/** A noun in -а: feminine, or of a man (вођа, судија, Никола), which decides its adjectives only. */
export function declineFeminine(word: string, sense: Sense, knows: Knows): DeclinedNoun {
  const stem = word.slice(0, -1);
  const dative = dativeStem(stem, sense, knows) + 'и';
  return {
    gender: isOfMan(word) ? 'masculine' : 'feminine',
    isLiving: isOfMan(word),
    number: 'singular',
    singular: paradigm(
      word,
      stem + 'е',
      dative,
      stem + 'у',
      vocative(word, stem, sense),
      stem + 'ом',
      dative,
    ),
    plural: sense === 'common' ? (irregularPlural(word) ?? pluralOf(stem, knows)) : null,
  };
}

/** Whether a noun in -а names a man: by what it is, or by -иста, -џија. */
function isOfMan(word: string): boolean {
  const small = word.toLowerCase();
  if (men.has(small) || menOfA.has(small)) return true;
  return /[^л]иста$|[џч]ија$/.test(small) && !notMen.has(small);
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const men = set(
  'вођа војвода владика судија слуга тата деда газда паша старешина колега дахија спахија ' +
    'поштоноша комшија убица издајица',
);

const notMen = set('писта чиста');

/** к, г, х become ц, з, с before -и in common nouns, but rarely behind another consonant. */
function dativeStem(stem: string, sense: Sense, knows: Knows): string {
  const changed = stem.replace(/[кгх]$/, (letter) => sibilarised(letter));
  if (changed === stem) return stem;
  if (sense !== 'common') return continents.test(stem) ? changed : stem;
  const [guess, other] = unchanged.test(stem) ? [stem, changed] : [changed, stem];
  return !knows(guess + 'и') && knows(other + 'и') ? other : guess;
}

/** тачки, битки, сељанки, епохи. */
const unchanged = /[чћтдшжцпсрлљв]к$|.{3}[аи]нк$|х$/;

const continents = /^(?:Америк|Африк|Костарик|Јамајк|Лик)$/;

/** Of people by name it is the nominative, but Милице. */
function vocative(word: string, stem: string, sense: Sense): string {
  if (/.{2,}иц$/.test(stem)) return stem + 'е';
  return sense === 'person' ? word : stem + 'о';
}

function pluralOf(stem: string, knows: Knows): Paradigm {
  return pluralParadigm(stem + 'е', genitivePlural(stem, knows), stem + 'ама', stem + 'е');
}

/** комуна, сестара, реформи. */
function genitivePlural(stem: string, knows: Knows): string {
  if (!endsInCluster(stem)) return stem + 'а';
  if (knows(parted(stem) + 'а')) return parted(stem) + 'а';
  if (knows(stem + 'а')) return stem + 'и';
  return withA.test(stem) ? parted(stem) + 'а' : stem + 'и';
}

/** Clusters an а comes between: девојака, песама, игара, земаља, карата, жртава, оваца. */
const withA =
  /[тчшжпћ]к$|(?<!.{3}[аи])нк$|војк$|[^р]м$|[^рјм]н$|[^р]л$|[гст]р$|[бм]љ$|рт$|[кт]в$|[вл]ц$/;

/** One in a consonant or о: радост, ноћ, со; мисао. */
export function declineFeminineI(word: string): DeclinedNoun {
  const stem = word.endsWith('о') ? word.slice(0, -1) + 'л' : word;
  const base = word.endsWith('сао') ? word.slice(0, -2) + 'л' : stem;
  const forms = base + 'и';
  return {
    gender: 'feminine',
    isLiving: false,
    number: 'singular',
    singular: paradigm(word, forms, forms, word, forms, withYu(base), forms),
    plural: pluralParadigm(forms, forms, base + 'има', forms),
  };
}

/** The instrumental with ју, which joins what stands before it: радошћу, љубављу, ноћу, мишљу. */
function withYu(stem: string): string {
  const joined: Record<string, string> = {
    ст: 'шћ',
    сл: 'шљ',
    т: 'ћ',
    д: 'ђ',
    н: 'њ',
    л: 'љ',
    в: 'вљ',
    б: 'бљ',
    п: 'пљ',
    м: 'мљ',
  };
  for (const length of [2, 1]) {
    const end = joined[stem.slice(-length)];
    if (end !== undefined) return stem.slice(0, -length) + end + 'у';
  }
  return /[ћђшж]$/.test(stem) ? stem + 'у' : stem + 'ју';
}

/** Whether a common noun in a consonant or о is feminine. */
export function isFeminineI(word: string, knows: Knows): boolean {
  const small = word.toLowerCase();
  if (masculineOst.has(small)) return false;
  if (feminineI.has(small) || /.{2}ост$/.test(small)) return true;
  // A masculine would have one of the others.
  return (
    !/[аеиоу]$/.test(small) &&
    knows(small + 'и') &&
    !['ом', 'ем', 'у', 'а'].some((ending) => knows(small + ending))
  );
}

const masculineOst = set('гост мост пост прост рост хост форпост аванпост компост');

export const feminineI = set(
  'ноћ моћ помоћ немоћ пећ реч ствар љубав крв смрт власт област част маст кост вест свест савест ' +
    'повест пропаст напаст сласт чељуст памет јесен глад зоб со мисао вечер звер чађ жеђ лаж ' +
    'раж нит корист болест почаст заповест заповед исповест исповед приповест нарав туч груд чест ' +
    'сен дуж младеж помисао замисао страст ријеч четврт кћер',
);
