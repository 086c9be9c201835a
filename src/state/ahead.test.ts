import { describe, expect, it } from 'vitest';
import type { Annotation } from '../core/annotation.ts';
import type { Operation } from '../core/change.ts';
import type { Correction } from '../core/correction.ts';
import { aheadOf, isThere, withAhead, type ChunkParts } from './ahead.ts';

const note = (id: string, colour = 'yellow', chunks = ['t1/0']): Annotation =>
  ({ id, textId: 't1', colour, chunks, note: '', state: 'exact', current: [] }) as never;
const correction = (id: string, place: number, state = 'proposed'): Correction =>
  ({ id, textId: 't1', place, from: 0, after: 'а', state, at: '' }) as never;

const parts: ChunkParts = {
  chunk: { textId: 't1', index: 0, paragraphs: [] },
  corrections: [correction('c2', 1), correction('c1', 2)],
  annotations: [note('a'), note('c')],
};

const after = (...change: Operation[]): ChunkParts => {
  const ahead = aheadOf(change);
  return ahead ? withAhead(parts, ahead) : parts;
};
const idsOf = ({ corrections, annotations }: ChunkParts): string =>
  [...corrections, ...annotations].map(({ id }) => id).join(' ');

describe('a chunk before a change is stored', () => {
  it.each<[string, Operation[], string]>([
    ['a new note', [{ put: 'annotations', rows: [note('b')] }], 'c2 c1 a b c'],
    ['a note that goes', [{ remove: 'annotations', keys: ['a'] }], 'c2 c1 c'],
    ['a note that moves away', [{ put: 'annotations', rows: [note('a', 'red', [])] }], 'c2 c1 c'],
    ['corrections', [{ put: 'corrections', rows: [correction('c0', 2)] }], 'c2 c0 c1 a c'],
    ['other kinds of rows', [{ put: 'settings', rows: [{ key: 'a', value: 1 }] }], 'c2 c1 a c'],
    ['another chunk', [{ put: 'corrections', rows: [correction('c9', 100)] }], 'c2 c1 a c'],
    ['new paragraphs', [{ remove: 'annotations', keys: ['a'] }, { purge: 't1' }], 'c2 c1 a c'],
  ])('shows %s in the order of the store', (_, change, ids) => {
    expect(idsOf(after(...change))).toBe(ids);
  });

  it('is the very same where nothing in it changes', () => {
    expect(after({ remove: 'annotations', keys: ['b'] })).toBe(parts);
  });

  it('has the change once it is read with it', () => {
    const ahead = aheadOf([
      { put: 'annotations', rows: [note('a', 'red')] },
      { put: 'corrections', rows: [correction('c1', 2, 'accepted')] },
      { remove: 'annotations', keys: ['c'] },
    ]);
    expect(ahead && isThere(parts, ahead)).toBe(false);
    expect(ahead && isThere(withAhead(parts, ahead), ahead)).toBe(true);
  });
});
