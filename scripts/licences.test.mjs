import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { licenceOf, packageFolder } from './licences.mjs';
import { projectRoot } from './setup/places.mjs';

test.each([
  ['/a/node_modules/dexie/dist/dexie.mjs', '/a/node_modules/dexie'],
  ['/a/node_modules/@zip.js/zip.js/index.js?worker', '/a/node_modules/@zip.js/zip.js'],
  ['/a/node_modules/x/node_modules/y/z.js', '/a/node_modules/x/node_modules/y'],
  ['\0/a/node_modules/x/y.js?commonjs', '/a/node_modules/x'],
  ['/a/src/main.ts', null],
  ['\0vite/preload-helper.js', null],
])('%s comes from %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

test('a package tells its licence word for word', () => {
  const { name, licence, text } = licenceOf(path.join(projectRoot, 'node_modules/dexie'));
  expect({ name, licence }).toEqual({ name: 'dexie', licence: 'Apache-2.0' });
  expect(text).toContain('Apache License');
});

const built = path.join(projectRoot, 'out/renderer/licences.json');

test.skipIf(!existsSync(built))(
  'every package in the built program has a licence we may ship under',
  () => {
    const packages = JSON.parse(readFileSync(built, 'utf8'));
    const { dependencies } = JSON.parse(
      readFileSync(path.join(projectRoot, 'package.json'), 'utf8'),
    );
    for (const { name, licence } of packages) {
      expect(licence, name).toMatch(/\b(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1)\b/);
    }
    const named = packages.map(({ name }) => name);
    expect(named).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  },
);
