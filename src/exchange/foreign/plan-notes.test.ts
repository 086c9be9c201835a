import { describe, expect, it } from 'vitest';
import { makeAnchor, type Annotation } from '../../core/annotation.ts';
import { sampleNote } from '../../core/note-samples.ts';
import { againstStored } from './against-stored.ts';
import { booksOf, likeliestBook } from './books.ts';
import type { ForeignNote } from './foreign-note.ts';
import { planNotes, type PlannedNote, type Receiving } from './plan-notes.ts';

const cleaned = 'Народне комуне су замениле задруге.';
const receiving: Receiving = {
  text: { id: 't1', ledgerRevision: 4 },
  paragraphs: [
    { id: 'p1', original: 'Велики скок напред', cleaned: 'Велики скок напред' },
    { id: 'p2', original: 'Популар Цоммунес су замениле задруге.', cleaned },
  ],
};
const at = '2026-11-28T10:00:00.000Z';

const foreign = (also: Partial<ForeignNote> = {}): ForeignNote => ({
  key: 'k1',
  book: { key: 'b1', title: 'Велики скок напред', author: '' },
  quote: { exact: 'narodne komune', prefix: '', suffix: ' su zamenile' },
  note: 'Упоредити.',
  tags: ['комуне'],
  colour: 'green',
  createdAt: '2026-03-01T10:00:00.000Z',
  modifiedAt: '2026-03-02T10:00:00.000Z',
  where: '',
  own: null,
  ...also,
});

const planned = (...notes: ForeignNote[]): PlannedNote[] => planNotes(notes, receiving, at);

describe('a note from elsewhere', () => {
  it('stands on its words, as they are in the text', () => {
    const [one] = planned(foreign());
    const anchor = makeAnchor('p2', cleaned, { start: 0, end: 14 }, 4);
    expect(one?.placed).toBe('same');
    expect(one?.annotation).toEqual({
      id: expect.stringMatching(/^a[a-z0-9]{21}$/u) as string,
      textId: 't1',
      side: 'cleaned',
      colour: 'green',
      note: 'Упоредити.',
      tags: ['комуне'],
      home: [anchor],
      current: [anchor],
      state: 'exact',
      place: 1,
      start: 0,
      chunks: ['t1/0'],
      createdAt: '2026-03-01T10:00:00.000Z',
      modifiedAt: '2026-03-02T10:00:00.000Z',
    });
  });

  it('on words not quite its own is to be confirmed, and keeps those it quoted', () => {
    const quote = { exact: 'комуне су зaмениле здруге', prefix: 'Народне ', suffix: '.' };
    const [one] = planned(foreign({ quote }));
    expect(one).toMatchObject({
      placed: 'near',
      annotation: {
        state: 'moved',
        home: [{ paragraphId: 'p2', quote }],
        current: [{ paragraphId: 'p2', quote: { exact: 'комуне су замениле задруге' } }],
      },
    });
  });

  it.each([
    [
      'nowhere',
      { exact: 'Популар Цоммунес су однеле победу над свима', prefix: 'п'.repeat(40), suffix: '' },
    ],
    ['no-words', null],
  ])('without a place is kept with its quote: %s', (why, quote) => {
    const [one] = planned(foreign({ quote }));
    const anchor = {
      paragraphId: why === 'nowhere' ? 'p2' : 'p1',
      start: 0,
      end: 0,
      quote: quote
        ? { ...quote, prefix: quote.prefix.slice(-32) }
        : { exact: '', prefix: '', suffix: '' },
    };
    expect(one).toMatchObject({
      placed: why,
      annotation: { state: 'orphan', home: [anchor], current: [anchor], note: 'Упоредити.' },
    });
  });

  it('without a date has that of today, without a colour the usual one', () => {
    const [one] = planned(foreign({ createdAt: null, modifiedAt: null, colour: null }));
    expect(one?.annotation).toMatchObject({ createdAt: at, modifiedAt: at, colour: 'yellow' });
  });

  it('has an id of its own in each text, always the same', () => {
    const id = planned(foreign())[0]?.annotation.id;
    expect(planned(foreign({ note: 'Друго.', quote: null }))[0]?.annotation.id).toBe(id);
    expect(planned(foreign({ key: 'k2' }))[0]?.annotation.id).not.toBe(id);
    const other = planNotes(
      [foreign()],
      { ...receiving, text: { id: 't2', ledgerRevision: 0 } },
      at,
    );
    expect(other[0]?.annotation.id).not.toBe(id);
  });

  it('that links to a place is found there', () => {
    const note = 'Види uporedo://text/t1/p/p1.';
    expect(planned(foreign({ note }))[0]?.annotation.links).toEqual(['t1 p1'.replace(' ', '/')]);
  });
});

