import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { byPlace, chunkKey, makeAnchor, quotedWords, type Annotation } from './annotation.ts';

const text = 'Једна од творевина Великог скока биле су народне комуне. Оне ће заменити задруге.';

function annotation(change: Partial<Annotation> = {}): Annotation {
  const anchors = [makeAnchor('p2', text, { start: 0, end: 5 }, 1)];
  return {
    id: 'a1',
    textId: 't1',
    side: 'original',
    colour: 'yellow',
    note: '',
    tags: [],
    home: anchors,
    current: anchors,
    state: 'exact',
    place: 1,
    start: 0,
    chunks: [chunkKey('t1', 0)],
    createdAt: '2026-11-14T10:00:00.000Z',
    modifiedAt: '2026-11-14T10:00:00.000Z',
    ...change,
  };
}

describe('makeAnchor', () => {
  it('keeps the words and what stands around them', () => {
    expect(makeAnchor('p2', text, { start: 41, end: 55 }, 3)).toEqual({
      paragraphId: 'p2',
      revision: 3,
      start: 41,
      end: 55,
      quote: {
        exact: 'народне комуне',
        prefix: 'творевина Великог скока биле су ',
        suffix: '. Оне ће заменити задруге.',
      },
    });
  });

  it('takes a caret', () => {
    expect(makeAnchor('p2', 'реч', { start: 3, end: 3 }, 0).quote).toEqual({
      exact: '',
      prefix: 'реч',
      suffix: '',
    });
  });

  test.each([
    { start: -1, end: 2 },
    { start: 3, end: 2 },
    { start: 0, end: text.length + 1 },
  ])('refuses a span outside: %j', (span) => {
    expect(() => makeAnchor('p2', text, span, 0)).toThrow(RangeError);
  });

  it('holds a stretch of the text whatever the span', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.nat(40), (words, start, length) => {
        fc.pre(start + length <= words.length);
        const { quote } = makeAnchor('p1', words, { start, end: start + length }, 0);
        expect(quote.exact).toHaveLength(length);
        expect(quote.prefix.length).toBeLessThanOrEqual(32);
        expect(quote.suffix.length).toBeLessThanOrEqual(32);
        expect(words.slice(start - quote.prefix.length, start + length + quote.suffix.length)).toBe(
          quote.prefix + quote.exact + quote.suffix,
        );
      }),
    );
  });
});

describe('byPlace', () => {
  it('gives reading order', () => {
    const inOrder = [
      annotation({ id: 'b', place: 0, start: 90, side: 'cleaned' }),
      annotation({ id: 'a', place: 1, start: 90 }),
      annotation({ id: 'c', place: 1, start: 2, side: 'cleaned' }),
      annotation({ id: 'e', place: 1, start: 3, side: 'cleaned' }),
      annotation({ id: 'd', place: 1, start: 3, side: 'cleaned', createdAt: '2026-11-15' }),
      annotation({ id: 'f', place: 1, start: 3, side: 'cleaned', createdAt: '2026-11-15' }),
    ];
    expect(inOrder.toReversed().sort(byPlace)).toEqual(inOrder);
  });
});

describe('quotedWords', () => {
  it('joins paragraphs by a line break', () => {
    const current = ['Први', 'Други'].map((words, index) =>
      makeAnchor(`p${index + 1}`, words, { start: 0, end: words.length }, 0),
    );
    expect(quotedWords(annotation({ current }))).toBe('Први\nДруги');
    expect(quotedWords(annotation({ current: [] }))).toBe('');
  });
});
