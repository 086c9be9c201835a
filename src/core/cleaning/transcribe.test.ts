import { expect, test } from 'vitest';
import { transcribeEnglish } from './transcribe-english.ts';
import { transcribePortuguese } from './transcribe-portuguese.ts';

test.each([
  ['José', 'Жозе'],
  ['Josea', 'Жозеа'],
  ['Secca', 'Сека'],
  ['Júnior', 'Жуниор'],
  ['Magalhães', 'Магаљаис'],
  ['João', 'Жоао'],
  ['Pinto', 'Пинто'],
  ['Souza', 'Суза'],
  ['Carvalho', 'Карваљо'],
  ['Machado', 'Машадо'],
  ['Henrique', 'Енрике'],
  ['Vargas', 'Варгас'],
  ['Goulart', 'Гуларт'],
  ['Figueiredo', 'Фигеиредо'],
  ['Antônio', 'Антонио'],
  ['Maria', 'Марија'],
])('Portuguese %s is %s', (name, serbian) => {
  expect(transcribePortuguese(name).text).toBe(serbian);
});

test.each([
  ['Lincoln', 'Линколн', 0.9],
  ['SHAKESPEARE', 'Шекспир', 0.9],
  ['Ashford', 'Ашфорд', 0.3],
])('English %s is %s', (name, text, confidence) => {
  expect(transcribeEnglish(name)).toEqual({ text, confidence });
});
