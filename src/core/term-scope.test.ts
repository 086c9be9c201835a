import { describe, expect, it } from 'vitest';
import { everyText, type Term } from './term.ts';
import { asOwn, asShared, paragraphsIn, tiedIn } from './term-scope.ts';

const term: Term = {
  id: 'g1',
  textId: 't1',
  canonical: 'комуна',
  variants: [],
  definition: '',
  category: '',
  tags: [],
  paragraphIds: ['p1', 'p12'],
  createdAt: '',
  modifiedAt: '',
};

describe('a term of one text', () => {
  it('is tied to paragraphs of that text only', () => {
    expect(paragraphsIn(term, 't1')).toEqual(['p1', 'p12']);
    expect(paragraphsIn(term, 't2')).toEqual([]);
  });

  it('becomes shared and its text’s own again without a loss', () => {
    expect(asShared(term)).toMatchObject({ textId: everyText, paragraphIds: ['t1/p1', 't1/p12'] });
    expect(asOwn(asShared(term), 't1')).toEqual(term);
    expect(asShared(asShared(term))).toEqual(asShared(term));
  });
});

describe('a shared term', () => {
  const shared = tiedIn(asShared(term), 't11', ['p3']);

  it('is tied to paragraphs of several texts, and each sees its own', () => {
    expect(paragraphsIn(shared, 't1')).toEqual(['p1', 'p12']);
    expect(paragraphsIn(shared, 't11')).toEqual(['p3']);
  });

  it('keeps what it is tied to elsewhere when the ties of one text change', () => {
    const now = tiedIn(shared, 't1', ['p2']);
    expect(paragraphsIn(now, 't1')).toEqual(['p2']);
    expect(paragraphsIn(now, 't11')).toEqual(['p3']);
  });

  it('leaves the others behind when it becomes one text’s own', () => {
    expect(asOwn(shared, 't11')).toMatchObject({ textId: 't11', paragraphIds: ['p3'] });
  });
});
