import { describe, expect, it } from 'vitest';
import type { Annotation } from '../core/annotation.ts';
import { makeAnnotation } from '../core/mark.ts';
import { rowsOf, type Row } from '../core/row.ts';
import { makeView } from '../core/view.ts';
import { paintsOf, placedOn } from './paints.ts';

const [row] = rowsOf(
  {
    textId: 't1',
    index: 0,
    paragraphs: [{ id: 'p1', ordinal: 1, original: 'лидер Мао Тсе-тунг', tail: '' }],
  },
  [
    {
      id: 'c1',
      textId: 't1',
      paragraphId: 'p1',
      place: 0,
      from: 6,
      to: 18,
      before: 'Мао Тсе-тунг',
      after: 'Мао Цедунг',
      kind: 'name-variant',
      explanation: { sr: '', en: '' },
      confidence: 1,
      state: 'accepted',
      isDecided: true,
      by: 'edition',
      rule: null,
      group: null,
      alternatives: [],
      at: '',
    },
  ],
) as [Row];

const onOriginal: Annotation = makeAnnotation(
  { side: 'original', parts: [{ row, span: { start: 6, end: 18 } }] },
  'blue',
  { id: 'a1', textId: 't1', revision: 1, at: '' },
);

const nothing = {
  annotations: [],
  corrections: [],
  terms: [],
  hits: [],
  currentHit: undefined,
  proposals: [],
  explained: undefined,
};

describe('what is painted on a row', () => {
  it('is the note itself on its side and its echo on the other', () => {
    expect(placedOn(row, 'original', [onOriginal])).toMatchObject([
      { echo: false, start: 6, end: 18 },
    ]);
    expect(placedOn(row, 'cleaned', [onOriginal])).toMatchObject([
      { echo: true, start: 6, end: 16 },
    ]);
  });

  it('leaves out notes of other paragraphs and notes that found no place', () => {
    const elsewhere = {
      ...onOriginal,
      current: onOriginal.current.map((anchor) => ({ ...anchor, paragraphId: 'p2' })),
    };
    const orphan: Annotation = { ...onOriginal, state: 'orphan' };
    expect(placedOn(row, 'original', [elsewhere, orphan])).toEqual([]);
  });

  it('lies on the letters that are shown, in either script', () => {
    const view = makeView('Њих, људе', { script: 'Latn', hyphenate: null });
    const paints = paintsOf('cleaned', { ...nothing, terms: [{ start: 5, end: 9 }] }, view);
    expect(paints).toEqual([{ style: 'term', start: 6, end: 11 }]);
    expect(view.shown.slice(6, 11)).toBe('ljude');
  });

  it('is damage on the original side and correction on the cleaned', () => {
    const view = makeView(row.original, { script: null, hyphenate: null });
    const layers = { ...nothing, corrections: [{ start: 6, end: 18 }] };
    expect(paintsOf('original', layers, view)[0]?.style).toBe('damaged');
    expect(paintsOf('cleaned', layers, view)[0]?.style).toBe('corrected');
  });
});
