import { describe, expect, it } from 'vitest';
import type { Annotation } from './annotation.ts';
import { noFilter, wantedBy, type NoteFilter } from './note-filter.ts';

const anchor = {
  paragraphId: 'p1',
  revision: 1,
  start: 0,
  end: 15,
  quote: { exact: 'народне комуне', prefix: '', suffix: '' },
};

const annotation: Annotation = {
  id: 'a1',
  textId: 't1',
  side: 'cleaned',
  colour: 'yellow',
  note: 'Упоредити са **СССР-ом**.',
  tags: ['провера'],
  home: [anchor],
  current: [anchor],
  state: 'exact',
  place: 0,
  start: 0,
  chunks: ['t1/0'],
  createdAt: '',
  modifiedAt: '',
};

describe('the filter of the notes', () => {
  it.each<[string, Partial<NoteFilter>, boolean]>([
    ['nothing asked', {}, true],
    ['its side', { side: 'cleaned' }, true],
    ['the other side', { side: 'original' }, false],
    ['its colour', { colour: 'yellow' }, true],
    ['another colour', { colour: 'blue' }, false],
    ['its tag', { tag: 'провера' }, true],
    ['another tag', { tag: 'комуне' }, false],
    ['words of the quote', { words: 'комуне' }, true],
    ['words of the note in the other script', { words: 'sssr' }, true],
    ['words without diacritics, in any order', { words: 'uporediti narodne' }, true],
    ['a tag as words', { words: 'провера' }, true],
    ['one word that is not there', { words: 'комуне задруге' }, false],
    ['spaces only', { words: '  ' }, true],
  ])('answers for %s', (_, filter, wanted) => {
    expect(wantedBy({ ...noFilter, ...filter })(annotation)).toBe(wanted);
  });
});
