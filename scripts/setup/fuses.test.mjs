import { expect, test } from 'vitest';
import { setFuses } from './fuses.mjs';

const executable = (fuses) =>
  Buffer.from(`before dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x08${fuses} after`, 'latin1');

test('only the named fuses change', () => {
  const changed = executable('10100011');
  setFuses(changed, {
    EnableNodeCliInspectArguments: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
  });
  expect(changed).toEqual(executable('10110001'));
});

test('an executable without known fuses is refused, not damaged', () => {
  expect(() => setFuses(Buffer.from('no Electron'), { RunAsNode: true })).toThrow('no fuses');
  expect(() => setFuses(executable('1'.repeat(8)), { RunAsNod: true })).toThrow('no fuse RunAsNod');
});
