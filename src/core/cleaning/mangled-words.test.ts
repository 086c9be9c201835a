import { beforeAll, expect, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { clean } from './clean.ts';
import { prepareCleaning } from './prepare.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

const proposalsFor = (text: string) => clean(text, prepareCleaning([text], vocabulary));

const damage = 'Пише га Гоогле и Мицрософт, а чита Фацебоок и Твиттер';

test.each([
  ['https://www.expresso.pt/jose', 'Жозеа'],
  ['https://www.brasilescola.com.br/jose', 'Жозеа'],
  ['https://www.cervantes.es/jose', 'Хосеа'],
])('a name is written by the language that %s hints at', (address, name) => {
  const found = proposalsFor(`Роман Јосеа је познат. ${damage} на ${address}`).find(
    ({ before }) => before === 'Јосеа',
  );
  expect(found?.after).toBe(name);
  expect(found?.alternatives).toContainEqual({ after: 'Jose-а', origin: 'original' });
});

test('a name has its original with the ending behind a hyphen where nothing hints', () => {
  const found = proposalsFor(`Роман Јосеа је познат. ${damage}.`).find(
    ({ before }) => before === 'Јосеа',
  );
  expect(found?.after).toBe('Jose-а');
});

test('a name written by its sound is no damage, though it is written letter by letter', () => {
  expect(proposalsFor('Језгро је написао Линус Торвалдс, а Торвалдса сви познају.')).toEqual([]);
});
