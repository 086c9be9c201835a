import { describe, expect, it } from 'vitest';
import { disagreements, prepareAudit } from './term-audit.ts';
import type { Term, Variant } from './term.ts';

const term = (canonical: string, variants: Variant[], more: Partial<Term> = {}): Term => ({
  id: 'g1',
  textId: 't1',
  canonical,
  variants,
  definition: '',
  category: '',
  tags: [],
  paragraphIds: [],
  createdAt: '',
  modifiedAt: '',
  ...more,
});

const found = (text: string, one: Term): string[] =>
  disagreements(text, prepareAudit([one])).map(({ words, rights }) => `${words} → ${rights[0]}`);

const leap = term('Велики скок', [{ form: 'Велики напредак', kind: 'forbidden' }]);

describe('an audit', () => {
  it('proposes the canonical form in the case of the one that stands there', () => {
    expect(found('Током Великог напретка, с Великим напретком и Велики напредак.', leap)).toEqual([
      'Великог напретка → Великог скока',
      'Великим напретком → Великим скоком',
      'Велики напредак → Велики скок',
    ]);
  });

  it('writes in the script of the text', () => {
    expect(found('Tokom Velikog napretka.', leap)).toEqual(['Velikog napretka → Velikog skoka']);
  });

  it('finds nothing where the term stands as it should, or as it may', () => {
    const allowed = term('Велики скок', [{ form: 'Велики напредак', kind: 'other' }]);
    expect(found('Током Великог скока и Великог напретка.', leap)).toHaveLength(1);
    expect(found('Током Великог скока и Великог напретка.', allowed)).toEqual([]);
  });

  it('gives a common word its capital where it stood with one', () => {
    const commune = term('комуна', [{ form: 'колхоз', kind: 'forbidden' }]);
    expect(found('Колхоз је ту. То је колхоз.', commune)).toEqual([
      'Колхоз → Комуна',
      'колхоз → комуна',
    ]);
  });

  it('finds a term that stands in letters it must not be written in', () => {
    expect(found('У Гуглу раде.', term('Гугл', [], { script: 'Latn' }))).toEqual(['Гуглу → Guglu']);
    expect(found('U Guglu rade.', term('Гугл', [], { script: 'Latn' }))).toEqual([]);
  });
});
