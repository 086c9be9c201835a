import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../core/annotation.ts';
import type { Span } from '../core/text.ts';
import { makeView } from '../core/view.ts';
import { paintsOf, partnerPaints, type Layers, type Placed } from './paints.ts';

/** Letters of one and of two, marks, surrogates, stored hyphens, words the views leave alone. */
const pieces = [
  ...['њ', 'Љ', 'џ', 'и\u0301', 'р', 'ѐ', ' ', '😀', '\u00AD', 'XIX', 'http://a.rs/ое', '\n'],
  ...['nj', 'Lj', 'dž', 'c\u030C', 'in', 'jek', 'nad', 'živ', 'a', 'York'],
];

const hyphenate = (text: string): string => text.replace(/[aeiouаеиоу]/giu, '$&\u00AD');

interface Case {
  readonly stored: string;
  readonly spans: readonly Span[];
}

const cases: fc.Arbitrary<Case> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
  .map((some) => some.join(''))
  .chain((stored) => {
    const at = fc.nat({ max: stored.length });
    const span = fc.tuple(at, at).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    return fc.record({ stored: fc.constant(stored), spans: fc.array(span, { maxLength: 6 }) });
  });

const options = fc.record({
  script: fc.constantFrom('Cyrl' as const, 'Latn' as const, null),
  hyphenate: fc.constantFrom(hyphenate, null),
});

const layerNames = ['annotations', 'corrections', 'proposals', 'terms', 'hits'] as const;

/** The same spans on each layer that is on. */
function layersOf(spans: readonly Span[], on: readonly (typeof layerNames)[number][]): Layers {
  const annotation = { colour: 'blue' } as Annotation;
  const placed = spans.map((span, i): Placed => ({
    ...span,
    annotation,
    echo: i % 2 === 1,
    isApproximate: i % 4 === 3,
  }));
  const layer = (name: (typeof layerNames)[number]): readonly Span[] =>
    on.includes(name) ? spans : [];
  return {
    annotations: on.includes('annotations') ? placed : [],
    corrections: layer('corrections'),
    proposals: layer('proposals'),
    terms: layer('terms'),
    hits: layer('hits'),
    currentHit: undefined,
    explained: undefined,
  };
}

describe('paint on what is shown', () => {
  it('covers the words it covers in the stored string, outward within a letter', () => {
    fc.assert(
      fc.property(cases, options, ({ stored, spans }, how) => {
        const view = makeView(stored, how);
        const paints = paintsOf('cleaned', layersOf(spans, ['terms']), view);
        expect(paints).toHaveLength(spans.length);
        paints.forEach(({ start, end }, i) => {
          const span = spans[i] ?? { start: 0, end: 0 };
          if (span.start === span.end) return;
          const back = { start: view.toStored(start, 'start'), end: view.toStored(end, 'end') };
          // Never less than was asked for; more only by the rest of a letter that is one on screen.
          expect(stored.slice(back.start, span.start)).toMatch(/^(?:[nl]|d|[cszdn]z?)?$/iu);
          expect(stored.slice(span.end, back.end)).toMatch(/^(?:[jž]|z?[\u0301\u030C])?$/iu);
          // And the letters on screen are those of the stored words, whatever surrounds them.
          const letters = view.shown.slice(start, end).replaceAll('\u00AD', '');
          const alone = makeView(stored, { ...how, hyphenate: null });
          const expected = alone.shown
            .slice(alone.toShown(span.start), alone.toShown(span.end, 'end'))
            .replaceAll('\u00AD', '');
          expect(letters).toBe(expected);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('of one layer is the same whatever other layers are on', () => {
    const some = fc.subarray([...layerNames]);
    fc.assert(
      fc.property(cases, options, some, some, ({ stored, spans }, how, on, others) => {
        const view = makeView(stored, how);
        const alone = paintsOf('original', layersOf(spans, on), view);
        const together = paintsOf('original', layersOf(spans, [...on, ...others]), view);
        for (const paint of alone) expect(together).toContainEqual(paint);
        expect(partnerPaints(spans, view)).toHaveLength(spans.length);
      }),
    );
  });
});
