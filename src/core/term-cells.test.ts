import { describe, expect, it } from 'vitest';
import { termForms } from './cleaning/term-forms.ts';
import { cellsOf } from './term-cells.ts';

const cells = (canonical: string, words: string): string[] =>
  cellsOf(words, termForms({ canonical, variants: [] }));

describe('the case of a form', () => {
  it('is told by the table, whatever the script and the capitals', () => {
    expect(cells('комуна', 'комуну')).toEqual(['accusative-singular']);
    expect(cells('комуна', 'Komunom')).toEqual(['instrumental-singular']);
  });

  it('is several where forms are alike, those of the number it was given in first', () => {
    expect(cells('комуна', 'комуне').at(0)).toBe('genitive-singular');
    expect(cells('комуне', 'комуне').at(0)).toBe('nominative-plural');
  });

  it('is none for what is no form of it', () => {
    expect(cells('комуна', 'задруга')).toEqual([]);
  });
});
