import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { variantKinds, type Term } from '../term.ts';
import { mergeTerms, splitTerm } from './merge-terms.ts';

const word = fc.constantFrom('Мао', 'Маоа', 'скок', 'напредак', 'комуна', 'Велики скок');

const anyTerm = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  textId: fc.constant('t'),
  canonical: word,
  variants: fc.array(fc.record({ form: word, kind: fc.constantFrom(...variantKinds) }), {
    maxLength: 4,
  }),
  cases: fc.option(fc.record({ 'genitive-singular': word }), { nil: {} }),
  definition: fc.constantFrom('', 'Једно.', 'Друго.'),
  category: fc.constantFrom('', 'људи'),
  tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
  paragraphIds: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3')),
  createdAt: fc.constant('2026-01-01'),
  modifiedAt: fc.constant('2026-01-01'),
});

const formsIn = (...terms: readonly Term[]): Set<string> =>
  new Set(
    terms.flatMap(({ canonical, variants, cases = {} }) => [
      canonical,
      ...variants.map(({ form }) => form),
      ...Object.values(cases),
    ]),
  );

describe('merging', () => {
  it('loses no form, tag, paragraph or definition, and has no form twice', () => {
    fc.assert(
      fc.property(anyTerm, fc.array(anyTerm, { maxLength: 3 }), (into, from) => {
        const others = from.filter(({ id }) => id !== into.id);
        const merged = mergeTerms(into, from, 'now');
        expect(formsIn(merged)).toEqual(formsIn(into, ...others));
        const forms = [merged.canonical, ...merged.variants.map(({ form }) => form)];
        expect(new Set(forms).size).toBe(forms.length);
        for (const one of [into, ...others]) {
          expect(merged.tags).toEqual(expect.arrayContaining([...one.tags]));
          expect(merged.paragraphIds).toEqual(expect.arrayContaining([...one.paragraphIds]));
          expect(merged.definition).toContain(one.definition);
        }
        expect(merged).toMatchObject({ id: into.id, canonical: into.canonical, modifiedAt: 'now' });
      }),
    );
  });

  it('of an entry with itself changes nothing but the date', () => {
    const term: Term = {
      id: 'a',
      textId: 't',
      canonical: 'Мао',
      variants: [{ form: 'Мау', kind: 'damaged' }],
      cases: { 'genitive-singular': 'Маа' },
      script: 'Cyrl',
      definition: 'Вођа.',
      category: 'људи',
      tags: ['x'],
      paragraphIds: ['p1'],
      createdAt: '1',
      modifiedAt: '1',
    };
    expect(mergeTerms(term, [term], '2')).toEqual({ ...term, modifiedAt: '2' });
  });

  it('keeps a damaged form damaged', () => {
    const [a, b] = [
      { id: 'a', canonical: 'Велики скок', variants: [{ form: 'напредак', kind: 'damaged' }] },
      { id: 'b', canonical: 'напредак', variants: [] },
    ] as unknown as [Term, Term];
    const whole = (one: Term): Term => ({
      ...one,
      definition: '',
      tags: [],
      paragraphIds: [],
      category: '',
    });
    expect(mergeTerms(whole(a), [whole(b)], 'now').variants).toEqual([
      { form: 'напредак', kind: 'damaged' },
    ]);
  });
});

describe('splitting', () => {
  it('loses no form, and what it took is a term of its own', () => {
    fc.assert(
      fc.property(anyTerm, fc.array(word, { maxLength: 3 }), (term, forms) => {
        const split = splitTerm(term, forms, { id: 'new', at: 'now' });
        const own = term.variants.filter(({ form }) => forms.includes(form));
        if (split === null) {
          expect(own).toEqual([]);
          return;
        }
        expect(formsIn(split.rest, split.made)).toEqual(formsIn(term));
        expect(split.made).toMatchObject({ id: 'new', textId: term.textId });
        expect(split.rest.id).toBe(term.id);
        expect(split.rest.variants.some(({ form }) => forms.some((one) => one === form))).toBe(
          false,
        );
      }),
    );
  });

  it('takes back what was merged', () => {
    const base = { textId: 't', definition: '', category: '', tags: [], paragraphIds: [] };
    const dates = { createdAt: '1', modifiedAt: '1' };
    const a: Term = { ...base, ...dates, id: 'a', canonical: 'Мао', variants: [] };
    const b: Term = { ...base, ...dates, id: 'b', canonical: 'скок', variants: [] };
    const split = splitTerm(mergeTerms(a, [b], '1'), ['скок'], { id: 'b', at: '1' });
    expect(split).toEqual({ rest: a, made: b });
  });
});
