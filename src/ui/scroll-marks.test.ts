import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, nearestMark, type ScrollMark } from './scroll-marks.ts';

const hits = (...places: number[]): ScrollMark[] => places.map((at) => ({ at, style: 'hit' }));

describe('marks beside the scrollbar', () => {
  it('are one bar where they are neighbours', () => {
    expect(barsOf(hits(0, 0.0026, 0.5))).toEqual([
      { start: 0, end: 0.005 },
      { start: 0.5, end: 0.5025 },
    ]);
  });

  it('are few bars however many they are, and each place lies in one', () => {
    const place = fc.double({ min: -0.2, max: 1.2, noNaN: true });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 3000, size: 'max' }), (places) => {
        const bars = barsOf(hits(...places));
        expect(bars.length).toBeLessThanOrEqual(200);
        for (const at of places) {
          const inside = Math.min(0.9999, Math.max(0, at));
          expect(bars.some(({ start, end }) => start <= inside && inside < end + 1e-9)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are chosen by the nearest one', () => {
    expect(nearestMark(hits(0.1, 0.4, 0.9), 0.3)?.at).toBe(0.4);
    expect(nearestMark([], 0.3)).toBeUndefined();
  });
});
