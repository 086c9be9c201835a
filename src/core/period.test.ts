import { describe, expect, it } from 'vitest';
import { beginningOf, betweenDays, isIn, type Period } from './period.ts';

/** Midnight where the test runs. */
const day = (year: number, month: number, date: number): string =>
  new Date(year, month - 1, date).toISOString();

describe('the beginning of a period', () => {
  it.each<[Period, Date, string]>([
    ['today', new Date(2026, 10, 14, 23, 59), day(2026, 11, 14)],
    ['week', new Date(2026, 10, 14, 9), day(2026, 11, 9)],
    // A Monday begins its week, a Sunday ends it.
    ['week', new Date(2026, 10, 9, 0), day(2026, 11, 9)],
    ['week', new Date(2026, 10, 15, 12), day(2026, 11, 9)],
    ['week', new Date(2026, 0, 1, 12), day(2025, 12, 29)],
    ['month', new Date(2026, 10, 14), day(2026, 11, 1)],
    ['year', new Date(2026, 10, 14), day(2026, 1, 1)],
  ])('of %s at %s', (period, now, begun) => {
    expect(beginningOf(period, now)).toBe(begun);
  });
});

describe('the days from one to another', () => {
  it('hold both of them whole', () => {
    const stretch = betweenDays('2026-11-14', '2026-11-15');
    expect(stretch).toEqual({ from: day(2026, 11, 14), to: day(2026, 11, 16) });
    expect(isIn(day(2026, 11, 14), stretch)).toBe(true);
    expect(isIn(new Date(2026, 10, 15, 23, 59, 59).toISOString(), stretch)).toBe(true);
    expect(isIn(day(2026, 11, 16), stretch)).toBe(false);
    expect(isIn(new Date(2026, 10, 13, 23, 59).toISOString(), stretch)).toBe(false);
  });

  it('may be given the other way round, and be open at either end', () => {
    expect(betweenDays('2026-11-15', '2026-11-14')).toEqual(
      betweenDays('2026-11-14', '2026-11-15'),
    );
    expect(betweenDays('', '2026-11-15')).toEqual({ from: null, to: day(2026, 11, 16) });
    expect(betweenDays('2026-11-14', '')).toEqual({ from: day(2026, 11, 14), to: null });
    expect(isIn('2026-11-14T10:00:00.000Z', betweenDays('', ''))).toBe(true);
  });
});
