import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, nearestMark } from './scroll-marks.ts';

const marks = (...places: number[]) => places.map((place) => ({ place }));

describe('marks beside the scrollbar', () => {
  it('are one bar where they are neighbours', () => {
    expect(barsOf(marks(0, 1, 200), 400)).toEqual([
      { start: 0, end: 0.005 },
      { start: 0.5, end: 0.5025 },
    ]);
  });

  it('are few bars however many they are, and each row lies in one', () => {
    const rows = 5000;
    fc.assert(
      fc.property(fc.array(fc.nat(rows - 1), { maxLength: 3000, size: 'max' }), (places) => {
        const bars = barsOf(marks(...places), rows);
        expect(bars.length).toBeLessThanOrEqual(200);
        for (const place of places) {
          const at = (place + 0.5) / rows;
          expect(bars.some(({ start, end }) => start <= at && at < end + 1e-9)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are chosen by the nearest one', () => {
    expect(nearestMark(marks(10, 40, 90), 100, 0.3)?.place).toBe(40);
    expect(nearestMark(marks(), 100, 0.3)).toBeUndefined();
  });
});
