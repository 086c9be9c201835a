import { expect, test } from 'vitest';
import { partsOf } from './out-path.ts';

test.each([
  ['Белешке.md', ['Белешке.md']],
  ['Велики скок/¶ 2 – а.md', ['Велики скок', '¶ 2 – а.md']],
  ['console.md', ['console.md']],
  ['a..b.md', ['a..b.md']],
])('%j is a path inside', (path, parts) => {
  expect(partsOf(path)).toEqual(parts);
});

test.each([
  '',
  '/etc/passwd',
  '../a.md',
  'a/../../b.md',
  'a/./b.md',
  'a//b.md',
  'a/',
  'C:/a.md',
  'C:a.md',
  'a\\..\\b.md',
  '\\\\server\\a.md',
  'a.md:stream',
  'a\0.md',
  'a\n.md',
  '.obsidian/plugins/x/main.js',
  '.git/hooks/a',
  'nul',
  'con.md',
  'a/COM1.md',
  'LPT¹.md',
  'a.md.',
  'a. /b.md',
  'a?.md',
  `${'а'.repeat(130)}.md`,
  'a/'.repeat(30) + 'b.md',
])('%j is none', (path) => {
  expect(() => partsOf(path)).toThrow();
});
