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

function proposalsFor(...paragraphs: string[]) {
  const context = prepareCleaning(paragraphs, vocabulary);
  return paragraphs.map((paragraph) => clean(paragraph, context));
}

function made(...paragraphs: string[]): string[] {
  return proposalsFor(...paragraphs).map((proposals, i) =>
    applyCorrections(
      paragraphs[i] ?? '',
      proposals.filter(({ isApplied }) => isApplied),
    ),
  );
}

const prose = [
  'Стара кућа на крају улице била је годинама празна, а онда се у њу уселио човек кога нико није познавао.',
  'Говорио је мало и увек тихо, па су га суседи најпре сматрали охолим, а затим су се навикли на њега.',
  'Сваког јутра излазио је у исто време, куповао новине и враћао се истим путем, не гледајући никога.',
  'Деца су измислила да је некада био капетан брода, и ту причу су после препричавали и старији.',
  'Када је једног пролећа отишао, нико није знао куда, а кућа је поново остала празна и затворена.',
  'Тек много касније стигло је писмо у коме се захваљивао свима на доброти коју нису показали.',
];

describe('the manner of a writer', () => {
  test.each([
    ['Film "Titanik" je dobar.', ['quotation-marks', 'quotation-marks']],
    ['Ocena je mala - film je odličan.', ['spaced-dash']],
    ['Film je super !!!', ['space-before-sign']],
    ['Dobar film ( ne baš odličan ) za decu.', ['space-in-brackets', 'space-in-brackets']],
  ])('is only asked about in a short text: %s', (text, rules) => {
    expect(made(text)).toEqual([text]);
    expect(proposalsFor(text)[0]?.map(({ rule }) => rule)).toEqual(rules);
  });

  it('is put right in long prose', () => {
    const text = 'Звали су га "капетан" - и он се није љутио !';
    expect(made(...prose, text).at(-1)).toBe('Звали су га „капетан“ – и он се није љутио!');
  });

  it('is put right in a short text that has a typographic mark', () => {
    expect(made('Звали су га "капетан" – и он се није љутио.')).toEqual([
      'Звали су га „капетан“ – и он се није љутио.',
    ]);
  });

  it('is only asked about in a long text typed in a hurry', () => {
    const hurried = prose.map((one) => one.replace(/, /g, ',').replace(/\.$/, '....'));
    const text = 'Звали су га "капетан" - и он се није љутио.';
    expect(made(...hurried, text).at(-1)).toBe(text);
  });
});

test.each([
  ['Odličan film:) Svaka čast!!', 'Odličan film :) Svaka čast!!'],
  ['Odličan film!:)Svaka čast!', 'Odličan film! :) Svaka čast!'],
  ['Film je dobar .. ali dug ..vidi se', 'Film je dobar.. ali dug.. vidi se'],
  ['Moja ocena je 3/10,omašili su...8/10 nije.', 'Moja ocena je 3/10, omašili su... 8/10 nije.'],
  ['Ima dobrih filmova(ako ih tražiš)..', 'Ima dobrih filmova (ako ih tražiš)..'],
  ['Ok,hvala ti!!', 'Ok, hvala ti!!'],
  ['Film nije loš.gledao sam ga juče!!', 'Film nije loš. gledao sam ga juče!!'],
  ['Gledam večeras.A ti?? Kaže:"Ne"', 'Gledam večeras. A ti?? Kaže: "Ne"'],
])('hurried %s gets its spaces', (damaged, right) => {
  expect(made(damaged)).toEqual([right]);
});

test.each([
  'Film je dobar!! Vidi www.film.rs/ocene.html i sajt kuca.com,ok',
  'Pozovi funkciju(redni, broj) i System.Out.Print odmah!!',
  'Glumac(ka) je rekao(la) sve!!',
  'Vidi sledeće:(a) prvo i (b) drugo!!',
  'Ocena:(8/10) je dobra!!',
])('hurried %s stays', (text) => {
  expect(made(text)).toEqual([text]);
});

describe('slips with one reading', () => {
  const slips = [
    ['Ја небих знао.', 'Ја не бих знао.'],
    ['Незнам шта хоће.', 'Не знам шта хоће.'],
    ['Ovaj film je bolji od predhodnog.', 'Ovaj film je bolji od prethodnog.'],
    ['To je najači film.', 'To je najjači film.'],
    ['Хоће да иде самном.', 'Хоће да иде са мном.'],
    ['Одкуд ти овде?', 'Откуд ти овде?'],
  ] as const;

  test.each(slips)('%s is asked about', (text, right) => {
    expect(made(text)).toEqual([text]);
    expect(applyCorrections(text, proposalsFor(text)[0] ?? [])).toBe(right);
  });

  test.each(slips)('%s is put right where it was typed in a hurry', (text, right) => {
    expect(made(`${text} Eto..`)).toEqual([`${right} Eto..`]);
  });

  test.each([
    'Председник и подсвест, предшколско и градски.',
    'Небо је недалеко, а небески свод немоћан.',
    'Најезда, најам и најежен мачак.',
  ])('%s has none', (text) => {
    expect(proposalsFor(text)[0]?.filter(({ rule }) => rule === 'common-slip')).toEqual([]);
  });
});
