import { expect, test } from 'vitest';
import { servedFile } from './scheme-path.ts';

const ROOT = '/opt/uporedo/out/renderer';

test.each([
  ['app://uporedo/', 'index.html'],
  ['app://uporedo/index.html?a=1#b', 'index.html'],
  ['app://uporedo/assets/index-Ab1.js', 'assets/index-Ab1.js'],
  ['app://uporedo/assets/../index.html', 'index.html'],
  ['app://uporedo/%D0%B0.txt', 'а.txt'],
  ['app://uporedo/dictionaries/sr.dawg', 'dictionaries/sr.dawg'],
  // The address itself resolves these, to something inside.
  ['app://uporedo/../../../x.json', 'x.json'],
  ['app://uporedo/%2e%2e/%2e%2e/x.json', 'x.json'],
])('%s is served', (address, name) => {
  expect(servedFile(address, ROOT)?.path).toBe(`${ROOT}/${name}`);
});

test.each([
  'app://uporedo/..%2f..%2f..%2fpackage.json',
  'app://uporedo/assets/..%2F..%2F..%2Fmain%2Findex.js',
  'app://uporedo/..%2frenderer-secret/x.js',
  'app://uporedo/..%5c..%5cpackage.json',
  'app://uporedo/%00index.html',
  'app://uporedo/index.html%00.js',
  'app://uporedo/%E0%A4%A',
  'app://uporedo//etc/passwd',
  'app://uporedo/%2fetc%2fpasswd',
  'app://uporedo/C:%5cWindows%5cwin.ini',
  'app://uporedo/assets',
  'app://uporedo/x.exe',
  'app://uporedo/x.constructor',
  'app://uporedo/__proto__',
  'app://other/index.html',
  'https://uporedo/index.html',
  'not an address',
])('%s is not', (address) => {
  expect(servedFile(address, ROOT)).toBeNull();
});
