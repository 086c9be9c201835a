import { beforeAll, expect, it, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { repairEncoding } from './encoding.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

function repaired(text: string): string {
  let whole = '';
  let done = 0;
  for (const { from, to, after } of repairEncoding(text, vocabulary)) {
    whole += text.slice(done, from) + after;
    done = to;
  }
  return whole + text.slice(done);
}

test.each([
  [
    'one letter in a long paragraph',
    'Program neæe biti propisno podešen tako da može da radi sa bazom, pa vas molimo da proverite svoju datoteku.',
    'Program neće biti propisno podešen tako da može da radi sa bazom, pa vas molimo da proverite svoju datoteku.',
  ],
  [
    'a letter whose byte was lost',
    'Ïîøòî ¼å ïðèçíàâàœå óðîåíîã äîñòî¼àíñòâà òåìåš ñëîáîäå.',
    'Пошто је признавање урођеног достојанства темељ слободе.',
  ],
])('%s is repaired', (_, damaged, right) => {
  expect(repaired(damaged)).toBe(right);
});

it.each([
  'Encyclopædia Britannica je poznata enciklopedija koja se čita svuda.',
  'Pisac je rekao „voilà“ i „crème brûlée“, pa je otišao na naïve izložbu vis-à-vis muzeja.',
  'Živeo je u gradu Århus i pio kafu sa Zoë i Renée u kafiću Señor.',
  'Napiši [kola i zatvori] zagradu, pa {reci} kako se zove.',
])('a clean paragraph with foreign letters stays: %s', (text) => {
  expect(repaired(text)).toBe(text);
});
