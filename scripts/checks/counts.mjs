import { existsSync, readFileSync } from 'node:fs';

/** How many tests passed, failed and were skipped by Vitest's report and by Playwright's, if any. */
export function countTests(vitestFile, playwrightFile) {
  const vitest = readReport(vitestFile);
  const { stats: playwright } = readReport(playwrightFile);
  return {
    // A flaky test failed first and passed when tried again.
    passed: sum(vitest.numPassedTests, playwright?.expected, playwright?.flaky),
    failed: sum(vitest.numFailedTests, playwright?.unexpected),
    skipped: sum(vitest.numPendingTests, vitest.numTodoTests, playwright?.skipped),
  };
}

/** The line that ends a run: a step that failed without naming a failed test counts as one. */
export function resultLine({ passed, failed, skipped }, anyStepFailed) {
  const shownFailed = anyStepFailed ? Math.max(1, failed) : failed;
  const line = `${passed} passed, ${shownFailed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function sum(...counts) {
  return counts.reduce((total, count) => total + (count ?? 0), 0);
}
