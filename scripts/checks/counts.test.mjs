import { expect, test } from 'vitest';
import { resultLine } from './counts.mjs';

test.each([
  [{ passed: 12, failed: 0, skipped: 0 }, false, '12 passed, 0 failed'],
  [{ passed: 10, failed: 2, skipped: 1 }, true, '10 passed, 2 failed, 1 skipped'],
  // A step can fail before or beside its tests: lint, or a window that never opened.
  [{ passed: 12, failed: 0, skipped: 0 }, true, '12 passed, 1 failed'],
])('the result of %o, a step failed: %s, reads: %s', (counts, anyStepFailed, line) => {
  expect(resultLine(counts, anyStepFailed)).toBe(line);
});