describe('a note of ours', () => {
  const anchor = makeAnchor('p2', cleaned, { start: 0, end: 14 }, 4);
  const own: Annotation = sampleNote({ home: [anchor], current: [anchor], place: 1 });
  const quote = { exact: 'Народне комуне', prefix: '', suffix: ' су замениле' };

  it('comes back exactly, where its words stand where they stood', () => {
    expect(planned(foreign({ own, quote }))[0]?.annotation).toEqual(own);
  });

  it('of a text whose paragraphs became others is sought by its quote, under its own id', () => {
    const moved = { ...own, current: [{ ...anchor, paragraphId: 'p9' }] };
    expect(planned(foreign({ own: moved, quote }))[0]).toMatchObject({
      placed: 'same',
      annotation: { id: own.id, state: 'exact', current: [{ paragraphId: 'p2' }] },
    });
  });

  it('of another text has another id here: there it is still', () => {
    const [one] = planned(foreign({ own: { ...own, textId: 't9' }, quote }));
    expect(one?.annotation.id).not.toBe(own.id);
    expect(one?.annotation).toMatchObject({ textId: 't1', state: 'exact' });
  });
});

describe('beside what is there', () => {
  const first = planned(foreign());
  const stored = new Map(first.map(({ annotation }) => [annotation.id, annotation]));
  const again = (also: Partial<ForeignNote>, there = stored) =>
    againstStored(planned(foreign(also)), there)[0];

  it('nothing is added twice', () => {
    expect(againstStored(first, new Map())[0]?.is).toBe('new');
    expect(again({})?.is).toBe('known');
    expect(again({ note: 'Ново, а старо.' })?.is).toBe('known');
  });

  it('what was written elsewhere since is taken, and the place stays as it is here', () => {
    const modifiedAt = '2026-03-03T10:00:00.000Z';
    expect(again({ note: 'Ново.', modifiedAt, quote: null })).toMatchObject({
      is: 'changed',
      annotation: { note: 'Ново.', modifiedAt, state: 'exact', current: [{ paragraphId: 'p2' }] },
    });
    expect(again({ modifiedAt })?.is).toBe('known');
    expect(again({ note: 'Ново.', modifiedAt: null })?.is).toBe('known');
  });

  it('what was written here since stays', () => {
    const written = new Map(
      [...stored].map(([id, one]) => [id, { ...one, modifiedAt: at, note: 'Моје.' }]),
    );
    const modifiedAt = '2026-03-03T10:00:00.000Z';
    expect(again({ note: 'Ново.', modifiedAt }, written)).toMatchObject({
      is: 'known',
      annotation: { note: 'Моје.' },
    });
  });
});

describe('of several books in a file', () => {
  const book = (key: string, title: string, author = '') => ({ key, title, author });
  const text = { id: 't1', title: 'Велики скок напред', author: 'Талес Пинто' };
  const likeliest = (...books: ForeignNote['book'][]) =>
    likeliestBook(booksOf(books.map((one, i) => foreign({ key: `k${i}`, book: one }))), text)?.book
      .key;

  it('the one of the text is offered', () => {
    const other = book('b9', 'На Дрини ћуприја', 'Иво Андрић');
    expect(likeliest(other, book('b1', 'Veliki skok napred'))).toBe('b1');
    expect(likeliest(other, book('b2', 'Велики скок напред: друго издање'))).toBe('b2');
    expect(likeliest(other, book('b3', 'Нешто друго', 'Tales Pinto'))).toBe('b3');
    expect(likeliest(book('b1', 'Велики скок напред'), book('uporedo://text/t1', 'x'))).toBe(
      'uporedo://text/t1',
    );
  });

  it('else the fullest, and none of none', () => {
    const [a, b] = [book('a', 'А'), book('b', 'Б')];
    expect(likeliest(a, b, b)).toBe('b');
    expect(likeliest()).toBeUndefined();
  });
});
