import { describe, expect, test } from 'vitest';
import { readArguments } from './ipc-arguments.ts';

describe('accepted', () => {
  test('a menu comes out with only the fields we know', () => {
    const items = [
      { command: 'open', label: 'Отвори…', accelerator: 'CmdOrCtrl+O', enabled: true, extra: 1 },
      { separator: true, label: 'x' },
      { role: 'quit', label: 'Крај' },
    ];
    expect(readArguments.setMenu([[{ label: 'Датотека', items }]])).toEqual([
      [
        {
          label: 'Датотека',
          items: [
            { command: 'open', label: 'Отвори…', accelerator: 'CmdOrCtrl+O', enabled: true },
            { separator: true },
            { role: 'quit', label: 'Крај' },
          ],
        },
      ],
    ]);
  });

  test('marks, appearance, paths', () => {
    expect(readArguments.journalRead([null])).toEqual([null]);
    expect(readArguments.journalRead([{ seq: 3, end: 90, x: 1 }])).toEqual([{ seq: 3, end: 90 }]);
    const appearance = { dark: true, background: '#101010', locale: 'sr' };
    expect(readArguments.setAppearance([appearance])).toEqual([appearance]);
    expect(readArguments.findDropped([['/a', '/b']])).toEqual([['/a', '/b']]);
  });
});

test('files for a folder come out with only the fields we know', () => {
  const files = [
    { path: 'a.md', contents: 'а', expected: null, mode: 0o777 },
    { path: 'b/c.epub', contents: new Uint8Array([1]) },
  ];
  expect(readArguments.writeOutFolder(['t', files])).toEqual([
    't',
    [
      { path: 'a.md', contents: 'а', expected: null },
      { path: 'b/c.epub', contents: new Uint8Array([1]) },
    ],
  ]);
});

describe('refused', () => {
  test.each([
    ['journalPart', ['x', -1]],
    ['journalAppend', [undefined, 0]],
    ['journalAppend', ['x']],
    ['journalAppend', [{ toString: () => 'x' }, 0]],
    ['journalAppend', ['x'.repeat(64 * 1024 * 1024 + 1), 0]],
    ['journalRead', [undefined]],
    ['journalRead', [{ seq: -1, end: 0 }]],
    ['journalRead', [{ seq: 1.5, end: 0 }]],
    ['journalRead', [{ seq: 1, end: '9' }]],
    ['findDropped', ['/etc/passwd']],
    ['findDropped', [[1]]],
    ['keepOriginal', ['text']],
    ['keepOriginal', [new Uint8Array(50 * 1024 * 1024 + 1)]],
    ['readOriginal', ['../manifest.json']],
    ['readFound', [{ token: 'x' }]],
    ['writeSaveFile', ['t']],
    ['readOutFolder', ['x'.repeat(65)]],
    ['writeOutFolder', ['t', { path: 'a.md', contents: '' }]],
    ['writeOutFolder', ['t', [{ contents: '' }]]],
    ['writeOutFolder', ['t', [{ path: 'a.md' }]]],
    ['writeOutFolder', ['t', [{ path: 'a.md', contents: 'x', expected: 1 }]]],
    ['writeOutFolder', ['t', [{ path: 'a'.repeat(1001), contents: 'x' }]]],
    ['pdfOf', []],
    ['pdfOf', [new Uint8Array(4)]],
    ['pdfOf', ['x'.repeat(128 * 1024 * 1024 + 1)]],
    ['print', [{ html: '<p>' }]],
    ['setMenu', [[{ label: 'x', items: [{ role: 'toggleDevTools', label: 'x' }] }]]],
    ['setMenu', [[{ label: 'x', items: [{ command: 'x' }] }]]],
    ['setMenu', [[{ label: 'x', items: [{ command: 'x', label: 'x', accelerator: 'Ж' }] }]]],
    ['setAppearance', [{ dark: 1, background: '#ffffff' }]],
    ['setAppearance', [{ dark: true, background: 'red' }]],
    ['setAppearance', [{ dark: true, background: '#ffffff', locale: 'de' }]],
    ['log', ['debug', 'x']],
    ['openExternal', [`https://x/${'a'.repeat(5000)}`]],
  ] as const)('%s %#', (channel, args) => {
    expect(() => readArguments[channel](args)).toThrow();
  });
});
