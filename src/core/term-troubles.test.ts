import { describe, expect, it } from 'vitest';
import { everyText, type Term } from './term.ts';
import { formOwners, termTroubles } from './term-troubles.ts';

const term = (id: string, canonical: string, forms: string[] = [], textId = 't1'): Term => ({
  id,
  textId,
  canonical,
  variants: forms.map((form) => ({ form, kind: 'damaged' })),
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '',
  modifiedAt: '',
});

const glossary = [
  term('g1', 'комуна', ['цоммуне']),
  term('g2', 'задруга'),
  term('g3', 'револуција', [], everyText),
];

const told = (written: Term): unknown[] =>
  termTroubles(written, formOwners(glossary)).map((one) => ({
    ...one,
    ...('term' in one ? { term: one.term.id } : {}),
  }));

describe('what is amiss with a term', () => {
  it('is nothing for one that is stored as it is', () => {
    expect(glossary.map(told)).toEqual([[], [], []]);
  });

  it('is an empty form, and then nothing else', () => {
    expect(told(term('g9', ' ', ['цоммуне']))).toEqual([{ trouble: 'empty' }]);
  });

  it('is the canonical form of another, in either script', () => {
    expect(told(term('g9', 'Komuna'))).toEqual([{ trouble: 'same', form: 'Komuna', term: 'g1' }]);
  });

  it('is not the canonical form of a shared term: the text’s own goes before it', () => {
    expect(told(term('g9', 'револуција'))).toEqual([]);
  });

  it('is a form that another has, as canonical or as variant', () => {
    expect(told(term('g9', 'цоммуне', ['задруга']))).toEqual([
      { trouble: 'claimed', form: 'цоммуне', term: 'g1' },
      { trouble: 'claimed', form: 'задруга', term: 'g2' },
    ]);
  });

  it('is a form given twice, and one that is the canonical itself', () => {
    expect(told(term('g9', 'скок', ['скокс', 'скокс', 'скок', '']))).toEqual([
      { trouble: 'twice', form: 'скокс' },
      { trouble: 'canonical', form: 'скок' },
    ]);
  });
});
