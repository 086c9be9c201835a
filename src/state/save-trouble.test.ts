import { expect, it } from 'vitest';
import { m } from '../i18n/messages.ts';
import { saveTrouble } from './save-trouble.ts';

it.each([
  ['ENOSPC: no space left on device, write', m.save_disk_full],
  ['EROFS: read-only file system, open', m.save_read_only],
  ["EACCES: permission denied, open '/x'", m.save_no_right],
  ['ENOENT: the journal was removed', m.save_gone],
])('tells what %s means', (said, words) => {
  expect(saveTrouble(new Error(said))).toBe(words());
});

it('leaves as it is what is no code of the system', () => {
  expect(saveTrouble(new Error('The keeper does not answer'))).toBe('The keeper does not answer');
});
