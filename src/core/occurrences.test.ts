import { describe, expect, it, test } from 'vitest';
import { compileTerms, occurrences } from './occurrences.ts';
import { everyText, type Term, type Variant } from './term.ts';

const term = (id: string, canonical: string, variants: readonly Variant[] = []): Term => ({
  id,
  textId: 't',
  canonical,
  variants,
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '',
  modifiedAt: '',
});

const matcher = compileTerms([
  term('mao', 'Мао Цедунг', [
    { form: 'Мао', kind: 'other' },
    { form: 'Тсе-тунг', kind: 'damaged' },
  ]),
  term('skok', 'Велики скок', [
    { form: 'Великог скока', kind: 'inflected' },
    { form: 'Велики напредак', kind: 'forbidden' },
  ]),
  term('dalji', 'Велики скок напред'),
  term('kuca', 'кућа', [{ form: 'Мао', kind: 'forbidden' }]),
  term('blank', ' ', [{ form: '…', kind: 'other' }]),
]);

/** The text with each occurrence in brackets, followed by its term. */
function drawn(text: string): string {
  return occurrences(text, matcher).reduceRight(
    (drawing, { start, end, termId }) =>
      `${drawing.slice(0, start)}[${drawing.slice(start, end)}]${termId}${drawing.slice(end)}`,
    text,
  );
}

describe('occurrences', () => {
  test.each([
    ['Мао Цедунг и MAO', '[Мао Цедунг]mao и [MAO]mao'],
    ['„Veliki\u00A0\n skok“', '„[Veliki\u00A0\n skok]skok“'],
    ['велики скок напред', '[велики скок напред]dalji'],
    ['Велики скок, напред', '[Велики скок]skok, напред'],
    ['Велики, скок', 'Велики, скок'],
    ['маоизам, Тсе-тунг', 'маоизам, [Тсе-тунг]mao'],
    [
      'кућа kuca куча ku\u0107a kuc\u0301a',
      '[кућа]kuca kuca куча [ku\u0107a]kuca [kuc\u0301a]kuca',
    ],
    ['ку\u00ADћа ‘кућа’', '[ку\u00ADћа]kuca ‘[кућа]kuca’'],
    ['https://mao.org/Мао и Мао', 'https://mao.org/Мао и [Мао]mao'],
    ['Мао Мао Цедунг Мао', '[Мао]mao [Мао Цедунг]mao [Мао]mao'],
    ['', ''],
  ])('marks %j', (text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  it('tells the form as the glossary writes it, and its kind', () => {
    expect(occurrences('velikog skoka', matcher)).toEqual([
      {
        start: 0,
        end: 13,
        termId: 'skok',
        form: 'Великог скока',
        kind: 'inflected',
        base: 'Велики скок',
        cells: ['genitive-singular'],
      },
    ]);
    expect(occurrences('Мао', matcher)).toMatchObject([{ termId: 'mao', kind: 'other' }]);
    expect(occurrences('ВЕЛИКИ НАПРЕДАК', matcher)).toMatchObject([{ kind: 'forbidden' }]);
  });

  it.each([
    ['О Мао Цедунгу и Мао Цедунгом', 'О [Мао Цедунгу]mao и [Мао Цедунгом]mao'],
    ['Mao Cedunga', '[Mao Cedunga]mao'],
    ['после Великог скока напред', 'после [Великог скока напред]dalji'],
    ['великим напретком', '[великим напретком]skok'],
    ['у кући, кућама и kućom', 'у [кући]kuca, [кућама]kuca и [kućom]kuca'],
    ['Тсе-тунга', '[Тсе-тунга]mao'],
    ['мао, Маоа', 'мао, [Маоа]mao'],
  ])('marks other cases in %j', (text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  it('takes the cells the reader corrected', () => {
    const corrected = { ...term('lu', 'Лу Сју'), cases: { 'genitive-singular': 'Лу Сјуна' } };
    expect(occurrences('Лу Сјуна', compileTerms([corrected]))).toMatchObject([
      { start: 0, end: 8, kind: 'inflected' },
    ]);
    expect(occurrences('Лу Сјуа', compileTerms([corrected]))).toEqual([]);
  });

  it('tells a name from a common word', () => {
    const both = compileTerms([term('name', 'Вера'), term('word', 'вера')]);
    expect(occurrences('Вери вера, веру Вере', both).map(({ termId }) => termId)).toEqual([
      'name',
      'word',
      'word',
      'name',
    ]);
  });

  it('does not look for the vocative of common words', () => {
    expect(occurrences('Људи раде.', compileTerms([term('rad', 'рад')]))).toEqual([]);
  });

  it.each([
    ['Линколн', 'Линколнова', 'Линколновог', 'Линколновим'],
    ['Мао', 'Маов', 'Маових'],
    ['Аница', 'Аничин', 'Аничиној'],
    ['Никола', 'Николиног'],
    ['Мао Цедунг', 'Мао Цедунгову'],
  ])('finds the adjective made of %s', (name, ...forms) => {
    const matcher = compileTerms([term('name', name)]);
    for (const form of forms) {
      expect(occurrences(`Ту је ${form} глас.`, matcher)).toMatchObject([
        { start: 6, end: 6 + form.length, kind: 'possessive', base: name },
      ]);
    }
  });

  it.each([
    ['Београд', 'Београдов'],
    ['Револуција', 'Револуцијин'],
    ['Сједињене Државе', 'Сједињене Државин'],
    ['Ана Ахматова', 'Ане Ахматовин'],
  ])('makes no adjective of %s', (name, form) => {
    expect(occurrences(`Ту је ${form} глас.`, compileTerms([term('name', name)]))).toEqual([]);
  });

  it('looks for the vocative of common words where somebody is called', () => {
    const matcher = compileTerms([term('friend', 'друг')]);
    expect(occurrences('Стани, друже!', matcher)).toMatchObject([{ start: 7, end: 12 }]);
    expect(occurrences('Они се друже.', matcher)).toEqual([]);
  });

  it('gives a form to the text’s own term before a shared one, though it be only a variant', () => {
    const shared = { ...term('shared', 'комуна'), textId: everyText };
    const own = term('own', 'општина', [{ form: 'комуна', kind: 'forbidden' }]);
    expect(occurrences('комуна', compileTerms([shared, own]))[0]?.termId).toBe('own');
  });

  it('finds nothing with an empty glossary', () => {
    expect(occurrences('Мао', compileTerms([]))).toEqual([]);
  });
});

describe('forms that are more often another word', () => {
  it.each([
    ['друг', 'Упао је у другу собу.'],
    ['помоћ', 'Отворио га је помоћу кључа.'],
    ['мисао', 'Он мисли да није тако.'],
    ['море', 'To se mora znati.'],
  ])('are not taken for %s', (canonical, sentence) => {
    expect(occurrences(sentence, compileTerms([term('g', canonical)]))).toEqual([]);
  });

  it('are looked for when the reader wrote them', () => {
    const own = term('g', 'море', [{ form: 'мора', kind: 'inflected' }]);
    expect(occurrences('вода мора', compileTerms([own]))).toMatchObject([{ start: 5, end: 9 }]);
  });

  it('leave the other forms be', () => {
    expect(occurrences('на мору', compileTerms([term('g', 'море')]))).toHaveLength(1);
    expect(occurrences('о Мору', compileTerms([term('g', 'Мор')]))).toHaveLength(1);
  });
});
