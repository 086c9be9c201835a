import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';
import real from '../../node_modules/fast-check/lib/fast-check.js';

/**
 * fast-check for scripts/laws.mjs, which vitest gives to the tests in its place: each law is tried as
 * often as is still wanted of it, but for no longer than its test may take, and its tries are counted.
 */
const { UPOREDO_LAWS_COUNTS: counts = '', UPOREDO_LAWS_WANTED: wanted = '{}' } = process.env;
const runs = JSON.parse(wanted);

/** Below every time limit of a test, in milliseconds. */
const LONGEST = 20_000;

const places = new Map();

export function assert(property, options) {
  const { currentTestName: name = '', testPath: file = '' } = expect.getState();
  // A test may hold several laws.
  const place = (places.get(file + name) ?? 0) + 1;
  places.set(file + name, place);
  const law = `${name} ${place}`;
  const numRuns = runs[law] ?? runs[''];
  if (numRuns === 0) return property.isAsync() ? Promise.resolve() : undefined;
  const end = (result) => {
    if (result.failed && result.counterexample !== null) {
      throw new Error(real.defaultReportMessage(result), { cause: result.errorInstance });
    }
    appendFileSync(counts, `${JSON.stringify({ file, law, runs: result.numRuns })}\n`);
  };
  const limits = { numRuns, interruptAfterTimeLimit: LONGEST, skipEqualValues: false };
  const result = real.check(property, { ...options, ...limits });
  return result instanceof Promise ? result.then(end) : end(result);
}

export * from '../../node_modules/fast-check/lib/fast-check.js';
export default { ...real, assert };
