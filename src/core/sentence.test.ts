import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toLatin } from './script.ts';
import { sentenceAt, sentences } from './sentence.ts';

const slices = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

/** Each row is a text with | where a sentence ends and the next begins. */
const rows = [
  'Дошао је. |Отишао је!  |Зашто? |Не знам…',
  'Рођен је 1949. године, 14. новембра. |Студирао је 1968. |Отишао је.',
  'Рођен 28. 6. 1914. у Сарајеву. |Умро 1980. г. |Сахрањен је.',
  'Проф. др Петар и г. Марковић су ту. |Гђа. Ана, тј. она, није.',
  'Хлеб, млеко итд. и тако. |Купио је хлеб итд. |Затим је отишао.',
  'Дошли су Ана и др. |Чекају. |И т. д. |Онда крај.',
  'М. Ђилас, Љ. Ненадовић и В. С. Караџић. |Нпр. у стр. 5 и бр. 7. |Ул. Кнеза Милоша.',
  '„Иди!“ рече он. |– Где си? |– Ту сам… ваљда. |Шта?! |Не.',
  'Рече: „Иди.“ |Он оде. |(Тачно.) |Да . . . не знам.',
  'Види http://www.a.rs/x.html?a=b. |Потом крај.[3] |Нови.',
  '1. Увод у ствар. |2. Нешто друго.',
  'У XIX. веку. |Луј XIV. |Рат.',
  'Тзв. реформа, в. св. Сава. |Године 5. п. н. е. |Рим је пао.',
  'Наслов без тачке\n\n|Први ред\nисте реченице.',
];

describe('sentences', () => {
  test.each(rows.flatMap((row) => [[row], [toLatin(row)]]))('cuts %j', (row) => {
    const expected = row.split('|').map((sentence) => sentence.trim());
    expect(slices(row.replaceAll('|', ''))).toEqual(expected);
  });

  it('holds all but white space, in order, trimmed', () => {
    const unit = fc.constantFrom(
      'А',
      'а',
      'др',
      '.',
      '…',
      '!',
      ' ',
      '\n',
      '“',
      '„',
      '1',
      'И',
      '–',
      '[1]',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const all = sentences(text);
        expect(slices(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        all.forEach(({ start, end }, i) => {
          expect(text.slice(start, end).trim()).toHaveLength(end - start);
          expect(start).toBeGreaterThanOrEqual(all[i - 1]?.end ?? 0);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('sentenceAt', () => {
  test.each([
    [0, 'Прва.'],
    [5, 'Прва.'],
    [6, 'Друга!'],
    [99, 'Друга!'],
  ])('finds the sentence at %i', (position, expected) => {
    const { start, end } = sentenceAt(' Прва.\u00A0Друга!'.slice(1), position);
    expect('Прва.\u00A0Друга!'.slice(start, end)).toBe(expected);
  });

  it('gives an empty span for a blank text', () => {
    expect(sentenceAt('  ', 1)).toEqual({ start: 0, end: 0 });
  });
});
