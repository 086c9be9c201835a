import { describe, expect, it } from 'vitest';
import { makeAnchor, type Anchor, type Annotation } from './annotation.ts';
import type { Correction } from './correction.ts';
import { rowsOf, type Row } from './row.ts';
import { attached, confirmed } from './settle.ts';

const originals = ['Први пасус има речи.', 'Други пасус нема Цоммунес.'];
const at = '2026-11-28T10:00:00.000Z';
const correction: Correction = {
  id: 'c1',
  textId: 't1',
  paragraphId: 'p2',
  place: 1,
  from: 17,
  to: 25,
  before: 'Цоммунес',
  after: 'народне комуне',
  kind: 'wording',
  explanation: { sr: '', en: '' },
  confidence: 1,
  state: 'accepted',
  isDecided: true,
  by: 'hand',
  rule: null,
  group: null,
  alternatives: [],
  at,
};
const rows = rowsOf(
  {
    textId: 't1',
    index: 0,
    paragraphs: originals.map((original, i) => ({
      id: `p${i + 1}`,
      ordinal: i + 1,
      original,
      tail: '\n',
    })),
  },
  [correction],
);
const row = (index: number): Row => {
  const found = rows[index];
  if (!found) throw new Error(`There is no row ${index}.`);
  return found;
};

function note(current: readonly Anchor[], state: Annotation['state']): Annotation {
  return {
    id: 'a1',
    textId: 't1',
    side: 'cleaned',
    colour: 'yellow',
    note: '',
    tags: [],
    home: [makeAnchor('p1', 'став', { start: 0, end: 4 }, 1)],
    current,
    state,
    place: 0,
    start: 0,
    chunks: ['t1/0'],
    createdAt: at,
    modifiedAt: at,
  };
}

const caret = makeAnchor('p1', row(0).cleaned, { start: 0, end: 0 }, 2);
const standing = makeAnchor('p2', row(1).cleaned, { start: 0, end: 5 }, 2);

describe('a note that is confirmed', () => {
  it('is exact where it stands, and keeps what it was made on', () => {
    const moved = note([standing], 'moved');
    const now = confirmed(moved, () => 1);
    expect(now).toEqual({
      ...moved,
      state: 'exact',
      confirmed: [standing],
      current: [standing],
      place: 1,
    });
    expect(now.home).toBe(moved.home);
  });

  it('lets go of paragraphs in which nothing is left of it', () => {
    const now = confirmed(note([caret, standing], 'moved'), (id) => (id === 'p2' ? 101 : 0));
    expect([now.current, now.place, now.chunks]).toEqual([[standing], 101, ['t1/1']]);
  });

  it('stays as it is when it stands nowhere', () => {
    const orphan = note([caret], 'orphan');
    expect(confirmed(orphan, () => 0)).toBe(orphan);
  });
});

describe('a note that is attached', () => {
  const orphan = note([caret], 'orphan');
  const select = (index: number, start: number, end: number) => ({
    row: row(index),
    span: { start, end },
  });

  it('is exact on the selected words, in every paragraph', () => {
    const now = attached(
      orphan,
      { side: 'cleaned', parts: [select(0, 5, 20), select(1, 0, 5)] },
      7,
    );
    expect(now.current.map(({ quote }) => quote.exact)).toEqual(['пасус има речи.', 'Други']);
    expect(now.confirmed).toBe(now.current);
    expect([now.state, now.place, now.start, now.home]).toEqual(['exact', 0, 5, orphan.home]);
    expect(now.current.every(({ revision }) => revision === 7)).toBe(true);
  });

  it('stands on its own side when the other one is selected', () => {
    const now = attached(orphan, { side: 'original', parts: [select(1, 17, 25)] }, 7);
    expect(now.current.map(({ quote }) => quote.exact)).toEqual(['народне комуне']);
    expect([now.side, now.place]).toEqual(['cleaned', 1]);
  });

  it('stays as it is when nothing stands there', () => {
    expect(attached(orphan, { side: 'cleaned', parts: [select(0, 3, 3)] }, 7)).toBe(orphan);
    expect(attached(orphan, { side: 'cleaned', parts: [] }, 7)).toBe(orphan);
  });
});
