import { beforeAll, describe, expect, test } from 'vitest';
import { openVocabulary } from '../../../cli/vocabulary.ts';
import { applyCorrections } from '../correction.ts';
import { clean } from './clean.ts';
import { prepareCleaning } from './prepare.ts';
import type { Vocabulary } from './vocabulary.ts';

let vocabulary: Vocabulary;
beforeAll(async () => {
  vocabulary = await openVocabulary();
});

/** The first paragraph with marks of notes taken out: all of them, and those not asked about. */
function bare(text: string, ...others: string[]) {
  const context = prepareCleaning([text, ...others], vocabulary);
  const marks = clean(text, context).filter(({ rule }) => rule === 'footnote-mark');
  return {
    all: applyCorrections(text, marks),
    made: applyCorrections(
      text,
      marks.filter(({ isApplied }) => isApplied),
    ),
  };
}

const numbered = [
  'Овде је друга кућа2 на брду.',
  'Трећи је човек3 дошао сам.',
  'Четврта је књига4 на столу.',
  'Пета је, каже, улица.5 Онда киша.',
];

describe('marks of notes', () => {
  test.each([
    ['a number', 'Дошао је у кућу1 и сео.', 'Дошао је у кућу и сео.'],
    ['a number in brackets', 'Дошао је у кућу[12] и сео.', 'Дошао је у кућу и сео.'],
    ['a raised number', 'Дошао је у кућу² и сео.', 'Дошао је у кућу и сео.'],
    ['a star behind', 'Дошао је у кућу* и сео.', 'Дошао је у кућу и сео.'],
    ['a star before', 'Дошао је у *кућу и сео.', 'Дошао је у кућу и сео.'],
    ['Latin letters', 'Došao je u kuću1 i seo.', 'Došao je u kuću i seo.'],
  ])('are offered to be taken out: %s', (_, text, right) => {
    expect(bare(text).all).toBe(right);
    expect(bare(text).made).toBe(text);
  });

  test('are taken out where their numbers run in order', () => {
    expect(bare('Прва је кућа1 у граду.', ...numbered).made).toBe('Прва је кућа у граду.');
  });

  test('are taken out with the note that stands in the paragraph', () => {
    expect(bare('Дође реч *Јони, сину Аматијеву. [*2 цар 14, 25.]').made).toBe(
      'Дође реч Јони, сину Аматијеву.',
    );
  });

  test.each([
    'Вода је H2O, а површина 5 m2 или км2, од COVID19 и Covid19.',
    'Пут М84, радио Б92, филм из 1950-их, у 21. веку и т1.',
    'Ово је *важно* и **врло важно** и функција* (x).',
    '* Ставка листе\n* друга ставка',
    'Цена је 2*3 и а*б, оцена 5*.',
    'Видети октобра2020 и верзија1.2 и стр.5.',
  ])('are not seen in %j', (text) => {
    expect(bare(text).all).toBe(text);
  });

  test('are not names of things that are numbered', () => {
    const steps = ['1', '2', '3', '4', '5'].map(
      (number) => `Отвори датотека${number} и корак${number}.`,
    );
    expect(bare(steps[0] ?? '', ...steps.slice(1)).made).toBe(steps[0]);
  });
});
