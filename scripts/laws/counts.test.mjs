import { expect, test } from 'vitest';
import { foldCounts, wantedOf } from './counts.mjs';

test('tries of a law add up over rounds, and what is done is not tried again', () => {
  const first = foldCounts(
    [],
    [
      { file: 'a', law: 'holds 1', runs: 20 },
      { file: 'a', law: 'holds 2', runs: 5 },
    ],
  );
  expect(wantedOf(first, 20)).toEqual({ '': 20, 'holds 1': 0, 'holds 2': 15 });
  const second = foldCounts(first, [{ file: 'a', law: 'holds 2', runs: 15 }]);
  expect(wantedOf(second, 20)).toEqual({ '': 20, 'holds 1': 0, 'holds 2': 0 });
  expect(second.map(({ runs }) => runs)).toEqual([20, 20]);
});
