import { describe, expect, it } from 'vitest';
import type { Annotation } from '../core/annotation.ts';
import { makeAnnotation } from '../core/mark.ts';
import { rowsOf, type Row } from '../core/row.ts';
import { marginOf } from './margin.ts';

const originals = ['Прво, наиме, овде', 'друго, наиме,'];
const rows = rowsOf(
  {
    textId: 't1',
    index: 0,
    paragraphs: originals.map((original, i) => ({
      ...{ id: `p${i}`, ordinal: i + 1, original, tail: '' },
    })),
  },
  originals.map((original, i) => ({
    ...{ id: `c${i}`, textId: 't1', paragraphId: `p${i}`, place: i, kind: 'wording' as const },
    ...{ from: original.indexOf(','), to: original.indexOf(', наиме,') + 8 },
    ...{ before: ', наиме,', after: '', explanation: { sr: '', en: '' }, confidence: 1, at: '' },
    ...{ state: 'accepted' as const, isDecided: true, by: 'hand' as const, rule: null },
    ...{ group: null, alternatives: [] },
  })),
);
const [first, second] = rows as [Row, Row];
const rowAt = (place: number): Row | undefined => rows[place];

const note = (id: string, ...parts: readonly (readonly [Row, number, number])[]): Annotation =>
  makeAnnotation(
    { side: 'original', parts: parts.map(([row, start, end]) => ({ row, span: { start, end } })) },
    'yellow',
    { id, textId: 't1', revision: 1, at: '' },
  );

describe('the margin of a row', () => {
  it('holds what begins there, in the order of the text', () => {
    const notes = [note('b', [first, 4, 5]), note('a', [first, 0, 4]), note('c', [second, 0, 5])];
    const { shown, rest } = marginOf(first, notes, rowAt);
    expect(shown.map(({ annotation }) => annotation.id)).toEqual(['a', 'b']);
    expect(rest).toEqual([]);
  });

  it('leaves to the panel what has no room', () => {
    const notes = Array.from({ length: 40 }, (_, i) => note(`n${i}`, [first, i % 9, 12]));
    const { shown, rest } = marginOf(first, notes, rowAt);
    expect([shown.length, rest.length]).toEqual([3, 37]);
    expect(marginOf(first, notes.slice(0, 4), rowAt).rest).toEqual([]);
  });

  it('has room for more beside a long paragraph', () => {
    const long = { ...first, original: first.original.padEnd(1_000) };
    const notes = Array.from({ length: 40 }, (_, i) => note(`n${i}`, [first, i % 9, 12]));
    expect(marginOf(long, notes, rowAt).shown).toHaveLength(7);
  });

  it('says of words that nothing corresponds to them, only if so in all their paragraphs', () => {
    const alone = note('a', [first, 5, 11]);
    const inBoth = note('b', [first, 5, 11], [second, 6, 12]);
    const partly = note('c', [first, 5, 11], [second, 0, 12]);
    const { shown } = marginOf(first, [alone, inBoth, partly], rowAt);
    expect(shown.map(({ annotation, isAlone }) => [annotation.id, isAlone])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
    const unread = marginOf(first, [inBoth], (place) => (place === 0 ? first : undefined));
    expect(unread.shown[0]?.isAlone).toBe(false);
  });

  it('keeps the button of a note that lost its place, and claims nothing of it', () => {
    const lost: Annotation = { ...note('a', [first, 5, 11]), state: 'orphan' };
    expect(marginOf(first, [lost], rowAt).shown).toEqual([{ annotation: lost, isAlone: false }]);
  });
});
