import { describe, expect, test } from 'vitest';
import { literals } from './literals.ts';

describe('literals', () => {
  test.each([
    [
      'Види https://sr.wikipedia.org/wiki/Мао_(вођа), па',
      ['https://sr.wikipedia.org/wiki/Мао_(вођа)'],
    ],
    ['(https://a.rs/x?y=1&z=2).', ['https://a.rs/x?y=1&z=2']],
    ['хттп://паја.срб и www.b92.net!', ['хттп://паја.срб', 'www.b92.net']],
    ['Пиши на ana.p@primer.rs. Хвала.', ['ana.p@primer.rs']],
    ['на b92.rs, у knjiga.pdf и „текст.docx“', ['b92.rs', 'knjiga.pdf', 'текст.docx']],
    ['C:\\Ана\\а.txt и ~/proba/a.md', ['C:\\Ана\\а.txt', '~/proba/a.md']],
    ['и/или, 5 km/h, т.ј. крај.Почетак, /у даљем тексту/', []],
    ['Обична реченица.', []],
  ])('finds in %j what is not prose', (text, expected) => {
    expect(literals(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
