import { describe, expect, it } from 'vitest';
import { everyText, type Term } from '../term.ts';
import { planTerms, type TermPlan } from './bring-terms.ts';
import { termRead, type TermRead } from './term-read.ts';

const commune: Term = {
  id: 'gaaaaaaaaaa',
  textId: 't1',
  canonical: 'комуна',
  variants: [
    { form: 'цоммуне', kind: 'damaged' },
    { form: 'комуне', kind: 'inflected', cell: 'genitive-singular' },
  ],
  definition: 'Јединица на селу.',
  category: '',
  tags: ['село'],
  paragraphIds: ['p1'],
  createdAt: '1',
  modifiedAt: '1',
};

const here = { textId: 't1', shared: false };

const plan = (read: TermRead, glossary: readonly Term[] = [commune], place = here): TermPlan => {
  const [only] = planTerms([read], glossary, place, 'now');
  if (!only) throw new Error('Nothing is planned.');
  return only;
};

describe('a term that is brought in', () => {
  it('is new where there is none of its name', () => {
    const { status, term } = plan(termRead('задруга', { paragraphKeys: ['t1/p2', 't2/p9'] }));
    expect(status).toBe('new');
    expect(term).toMatchObject({ id: null, textId: 't1', paragraphIds: ['p2'], createdAt: 'now' });
  });

  it('is of all texts where it is said so, and tied to paragraphs of them all', () => {
    const read = termRead('задруга', { paragraphKeys: ['t1/p2', 't2/p9'] });
    const { term } = plan(read, [], { ...here, shared: true });
    expect(term).toMatchObject({ textId: everyText, paragraphIds: ['t1/p2', 't2/p9'] });
  });

  it.each(['комуна', 'Komuna', ' комуна\n'])('is known by its name: %j', (name) => {
    expect(plan(termRead(name))).toMatchObject({ status: 'same', known: commune, term: commune });
  });

  it('is known by its id when it was renamed, and its old name becomes a form of it', () => {
    const { status, differences, term } = plan(termRead('општина', { id: commune.id }));
    expect(status).toBe('conflict');
    expect(differences).toEqual([{ field: 'canonical', ours: 'комуна', theirs: 'општина' }]);
    expect(term.canonical).toBe('општина');
    expect(term.variants).toEqual([...commune.variants, { form: 'комуна', kind: 'other' }]);
  });

  it('adds forms, tags, ties and what was left empty, and takes nothing away', () => {
    const { status, added, term } = plan(
      termRead('комуна', {
        variants: [{ form: 'општина', kind: 'forbidden' }],
        category: 'село',
        tags: ['Кина'],
        cases: { 'vocative-singular': 'комуно' },
        script: 'Cyrl',
        paragraphKeys: ['t1/p3'],
      }),
    );
    expect(status).toBe('changed');
    expect(added).toEqual(['variants', 'cases', 'script', 'category', 'tags', 'paragraphs']);
    expect(term).toEqual({
      ...commune,
      variants: [...commune.variants, { form: 'општина', kind: 'forbidden' }],
      category: 'село',
      tags: ['село', 'Кина'],
      cases: { 'vocative-singular': 'комуно' },
      script: 'Cyrl',
      paragraphIds: ['p1', 'p3'],
      modifiedAt: 'now',
    });
  });

  it.each<[string, Partial<TermRead>, string]>([
    ['a form in the other script', { variants: [{ form: 'commune', kind: 'damaged' }] }, 'same'],
    ['a form of unknown kind', { variants: [{ form: 'цоммуне', kind: 'other' }] }, 'same'],
    ['its name as a form', { variants: [{ form: 'Комуна', kind: 'other' }] }, 'changed'],
    ['a form of another kind', { variants: [{ form: 'цоммуне', kind: 'forbidden' }] }, 'conflict'],
    ['a part of its definition', { definition: 'Јединица  на селу.' }, 'same'],
    ['another definition', { definition: 'Нешто друго.' }, 'conflict'],
  ])('says what it comes to: %s', (_, also, status) => {
    expect(plan(termRead('комуна', also)).status).toBe(status);
  });

  it('goes to the text’s own term before the shared one of its name', () => {
    const shared = { ...commune, id: 'gbbbbbbbbbb', textId: everyText, paragraphIds: [] };
    expect(plan(termRead('комуна'), [shared, commune]).known).toBe(commune);
    expect(plan(termRead('комуна'), [commune, shared], { ...here, shared: true }).known).toBe(
      shared,
    );
    expect(plan(termRead('комуна'), [shared]).known).toBe(shared);
  });
});

describe('a file that has a term several times', () => {
  it('gives one term with all that is said of it', () => {
    const plans = planTerms(
      [
        termRead('задруга', { variants: [{ form: 'задрге', kind: 'damaged' }], definition: 'А.' }),
        termRead('Zadruga', {
          variants: [{ form: 'кооператива', kind: 'other' }],
          definition: 'Б.',
        }),
        termRead(' '),
      ],
      [],
      here,
      'now',
    );
    expect(plans).toHaveLength(1);
    expect(plans[0]?.term).toMatchObject({
      canonical: 'задруга',
      variants: [{ form: 'задрге' }, { form: 'кооператива' }],
      definition: 'А.\n\nБ.',
    });
  });

  it('leaves two terms two if it tells them apart by ids', () => {
    const reads = ['gcccccccccc', 'gdddddddddd'].map((id) => termRead('задруга', { id }));
    expect(planTerms(reads, [], here, 'now')).toHaveLength(2);
  });
});
