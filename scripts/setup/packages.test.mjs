import { describe, expect, test } from 'vitest';
import { areInstalled, inStep } from './packages.mjs';

const plain = { version: '1.0.0', integrity: 'sha512-a' };
const lock = (packages) => ({ packages: { '': {}, ...packages } });

describe('installed packages', () => {
  test.each([
    ['are in place when all that is locked is there', { a: plain }, { a: plain }, true],
    ['are not when one is missing', { a: plain, b: plain }, { a: plain }, false],
    [
      'are not when one has another version',
      { a: plain },
      { a: { ...plain, version: '2.0.0' } },
      false,
    ],
    [
      'are not when one has other content',
      { a: plain },
      { a: { ...plain, integrity: 'x' } },
      false,
    ],
    ['may lack those for another platform', { a: { ...plain, optional: true } }, {}, true],
  ])('%s', (_, wanted, found, expected) => {
    expect(areInstalled(lock(wanted), lock(found))).toBe(expected);
  });

  test('are not in place in a fresh clone', () => {
    expect(areInstalled(lock({}), null)).toBe(false);
  });
});

test('a package.json edited by hand is out of step with its lock file', () => {
  const locked = { packages: { '': { dependencies: { a: '1.0.0' } } } };
  expect(inStep({ dependencies: { a: '1.0.0' } }, locked)).toBe(true);
  expect(inStep({ dependencies: { a: '1.0.0', b: '1.0.0' } }, locked)).toBe(false);
});
