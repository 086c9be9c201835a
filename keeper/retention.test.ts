import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotPlan, staying, type Copy } from './retention.ts';

const minute = 60_000;
const begin = Date.UTC(2026, 0, 1, 12);

const copy = (number: number, at: number, more: Partial<Copy> = {}): Copy => ({
  id: String(number),
  at: new Date(at).toISOString(),
  reason: 'changes',
  counts: { texts: 1 },
  ...more,
});

/** What is left when copies are made one after the other and those that need not stay go at once. */
function left(made: readonly Copy[]): readonly Copy[] {
  let copies: readonly Copy[] = [];
  for (const one of made) {
    const now = [one, ...copies];
    const stay = staying(now, snapshotPlan);
    copies = now.filter(({ id }) => stay.has(id));
  }
  return copies;
}

/** Copies made at these times, in this order. */
const madeAt = (times: readonly number[]): readonly Copy[] =>
  times.map((at, number) => copy(number, at));

const days = (copies: readonly Copy[]): Set<string> =>
  new Set(copies.map(({ at }) => at.slice(0, 10)));

describe('of all copies', () => {
  it('the last twelve stay, then one an hour, a day, a month', () => {
    // Every five minutes, two hours a day, for four hundred days.
    const times: number[] = [];
    for (let day = 0; day < 400; day++) {
      for (let five = 0; five < 24; five++)
        times.push(begin + day * 1440 * minute + five * 5 * minute);
    }
    const copies = left(madeAt(times));
    expect(copies.slice(0, 12).map(({ id }) => Number(id))).toEqual(
      Array.from({ length: 12 }, (_, back) => times.length - 1 - back),
    );
    expect(new Set(copies.map(({ at }) => at.slice(0, 13))).size).toBeGreaterThanOrEqual(24);
    expect(days(copies).size).toBeGreaterThanOrEqual(30);
    expect(new Set(copies.map(({ at }) => at.slice(0, 7))).size).toBe(12);
  });

  const table: [string, readonly Copy[], readonly string[]][] = [
    [
      'the newest that holds more than now stays, though everything was deleted after it',
      [
        ...[copy(1, begin, { counts: { texts: 9, annotations: 50 } })],
        ...[copy(2, begin + minute, { counts: { texts: 9, annotations: 51 } })],
        ...Array.from({ length: 60 }, (_, i) => copy(i + 3, begin + (i + 2) * minute)),
      ],
      ['2'],
    ],
    [
      'one made before something risky stays longer than its hour',
      [
        copy(1, begin, { reason: 'before-restore' }),
        copy(2, begin, { reason: 'before-bulk-delete' }),
        ...Array.from({ length: 60 }, (_, i) => copy(i + 3, begin + (i + 2) * minute)),
      ],
      ['1', '2'],
    ],
  ];
  it.each(table)('%s', (_, made, expected) => {
    expect(left(made).map(({ id }) => id)).toEqual(expect.arrayContaining([...expected]));
  });

  /** Times as a clock gives them that somebody sets forward and back. */
  const clock = fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 1, max: 600 }) },
        fc.integer({ min: -2_000_000, max: 2_000_000 }),
      ),
      { minLength: 1, maxLength: 300 },
    )
    .map((steps) => {
      let now = begin;
      return steps.map((step) => (now = Math.max(0, now + step * minute)));
    });

  it('never so many stay that they fill the disk, and always the last twelve, whatever the clock says', () => {
    fc.assert(
      fc.property(clock, (times) => {
        const made = madeAt(times);
        const copies = left(made);
        expect(copies.length).toBeLessThanOrEqual(12 + 24 + 30 + 12);
        expect(copies.slice(0, 12)).toEqual(made.toReversed().slice(0, 12));
      }),
    );
  });

  it('the last one of each of the last thirty days stays, whatever the clock says', () => {
    fc.assert(
      fc.property(clock, (times) => {
        const made = madeAt(times).toReversed();
        const kept = new Set(left(made.toReversed()).map(({ id }) => id));
        const newest = new Map<string, string>();
        for (const { at, id } of made) {
          if (newest.size < 30 && !newest.has(at.slice(0, 10))) newest.set(at.slice(0, 10), id);
        }
        for (const id of newest.values()) expect(kept).toContain(id);
      }),
    );
  });

  it('taking away twice takes nothing more', () => {
    fc.assert(
      fc.property(clock, (times) => {
        const copies = left(madeAt(times));
        expect(staying(copies, snapshotPlan).size).toBe(copies.length);
      }),
    );
  });
});
