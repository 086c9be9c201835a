import { afterEach, beforeEach, expect, it } from 'vitest';
import { followLocale } from '../i18n/locale.ts';
import type { Recovery } from '../storage/store.ts';
import { tellOfArchives, tellRecovery } from './tell-recovery.ts';

beforeEach(() => {
  followLocale(() => 'en');
});

afterEach(() => {
  followLocale(() => 'sr');
});

const sound: Recovery = {
  replayed: 0,
  damaged: 0,
  rebuilt: false,
  isNew: false,
  copyAt: null,
  journalRestored: false,
  counted: null,
  counts: { texts: 3, annotations: 41 },
};
const at = '2026-11-28T12:30:00.000Z';
const rebuilt = { rebuilt: true, copyAt: at, replayed: 12 };
const counted = { at, counts: { texts: 4, annotations: 50 } };

it.each<[string, Partial<Recovery>, readonly RegExp[]]>([
  ['nothing where nothing happened', { replayed: 1 }, []],
  ['the journal', { rebuilt: true, replayed: 2 }, [/^tell: .*the journal: 2 changes/u]],
  [
    'a copy',
    rebuilt,
    [/^tell: .*copy of Nov 28, 2026, .* and 12 later changes\. Texts: 3, notes: 41\.$/u],
  ],
  ['a journal written anew', { journalRestored: true }, [/^tell: .*Nothing is lost\.$/u]],
  ['records', { damaged: 2 }, [/^warn: 2 changes are missing/u]],
  [
    'no comfort where some are missing',
    { journalRestored: true, damaged: 1 },
    [/^warn: 1 change /u],
  ],
  [
    'what is gone',
    { counted, damaged: 9 },
    [/^warn: .*On Nov 28, .*texts 4, notes 50\. Now: texts 3, notes 41\.$/u],
  ],
  ['both', { ...rebuilt, damaged: 1 }, [/^tell: .*12 later/u, /^warn: 1 change is missing/u]],
])('tells of %s', (_, recovery, expected) => {
  const told: string[] = [];
  let shown = 0;
  tellRecovery(
    { ...sound, ...recovery },
    {
      messages: {
        tell: (text) => told.push(`tell: ${text()}`),
        warn: (text, action) => {
          told.push(`warn: ${text()}`);
          action?.run();
        },
      },
      locale: () => 'en',
      showCopies: () => (shown += 1),
    },
  );
  expect(told).toEqual(expected.map((sentence) => expect.stringMatching(sentence) as string));
  expect(shown).toBe(recovery.counted ? 1 : 0);
});

it('says where a new library may be brought back from', () => {
  const told: string[] = [];
  const archive = (name: string) => ({ name, at, size: 1 });
  const folder = { where: '/backups', archives: [archive('b'), archive('a')] };
  tellOfArchives(folder, {
    messages: { tell: (text) => told.push(text()), warn: () => undefined },
    locale: () => 'en',
  });
  expect(told).toEqual([
    expect.stringMatching(/folder \/backups holds archives of one: 2\. .* Nov 28, 2026/u),
  ]);
});
