import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from './places.mjs';
import { isBefore, leastVersions, supplyTroubles } from './supply.mjs';

const read = (name) => readFileSync(path.join(projectRoot, name), 'utf8');
const lock = JSON.parse(read('package-lock.json'));

describe('what is installed', () => {
  test('is held to a sha512 hash each, new enough, and brings no scripts we did not look at', () => {
    expect(supplyTroubles(lock)).toEqual([]);
  });

  test('runs no scripts, and versions are exact', () => {
    const settings = read('.npmrc').split('\n');
    expect(settings).toEqual(expect.arrayContaining(['ignore-scripts=true', 'save-exact=true']));
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('is what readers get by few names', () => {
    expect(Object.keys(JSON.parse(read('package.json')).dependencies).length).toBeLessThan(20);
  });

  test('is known by name wherever a least version is asked for', () => {
    for (const name of Object.keys(leastVersions))
      expect(lock.packages).toHaveProperty([`node_modules/${name}`]);
  });
});

test('a package without a hash, from elsewhere, too old, or with a script is named', () => {
  const packages = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '1.0.0', integrity: 'sha1-x', resolved: 'git+ssh://x' },
    'node_modules/c/node_modules/mammoth': { version: '1.12.1', integrity: 'sha512-x' },
    'node_modules/d': { version: '1.0.0', integrity: 'sha512-x', hasInstallScript: true },
    'node_modules/mammoth': { version: '1.12.2', integrity: 'sha512-x' },
  };
  expect(supplyTroubles({ packages })).toEqual([
    'a has no sha512 hash.',
    'b has no sha512 hash.',
    'b comes from git+ssh://x.',
    'mammoth 1.12.1 is before 1.12.2.',
    'd brings a script.',
  ]);
});

test.each([
  ['1.2.3', '1.2.3', false],
  ['1.2.3', '1.2.10', true],
  ['2.0.0', '1.9.9', false],
  ['1.10.0', '1.9.0', false],
  ['1.2.3-beta.1', '1.2.4', true],
])('%s before %s: %s', (one, other, expected) => {
  expect(isBefore(one, other)).toBe(expected);
});
