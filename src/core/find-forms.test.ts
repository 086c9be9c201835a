import { describe, expect, it, test } from 'vitest';
import { declinePhrase } from './cleaning/decline-phrase.ts';
import { generatedForms, termForms } from './cleaning/term-forms.ts';
import { cellsOf, compileCaseForms, formsOf, formsOfTerm, termOf } from './find-forms.ts';
import { placesIn } from './find.ts';
import type { Term, Variant } from './term.ts';

const termNamed = (canonical: string, variants: readonly Variant[] = []): Term => ({
  id: canonical,
  textId: 't1',
  canonical,
  variants,
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '',
  modifiedAt: '',
});

const lincoln = termNamed('Линколн', [{ form: 'Линцолн', kind: 'damaged' }]);
const leap = termNamed('Велики скок напред');

describe('all forms of a term', () => {
  test.each([
    ['Линколн', lincoln],
    ['Линколна', lincoln],
    ['linkolnu', lincoln],
    ['Линцолном', lincoln],
    ['великог скока напред', leap],
    ['скок', undefined],
    ['  ', undefined],
  ])('%j is a form of the entry it belongs to', (words, term) => {
    expect(termOf(words, [leap, lincoln])).toBe(term);
  });

  const found = (text: string): string[] => {
    const forms = formsOfTerm(lincoln, termForms(lincoln));
    return placesIn(text, compileCaseForms(forms)).map(({ start, end }) => text.slice(start, end));
  };

  it('finds every case, the damaged ones too, in either script and as whole words', () => {
    expect(found('Линколн, Линколна и linkolnu; о Линколну, са Линколном')).toEqual([
      'Линколн',
      'Линколна',
      'linkolnu',
      'Линколну',
      'Линколном',
    ]);
    expect(found('Linkolnom и Линцолну, али не Линколнов ни Линколнград')).toEqual([
      'Linkolnom',
      'Линцолну',
    ]);
  });

  it('declines what has no entry', () => {
    const forms = formsOf('народна комуна', declinePhrase('народна комуна'));
    const text = 'Народне комуне, о народним комунама, народну комуну';
    expect(placesIn(text, compileCaseForms(forms))).toHaveLength(3);
  });

  it('tells the cells of what it found, by its diacritics where they tell forms apart', () => {
    const forms = formsOf('кућа', generatedForms({ canonical: 'кућа', variants: [] }));
    expect(cellsOf('KUĆOM', forms)).toEqual(['instrumental-singular']);
    expect(cellsOf('kucom', forms)).toEqual(['instrumental-singular']);
    expect(cellsOf('кући', forms)).toEqual(['dative-singular', 'locative-singular']);
  });

  it('takes the longer form where one begins another', () => {
    const forms = [
      { form: 'скок', cells: [] },
      { form: 'скок напред', cells: [] },
    ];
    expect(placesIn('Скок напред и скок', compileCaseForms(forms))).toEqual([
      { start: 0, end: 11 },
      { start: 14, end: 18 },
    ]);
  });
});
