import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyCorrections, placeCorrections, type Replacement } from './correction.ts';
import { makeEditMap, type EditMap } from './edit-map.ts';
import type { Span } from './text.ts';

/** Corrections drawn in the text: `[old|new]`. */
function drawn(text: string): { original: string; accepted: Replacement[] } {
  let original = '';
  const accepted: Replacement[] = [];
  for (const [, plain = '', before, after] of text.matchAll(/([^[]+)|\[([^|]*)\|([^\]]*)\]/gu)) {
    if (before !== undefined && after !== undefined) {
      accepted.push({ from: original.length, to: original.length + before.length, before, after });
    }
    original += before ?? plain;
  }
  return { original, accepted };
}

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in "${text}".`);
  return { start, end: start + words.length };
};
const cut = (text: string, { start, end }: Span): string => text.slice(start, end);

describe('makeEditMap', () => {
  const skok =
    'покренуо је [Велики напредак|Велики скок напред] [(1958-1962)|(1958–1962)], програм';
  test.each<[text: string, original: string, cleaned: string]>([
    [skok, 'покренуо је', 'покренуо је'],
    [skok, 'Велики', 'Велики'],
    [skok, 'напредак', 'скок напред'],
    [skok, 'Велики напредак', 'Велики скок напред'],
    [skok, 'је Велики', 'је Велики'],
    [skok, 'напредак (1958-1962), про', 'скок напред (1958–1962), про'],
    ['[Популар Цоммунес|народне комуне].', 'Популар', 'народне'],
    ['[Популар Цоммунес|народне комуне].', 'Цоммунес.', 'комуне.'],
    ['[Једно од стварања|Једна од творевина]', 'Једн', 'Једн'],
    ['[Једно од стварања|Једна од творевина]', 'стварања', 'творевина'],
    ['Реч[|,] реч', 'Реч', 'Реч'],
    ['Реч[|,] реч', ' реч', ' реч'],
    ['Реч[|,] реч', 'Реч реч', 'Реч, реч'],
    ['[|„]Реч[|“] је', 'Реч', 'Реч'],
    ['а[б|]в', 'ав'.charAt(0), 'а'],
    ['ред[\r\n|\r\n\r\n]нов', 'нов', 'нов'],
  ])('%s: "%s" is "%s", and back', (text, original, cleaned) => {
    const { original: before, accepted } = drawn(text);
    const after = applyCorrections(before, accepted);
    const map = makeEditMap(before, accepted);
    expect(cut(after, map.toCleaned(spanOf(before, original)))).toBe(cleaned);
    expect(cut(before, map.toOriginal(spanOf(after, cleaned)))).toBe(original);
  });

  test.each<[text: string, from: string, to: string]>([
    [skok, 'напр', 'скок напред'],
    ['[Популар Цоммунес|народне комуне].', 'опул', 'народне'],
    ['Има [и |]тога', 'и ', ''],
    ['Има [и |]тога', 'Има и тога', 'Има тога'],
    ['[при том|притом]', 'том', 'том'],
    ['[|„]Реч[|“]', 'Реч', '„Реч“'],
    ['[𝒂|𝒃]', '𝒂', '𝒃'],
  ])('%s: "%s" falls on "%s"', (text, from, to) => {
    const { original, accepted } = drawn(text);
    const span = makeEditMap(original, accepted).toCleaned(spanOf(original, from));
    expect(cut(applyCorrections(original, accepted), span)).toBe(to);
  });

  test.each([
    ['напредак', 0],
    ['Велики', 1],
    ['Велики напредак', 7 / 15],
    ['покренуо', 1],
    ['1958-1962', 0.8888],
  ])('tells how much of "%s" stands unchanged: %f', (words, kept) => {
    const { original, accepted } = drawn(skok);
    const projection = makeEditMap(original, accepted).toCleaned(spanOf(original, words));
    expect(projection.kept).toBeCloseTo(kept, 3);
  });

  it('has little to do without corrections, but keeps spans in the paragraph', () => {
    const map = makeEditMap('реч 𝒂', []);
    expect(map.toCleaned({ start: 1, end: 3 })).toEqual({ start: 1, end: 3, kept: 1 });
    expect(map.toOriginal({ start: -1, end: 99 })).toEqual({ start: 0, end: 6, kept: 1 });
    expect(map.toOriginal({ start: 9, end: 2 })).toEqual({ start: 6, end: 6, kept: 1 });
    expect(map.toCleaned({ start: 4, end: 5 })).toEqual({ start: 4, end: 6, kept: 1 });
  });

  it('is quick even where a whole book was replaced by hand', () => {
    const words = Array.from({ length: 4000 }, (_, index) => `реч${index % 97}`);
    const before = words.join(' ');
    const after = words.map((word, index) => (index % 9 ? word : `${word}а`)).join(' ');
    const map = makeEditMap(before, [{ from: 0, to: before.length, before, after }]);
    const span = { start: 9000, end: 9005 };
    expect(cut(after, map.toCleaned(span))).toContain(cut(before, span).trim().slice(0, 3));
  });
});

describe('every edit map', () => {
  const piece = fc.constantFrom(
    'а',
    'б',
    'реч',
    'речи',
    ' ',
    ', ',
    '\r\n',
    '𝒂',
    'е\u0301',
    'Велики',
  );
  const words = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const part = fc.record({ plain: words, before: words, after: words, isCorrection: fc.boolean() });
  /** A paragraph and its corrections, some empty on one side, some touching each other. */
  const paragraph = fc.array(part, { maxLength: 6 }).map((parts) => {
    let original = '';
    const accepted: Replacement[] = [];
    for (const { plain, before, after, isCorrection } of parts) {
      original += isCorrection && plain.length > 3 ? '' : plain;
      if (!isCorrection) continue;
      accepted.push({ from: original.length, to: original.length + before.length, before, after });
      original += before;
    }
    return { original, accepted };
  });
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  const anySpan = (text: string, a: number, b: number): Span => {
    const [start = 0, end = 0] = [a, b]
      .map((share) => Math.round(share * text.length))
      .sort((x, y) => x - y);
    return { start, end };
  };
  const cutsPair = (text: string, position: number): boolean =>
    /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, position - 1), position + 1));
  const sides = (original: string, map: EditMap, cleaned: string) => [
    { from: original, to: cleaned, project: map.toCleaned },
    { from: cleaned, to: original, project: map.toOriginal },
  ];
  const check = (
    property: (
      original: string,
      accepted: Replacement[],
      a: number,
      b: number,
      c: number,
      d: number,
    ) => void,
  ): void => {
    fc.assert(
      fc.property(paragraph, at, at, at, at, ({ original, accepted }, a, b, c, d) => {
        property(original, accepted, a, b, c, d);
      }),
      { numRuns: 2000 },
    );
  };

  it('stays in bounds, in order, and cuts no surrogate pair', () => {
    check((original, accepted, a, b) => {
      const cleaned = applyCorrections(original, accepted);
      const map = makeEditMap(original, accepted);
      for (const { from, to, project } of sides(original, map, cleaned)) {
        const span = anySpan(from, a, b);
        const { start, end, kept } = project(span);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(to.length);
        expect([start, end].some((position) => cutsPair(to, position))).toBe(false);
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(kept).toBeLessThanOrEqual(1);
        if (span.start === span.end) expect(start).toBe(end);
      }
    });
  });

  it('keeps the order of spans', () => {
    check((original, accepted, a, b, c, d) => {
      const cleaned = applyCorrections(original, accepted);
      const map = makeEditMap(original, accepted);
      for (const { from, project } of sides(original, map, cleaned)) {
        const [first, second] = [anySpan(from, a, b), anySpan(from, c, d)];
        if (first.start > second.start || first.end > second.end) continue;
        // A caret takes no side, and a whole paragraph takes in what was put before and after it.
        const lengths = [first, second].map(({ start, end }) => end - start);
        if (lengths.some((length) => length === 0 || length === from.length)) continue;
        const [x, y] = [project(first), project(second)];
        expect(x.start).toBeLessThanOrEqual(y.start);
        expect(x.end).toBeLessThanOrEqual(y.end);
      }
    });
  });

  it('keeps the order of carets', () => {
    check((original, accepted, a, b) => {
      const map = makeEditMap(original, accepted);
      const { start, end } = anySpan(original, a, b);
      const [first, second] = [start, end].map((caret) =>
        map.toCleaned({ start: caret, end: caret }),
      );
      expect(first?.start).toBeLessThanOrEqual(second?.start ?? -1);
    });
  });

  it('takes the whole to the whole', () => {
    check((original, accepted) => {
      const cleaned = applyCorrections(original, accepted);
      const map = makeEditMap(original, accepted);
      for (const { from, to, project } of sides(original, map, cleaned)) {
        if (from === '') continue;
        expect(project({ start: 0, end: from.length })).toMatchObject({ start: 0, end: to.length });
      }
    });
  });

  it('takes untouched words to the same words and back', () => {
    check((original, accepted, a, b) => {
      const cleaned = applyCorrections(original, accepted);
      const map = makeEditMap(original, accepted);
      const span = anySpan(original, a, b);
      const isTouched = accepted.some(({ from, to }) => from < span.end && to > span.start);
      const isCut = [span.start, span.end].some((position) => cutsPair(original, position));
      // A whole paragraph takes in what was put before and after it.
      const isWhole = span.end - span.start === original.length;
      if (isTouched || isCut || isWhole || span.start === span.end) return;
      const projected = map.toCleaned(span);
      expect(cut(cleaned, projected)).toBe(cut(original, span));
      expect(projected.kept).toBe(1);
      // So does a whole paragraph of the other side, where all else was taken out.
      if (projected.end - projected.start === cleaned.length) return;
      expect(map.toOriginal(projected)).toEqual({ ...span, kept: 1 });
    });
  });

  it('takes a whole correction to what replaced it and back', () => {
    check((original, accepted) => {
      const map = makeEditMap(original, accepted);
      for (const placed of placeCorrections(original, accepted)) {
        const { before, after } = placed.correction;
        if (before === '' || after === '') continue;
        // A whole paragraph takes in what was put before and after it.
        if (before === original || after === applyCorrections(original, accepted)) continue;
        expect(map.toCleaned(placed.original)).toMatchObject(placed.cleaned);
        expect(map.toOriginal(placed.cleaned)).toMatchObject(placed.original);
      }
    });
  });
});
