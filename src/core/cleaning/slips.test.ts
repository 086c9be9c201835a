import { beforeAll, expect, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { clean } from './clean.ts';
import { prepareCleaning } from './prepare.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

/** A text full of words put into Cyrillic letter by letter. */
const mangled =
  'Програм је рађен на Гоогле серверима са Мицрософт и Фацебоок подршком, а чита га Фирефокс.';

function proposed(sentence: string) {
  const paragraphs = [mangled, sentence];
  return clean(sentence, prepareCleaning(paragraphs, vocabulary)).map(
    ({ before, after, rule, isApplied }) => [before, after, rule, isApplied],
  );
}

test.each([
  ['Данас прогррам не ради.', 'прогррам', 'програм'],
  ['Јуче је падала кииша.', 'кииша', 'киша'],
  ['Зима је доошла рано.', 'доошла', 'дошла'],
  ['Вратио се наатраг кући.', 'наатраг', 'натраг'],
])('%s has a slip, not a foreign word, in a mangled text', (sentence, before, after) => {
  expect(proposed(sentence)).toEqual([[before, after, 'unknown-word', false]]);
});

test.each([
  ['Отвори фолдер и упдате.', 'упдате', 'update'],
  ['Користи Линук довнлоад.', 'довнлоад', 'download'],
])('%s keeps its foreign word', (sentence, before, after) => {
  expect(
    proposed(sentence).some(
      ([one, , rule]) => String(one).includes(before) && rule === 'mangled-word',
    ),
  ).toBe(true);
  expect(proposed(sentence).some(([, other]) => String(other).includes(after))).toBe(true);
});
