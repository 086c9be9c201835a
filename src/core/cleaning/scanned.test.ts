import { beforeAll, describe, expect, it, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { applyCorrections } from '../correction.ts';
import { clean } from './clean.ts';
import { prepareCleaning } from './prepare.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

/** Paragraphs as a scanner leaves them: parted words, a capital inside, lost letters. */
const scan = [
  'Отишао је у варош да преда п ошту и да види шта има ново код куће.',
  'Сваки дан је седео за соФром и ћутао, а људи су га пош товали.',
  'Пред вече би изашао на у лицу и чекао да се врате са њи ве.',
];
const typed = [
  'Отишао је у варош да преда пошту и да види шта има ново код куће.',
  'Сваки дан је седео за софром и ћутао, а људи су га поштовали.',
];

function made(text: string, around: readonly string[]): string {
  const context = prepareCleaning([...around, text], vocabulary);
  return applyCorrections(
    text,
    clean(text, context).filter(({ isApplied }) => isApplied),
  );
}

function offered(text: string, around: readonly string[]): string[] {
  const context = prepareCleaning([...around, text], vocabulary);
  return clean(text, context).map(({ after }) => after);
}

it('knows a scan by what stands in it', () => {
  expect(prepareCleaning(scan, vocabulary).profile.isScanned).toBe(true);
  expect(prepareCleaning(typed, vocabulary).profile.isScanned).toBe(false);
});

describe('in a scan', () => {
  test.each<[what: string, damaged: string, right: string]>([
    ['a parted word', 'Дао је с амо то и от ишао кући.', 'Дао је с амо то и отишао кући.'],
    [
      'a lost letter with a gap',
      'Велико је то пр јатељство међу њима.',
      'Велико је то пријатељство међу њима.',
    ],
    ['a capital inside', 'Попио је каФу и отишао.', 'Попио је кафу и отишао.'],
    [
      'a hyphen of a line end',
      'Била је то рево- луција у граду.',
      'Била је то револуција у граду.',
    ],
    ['a page number in a word', 'Била је то рево- 37 луција.', 'Била је то револуција.'],
    ['a stray sign', 'Ове го^дине нема кише.', 'Ове године нема кише.'],
    ['a digit', 'Био је то д0бар човек.', 'Био је то добар човек.'],
    ['a Latin h', 'Сутра неhемо доћи.', 'Сутра нећемо доћи.'],
    [
      'letters alike',
      'Нису знали шта да раде, а ноложај је тежак.',
      'Нису знали шта да раде, а положај је тежак.',
    ],
  ])('%s', (_, damaged, right) => {
    expect(made(damaged, scan)).toBe(right);
  });

  test.each([
    ['two words', 'Дошао је ко је хтео, до куће и на пример у место.'],
    ['names', 'Код Петра и Нанише је дошао Вулкашин.'],
    ['speech and dialect', 'Овакога бегата нисам виђо, моремо људма казати.'],
    ['older forms', 'Говораше му одгурнув врата, не имађаше снаге.'],
    ['compounds', 'Црно-бели филм гледа тамо-амо и хаџи-Ђера.'],
    ['pronouns of a letter', 'Отишао је по њ и за њ се борио, на њ мислио.'],
    ['formulas and roads', 'У H2O и на М84 слуша Б92, 5м од куће, 1950-их.'],
    ['abbreviations', 'Видети т. ј. и сл. и др. на стр. 15.'],
  ])('leaves %s', (_, text) => {
    expect(made(text, scan)).toBe(text);
  });
});

describe('in another text', () => {
  test.each([
    ['makes nothing of parted words', 'Купио је п ошту и гр нуо напоље.'],
    ['makes nothing of a capital inside', 'Попио је каФу и отишао.'],
  ])('%s', (_, text) => {
    expect(made(text, typed)).toBe(text);
  });

  it('asks about a capital inside', () => {
    expect(offered('Попио је каФу и отишао.', typed)).toContain('кафу');
  });
});
