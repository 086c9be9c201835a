import { beforeAll, expect, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { clean } from './clean.ts';
import { prepareCleaning } from './prepare.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

function proposed(text: string) {
  return clean(text, prepareCleaning([text], vocabulary)).map(
    ({ before, after, rule, isApplied }) => [before, after, rule, isApplied],
  );
}

test.each([
  ['Седели смо у соби, а napolju je падала киша.', 'napolju je', 'напољу је'],
  ['Рекао је да je kuca била велика и лепа.', 'je kuca', 'је куца'],
  ['Он је рекао to je život и отишао.', 'to je život', 'то је живот'],
  ['Видео сам napolju човека и пса.', 'napolju', 'напољу'],
  ['Стара kuća је остала празна.', 'kuća', 'кућа'],
])('%s has Serbian words in Latin letters', (text, before, after) => {
  expect(proposed(text)).toEqual([[before, after, 'latin-word', false]]);
});

test.each([
  'Он каже go home и одлази из собе.',
  'Књига The Art of War је добра и кратка.',
  'Купио је то on line и платио картицом.',
  'Покрени git add па чекај да се заврши.',
  'Написао је da capo al fine на крају ноте.',
  'Рекао је carpe diem и попио вино.',
  'Превео је c’est la vie као такав је живот.',
  'Возио је Alfa Romeo по граду целу ноћ.',
])('%s has none', (text) => {
  expect(proposed(text)).toEqual([]);
});

test('a word that may have lost its diacritics has the other reading beside it', () => {
  const text = 'Рекао је да je kuca била велика и лепа.';
  const [found] = clean(text, prepareCleaning([text], vocabulary));
  expect(found?.alternatives).toEqual([{ after: 'је кућа', origin: 'dictionary' }]);
});
