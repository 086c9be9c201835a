import { describe, expect, it } from 'vitest';
import type { Correction } from './correction.ts';
import { project, rowsOf, wordsOf } from './row.ts';
import type { Chunk } from './text.ts';

const chunk: Chunk = {
  textId: 't1',
  index: 2,
  paragraphs: [
    { id: 'p201', ordinal: 201, original: 'Линцолна Сецца', tail: '\n' },
    { id: 'p202', ordinal: 202, original: 'неуспех', tail: '' },
  ],
};

const correction = (
  paragraphId: string,
  before: string,
  after: string,
  state: Correction['state'] = 'accepted',
): Correction => ({
  id: `${paragraphId}-${before}`,
  textId: 't1',
  paragraphId,
  place: 200,
  from: 0,
  to: before.length,
  before,
  after,
  kind: 'mangled-latin',
  explanation: { sr: '', en: '' },
  confidence: 1,
  state,
  isDecided: true,
  by: 'edition',
  rule: null,
  group: null,
  alternatives: [],
  at: '',
});

describe('rows of a chunk', () => {
  it('stand at their place in the text and have both sides', () => {
    const rows = rowsOf(chunk, [correction('p201', 'Линцолна', 'Линколна')]);
    expect(rows.map(({ place, original, cleaned }) => [place, original, cleaned])).toEqual([
      [200, 'Линцолна Сецца', 'Линколна Сецца'],
      [201, 'неуспех', 'неуспех'],
    ]);
  });

  it('take only corrections that were accepted', () => {
    const [, row] = rowsOf(chunk, [
      correction('p202', 'неуспех', 'Неуспех', 'proposed'),
      correction('p202', 'неуспех', 'успех', 'rejected'),
    ]);
    expect([row?.cleaned, row?.corrections]).toEqual(['неуспех', []]);
  });

  it('show where a proposal would be made, on both sides', () => {
    const [row] = rowsOf(chunk, [
      correction('p201', 'Линцолна', 'Л.'),
      { ...correction('p201', 'Сецца', 'Сека', 'proposed'), from: 9, to: 14 },
    ]);
    expect(row?.cleaned).toBe('Л. Сецца');
    expect(row?.proposals.map(({ original, cleaned }) => [original, cleaned])).toEqual([
      [
        { start: 9, end: 14 },
        { start: 3, end: 8 },
      ],
    ]);
  });

  it('know where words of one side lie on the other', () => {
    const [row] = rowsOf(chunk, [correction('p201', 'Линцолна', 'Линколна')]);
    if (!row) throw new Error('There is a first row.');
    const there = project(row, 'original', { start: 0, end: 8 });
    expect(wordsOf(row, 'cleaned').slice(there.start, there.end)).toBe('Линколна');
    const back = project(row, 'cleaned', there);
    expect(wordsOf(row, 'original').slice(back.start, back.end)).toBe('Линцолна');
  });
});
