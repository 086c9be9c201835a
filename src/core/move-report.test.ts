import { describe, expect, it } from 'vitest';
import { makeAnchor, type Annotation } from './annotation.ts';
import { isEmpty, moveReport } from './move-report.ts';

const on = (words: string, state: Annotation['state'] = 'exact', id = 'a1'): Annotation => {
  const text = `рече ${words} и оде`;
  const end = state === 'orphan' ? 5 : 5 + words.length;
  const standing = makeAnchor('p1', text, { start: 5, end }, 1);
  const anchor = { ...standing, quote: { ...standing.quote, exact: words } };
  return {
    id,
    textId: 't1',
    side: 'cleaned',
    colour: 'yellow',
    note: '',
    tags: [],
    home: [makeAnchor('p1', text, { start: 5, end: 5 + words.length }, 1)],
    current: [anchor],
    state,
    place: 0,
    start: 5,
    chunks: ['t1/0'],
    createdAt: '2026-11-28T10:00:00.000Z',
    modifiedAt: '2026-11-28T10:00:00.000Z',
  };
};

/** What is told, as `moved orphaned returned` counts. */
const told = (before: Annotation, after: Annotation): string => {
  const { moved, orphaned, returned } = moveReport([[before, after]]);
  return [moved, orphaned, returned].map(({ length }) => length).join(' ');
};

describe('the report of moves', () => {
  it.each<[string, Annotation, Annotation, string]>([
    ['words that ride along', on('став'), { ...on('став'), start: 9 }, '0 0 0'],
    ['other words', on('став'), on('део', 'moved'), '1 0 0'],
    ['other words once more', on('део', 'moved'), on('одељак', 'moved'), '1 0 0'],
    ['moved words that ride along', on('део', 'moved'), on('део', 'moved'), '0 0 0'],
    ['a few words that come instead of none', on('став', 'orphan'), on('став', 'moved'), '1 0 0'],
    ['words that are gone', on('став'), on('став', 'orphan'), '0 1 0'],
    ['words that stay gone', on('став', 'orphan'), on('став', 'orphan'), '0 0 0'],
    ['words that come back', on('став', 'orphan'), on('став'), '0 0 1'],
  ])('tells of %s', (_, before, after, expected) => {
    expect(told(before, after)).toBe(expected);
    expect(isEmpty(moveReport([[before, after]]))).toBe(expected === '0 0 0');
  });

  it('says nothing of what the reader decides, or takes back', () => {
    const moved = on('део', 'moved');
    const confirmed: Annotation = { ...moved, confirmed: moved.current, state: 'exact' };
    expect([told(moved, confirmed), told(confirmed, moved)]).toEqual(['0 0 0', '0 0 0']);
  });

  it('shows what differs', () => {
    const { moved } = moveReport([[on('стари млин'), on('стари град', 'moved')]]);
    expect(moved[0]?.diff).toEqual([
      { kind: 'same', words: 'стари ' },
      { kind: 'gone', words: 'млин' },
      { kind: 'new', words: 'град' },
    ]);
    const { orphaned } = moveReport([[on('стари млин'), on('стари млин', 'orphan')]]);
    expect(orphaned[0]?.diff).toEqual([{ kind: 'gone', words: 'стари млин' }]);
  });

  it('keeps the order it was given', () => {
    const ids = ['b', 'a', 'c'];
    const pairs = ids.map((id) => [on('став', 'exact', id), on('део', 'moved', id)] as const);
    expect(moveReport(pairs).moved.map(({ annotation }) => annotation.id)).toEqual(ids);
  });
});
