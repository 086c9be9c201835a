import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { sides } from '../text.ts';
import type { PairedRow } from './pairing.ts';
import { confirm, mergeWithNext, pullUp, pushDown, splitRow } from './row-edits.ts';

/** Rows drawn as `2:1 1:0`. */
const drawn = (rows: string): PairedRow[] =>
  rows
    .split(' ')
    .filter(Boolean)
    .map((row) => {
      const [original, cleaned] = row.split(':').map(Number);
      return {
        original: original ?? 0,
        cleaned: cleaned ?? 0,
        confidence: 0.5,
        isConfirmed: false,
      };
    });

const draw = (rows: readonly PairedRow[]): string =>
  rows.map(({ original, cleaned }) => `${original}:${cleaned}`).join(' ');

describe('the edits of rows', () => {
  const rows = drawn('1:1 2:1 0:1');
  test.each<[what: string, edit: (rows: readonly PairedRow[]) => PairedRow[], after: string]>([
    ['merge the first with the next', (all) => mergeWithNext(all, 0), '3:2 0:1'],
    ['do not merge the last', (all) => mergeWithNext(all, 2), '1:1 2:1 0:1'],
    ['split a row', (all) => splitRow(all, 1, 1, 1), '1:1 1:1 1:0 0:1'],
    ['do not split off nothing', (all) => splitRow(all, 1, 2, 1), '1:1 2:1 0:1'],
    ['push an original down', (all) => pushDown(all, 1, 'original'), '1:1 1:1 1:1'],
    ['push what alone is there down', (all) => pushDown(all, 2, 'cleaned'), '1:1 2:1 0:1'],
    [
      'push down out of the last row',
      (all) => pushDown(all.slice(0, 2), 1, 'cleaned'),
      '1:1 2:0 0:1',
    ],
    ['pull up, and what is empty goes', (all) => pullUp(all, 1, 'cleaned'), '1:1 2:2'],
    ['pull up nothing where nothing is', (all) => pullUp(all, 1, 'original'), '1:1 2:1 0:1'],
  ])('%s', (_, edit, after) => {
    expect(draw(edit(rows))).toBe(after);
  });

  it('make rows that are confirmed, and leave the others alone', () => {
    const [first, ...others] = mergeWithNext(rows, 0);
    expect(first).toMatchObject({ confidence: 1, isConfirmed: true });
    expect(others).toEqual(rows.slice(2));
  });

  it('confirm a row and take it back', () => {
    const confirmed = confirm(rows, 1, true);
    expect(confirmed.map(({ isConfirmed }) => isConfirmed)).toEqual([false, true, false]);
    expect(confirm(confirmed, 1, false)).toEqual(rows);
  });
});

describe('every edit of rows', () => {
  const count = fc.nat({ max: 4 });
  const row = fc
    .record({ original: count, cleaned: count })
    .filter(({ original, cleaned }) => original + cleaned > 0)
    .map((counts) => ({ ...counts, confidence: 0.5, isConfirmed: false }));
  const list = fc.array(row, { minLength: 1, maxLength: 6 });
  const place = fc.nat({ max: 6 });
  const side = fc.constantFrom(...sides);
  const sums = (rows: readonly PairedRow[]) =>
    rows.reduce<[number, number]>(
      (sum, one) => [sum[0] + one.original, sum[1] + one.cleaned],
      [0, 0],
    );

  it('keeps the paragraphs of both sides and no empty row', () => {
    fc.assert(
      fc.property(list, place, side, count, count, (rows, i, of, a, b) => {
        for (const after of [
          mergeWithNext(rows, i),
          splitRow(rows, i, a, b),
          pushDown(rows, i, of),
          pullUp(rows, i, of),
          confirm(rows, i, true),
        ]) {
          expect(sums(after)).toEqual(sums(rows));
          expect(after.every(({ original, cleaned }) => original + cleaned > 0)).toBe(true);
        }
      }),
    );
  });

  it('is undone by its opposite: a merge by a split, a push by a pull', () => {
    fc.assert(
      fc.property(list, place, side, (rows, i, of) => {
        const [row, next] = [rows[i], rows[i + 1]];
        if (!row || !next) return;
        const { original, cleaned } = row;
        expect(draw(splitRow(mergeWithNext(rows, i), i, original, cleaned))).toBe(draw(rows));
        // A row that is emptied vanishes, and with it the place to come back to.
        if (row[of] > 0 && original + cleaned > 1) {
          expect(draw(pullUp(pushDown(rows, i, of), i, of))).toBe(draw(rows));
        }
      }),
    );
  });
});
