import { describe, expect, it } from 'vitest';
import { makeAnnotation, selectedWords, type Making, type Selection } from './mark.ts';
import { rowsOf } from './row.ts';

const rows = rowsOf(
  {
    textId: 't1',
    index: 0,
    paragraphs: [
      { id: 'p1', ordinal: 1, original: 'Први пасус има речи.', tail: '\n' },
      { id: 'p2', ordinal: 2, original: 'Други такође.', tail: '' },
    ],
  },
  [],
);
const making: Making = { id: 'a1', textId: 't1', revision: 4, at: '2026-11-23T10:00:00.000Z' };

/** `Први [пасус]` selects what stands between the brackets, in each paragraph that has any. */
const selection = (...drawn: string[]): Selection => ({
  side: 'cleaned',
  parts: drawn.flatMap((words, index) => {
    const row = rows[index];
    const start = words.indexOf('[');
    if (!row || start === -1) return [];
    return [{ row, span: { start, end: words.indexOf(']') - 1 } }];
  }),
});

describe('an annotation made of a selection', () => {
  it('has one anchor with quote and context', () => {
    const { home, current, place, start, chunks } = makeAnnotation(
      selection('Први [пасус] има речи.'),
      'green',
      making,
    );
    expect(home).toEqual([
      {
        paragraphId: 'p1',
        revision: 4,
        start: 5,
        end: 10,
        quote: { exact: 'пасус', prefix: 'Први ', suffix: ' има речи.' },
      },
    ]);
    expect([current, place, start, chunks]).toEqual([home, 0, 5, ['t1/0']]);
  });

  it('has one anchor a paragraph when it goes over several', () => {
    const drawn = selection('Први пасус [има речи.]', '[Други] такође.');
    expect(makeAnnotation(drawn, 'red', making).home.map(({ quote }) => quote.exact)).toEqual([
      'има речи.',
      'Други',
    ]);
    expect(selectedWords(drawn)).toBe('има речи.\nДруги');
  });

  it('leaves out paragraphs of which nothing is selected', () => {
    const drawn = selection('Први пасус [има] речи.', '[]Други такође.');
    expect(makeAnnotation(drawn, 'red', making).home).toHaveLength(1);
  });

  it('refuses a selection of nothing', () => {
    expect(() => makeAnnotation(selection('Први []пасус'), 'red', making)).toThrow(
      'Nothing is selected.',
    );
  });
});
