import { expect, test } from 'vitest';
import { readFuses, releaseFuses, setFuses } from './fuses.mjs';

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

test('what is set for readers is read back', () => {
  const released = executable('10100011');
  setFuses(released, releaseFuses);
  expect(readFuses(released)).toEqual(releaseFuses);
  expect(readFuses(executable('10100r11'))).toMatchObject({
    RunAsNode: true,
    OnlyLoadAppFromAsar: false,
  });
});

test('an executable without known fuses is refused, not damaged', () => {
  expect(() => setFuses(Buffer.from('no Electron'), { RunAsNode: true })).toThrow('no fuses');
  expect(() => setFuses(executable('1'.repeat(8)), { RunAsNod: true })).toThrow('no fuse RunAsNod');
});
