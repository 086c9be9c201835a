import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { fileNameFor } from './file-name.ts';

test.each([
  ['Велики скок напред', 'Велики скок напред'],
  ['Ко? Шта: «ово/оно»', 'Ко-Шта-«ово-оно»'],
  ['  ../../etc/passwd ', 'etc-passwd'],
  ['C:\\Windows', 'C-Windows'],
  ['CON', '_CON'],
  ['com1.txt', '_com1.txt'],
  ['nul .md', '_nul .md'],
  ['Конак', 'Конак'],
  ['реч\u202eфдп.exe', 'речфдп.exe'],
  ['а\n\tб\u00a0в', 'а б в'],
  ['.скривен', 'скривен'],
  ['-rf', 'rf'],
  ['крај. . .', 'крај'],
  ['С\u0301', 'С\u0301'],
  ['', 'uporedo'],
  ['///', 'uporedo'],
  ['\u200b', 'uporedo'],
])('%j → %j', (title, name) => {
  expect(fileNameFor(title)).toBe(name);
});

it('is a file name on every system', () => {
  const piece = fc.constantFrom(
    'con',
    'COM1',
    '.',
    ' ',
    '/',
    '\\',
    ':',
    '\u202e',
    '\u2066',
    '\0',
    '\n',
    'ж',
    '😀',
    '\ud800',
    '-',
    '#',
  );
  const title = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
    fc.tuple(piece, fc.nat(200)).map(([one, times]) => one.repeat(times)),
  );
  fc.assert(
    fc.property(title, (typed) => {
      const name = fileNameFor(typed);
      expect(name).toMatch(/^[^\s.\\/:*?"<>|#^[\]\p{C}-]/u);
      expect(name).toMatch(/[^\s.]$/u);
      expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{C}]/u);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d) *(?:\.|$)/i);
      expect(encodeURIComponent(name).replace(/%../g, 'x').length).toBeLessThanOrEqual(120);
      expect(fileNameFor(name)).toBe(name);
    }),
    { numRuns: 3000 },
  );
});
