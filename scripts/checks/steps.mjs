import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where the test runners leave their counts; gone when this process ends. */
const reports = mkdtempSync(path.join(tmpdir(), 'uporedo-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

export const vitestReport = path.join(reports, 'vitest.json');
export const playwrightReport = path.join(reports, 'playwright.json');

/**
 * All that is checked, in order. Each group waits for the one before; a group of several is run two
 * at a time, for two cores, the longest first. The build comes before the unit tests, which start
 * the command line out of it.
 */
export const groups = [
  [npmScript('messages')],
  [
    npmScript('lint'),
    npmScript('build'),
    npmScript('unit', [
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
    ]),
    npmScript('types'),
    npmScript('format:check'),
    npmScript('unused'),
  ],
  [npmScript('e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport })],
  [npmScript('torture', ['--quick'])],
];

function npmScript(name, args = [], env = {}) {
  return { name, args: ['run', '--silent', name, '--', ...args], env };
}
