import { beforeAll, expect, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { foreignness } from './foreignness.ts';
import { restore } from './restore.ts';
import type { Language, Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

const restored = (word: string, ending: string, hint: Language | null) =>
  restore(word, ending, foreignness(word, vocabulary.foreign), vocabulary, hint);

test.each<[word: string, ending: string, hint: Language | null, serbian: string | null]>([
  ['Линцолн', '', null, 'Линколн'],
  ['Линцолна', '', null, 'Линколна'],
  ['Линцолн', 'ом', null, 'Линколном'],
  ['Јефферсоном', '', null, 'Џеферсоном'],
  ['Схакеспеаре', '', null, 'Шекспир'],
  ['Схакеспеара', '', null, 'Шекспира'],
  ['Кеннеди', '', null, 'Кенеди'],
  ['Кеннедија', '', null, 'Кенедија'],
  ['Кеннедијем', '', null, 'Кенедијем'],
  ['Хилларију', '', null, 'Хиларију'],
  ['Цхомскија', '', null, 'Чомскија'],
  ['Цалифорнији', '', null, 'Калифорнији'],
  ['Пеннсилваниа', '', null, 'Пенсилванија'],
  ['Јохн', '', null, 'Џон'],
  ['Јохн', '', 'fr', 'Џон'],
  ['Фоуцаулт', '', 'fr', 'Фуко'],
  ['Миттерранда', '', 'fr', 'Митерана'],
  ['Цервантес', '', 'es', 'Сервантес'],
  ['Сцхредер', '', 'de', 'Шредер'],
  ['Гиусеппе', '', 'it', 'Ђузепе'],
  // Small words are no names, and brands stay as they are.
  ['росе', '', null, null],
  ['Гоогле', '', null, null],
])('%s with the ending "%s" and the hint %s: %s', (word, ending, hint, serbian) => {
  expect(restored(word, ending, hint).transcription).toBe(serbian);
});
