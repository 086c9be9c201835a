import { beforeAll, expect, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { declinePhrase } from './decline-phrase.ts';
import type { Knows } from './decline.ts';

let knows: Knows;
beforeAll(async () => {
  const { serbian } = await openVocabulary();
  knows = (word) => serbian.knows(word);
});

test.each([
  ['Велики скок напред', 'Великог скока напред', 'Великом скоку напред', 'Великим скоком напред'],
  ['Велики напредак', 'Великог напретка', 'Великом напретку', 'Великим напретком'],
  ['Мао Цедунг', 'Мао Цедунга', 'Мао Цедунгу', 'Мао Цедунгом'],
  ['Талес Пинто', 'Талеса Пинта', 'Талесу Пинту', 'Талесом Пинтом'],
  ['народне комуне', 'народних комуна', 'народним комунама', 'народним комунама'],
  ['културна револуција', 'културне револуције', 'културној револуцији', 'културном револуцијом'],
  ['књига', 'књиге', 'књизи', 'књигом'],
  ['село', 'села', 'селу', 'селом'],
  ['краљ', 'краља', 'краљу', 'краљем'],
])('%s declines', (nominative, genitive, dative, instrumental) => {
  expect(declinePhrase(nominative, knows)).toMatchObject({
    nominative,
    genitive,
    dative,
    instrumental,
  });
});
