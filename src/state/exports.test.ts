import { beforeAll, expect, it, vi } from 'vitest';
import { defaultMarkdownChoices } from '../core/markdown-choices.ts';
import type { OutWritten } from '../../electron/bridge.ts';
import type { Database } from '../storage/database.ts';
import type { MadeFile } from '../exchange/form.ts';
import type { ExportMaking } from './export-making.ts';
import type { ExportReach } from './export-reach.ts';
import { Exports } from './exports.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { Refused } from './refused.ts';
import { followLocale } from '../i18n/locale.ts';

beforeAll(() => {
  followLocale(() => 'en');
});

const reach: ExportReach = { label: () => 'Скок', textIds: ['t1'], noteIds: null, tag: null };
const page: MadeFile = { name: 'Скок.html', contents: '<p>Скок</p>' };

function begun({
  files = [page],
  isWritten = true,
  outcomes = [],
  reaches = [reach],
}: {
  readonly files?: readonly MadeFile[];
  readonly isWritten?: boolean;
  readonly outcomes?: readonly OutWritten[];
  readonly reaches?: readonly ExportReach[];
} = {}) {
  const make = vi.fn(async function* () {
    for (const file of files) yield await Promise.resolve(file);
  });
  const desktop = {
    chooseOutFolder: vi.fn(() => Promise.resolve({ token: 'f', name: 'out', where: '/out' })),
    chooseSaveFile: vi.fn((name: string) =>
      Promise.resolve({ token: 'k', name, existing: null as string | null }),
    ),
    chooseSavePlace: vi.fn((name: string) => Promise.resolve({ token: 'k', name })),
    writeSaveFile: vi.fn(() =>
      Promise.resolve(
        isWritten ? { written: true as const } : { written: false as const, reason: 'ENOSPC: /x' },
      ),
    ),
    writeOutFolder: vi.fn(() => Promise.resolve(outcomes)),
    pdfOf: vi.fn((html: string) => Promise.resolve(new TextEncoder().encode(`%PDF of ${html}`))),
    print: vi.fn(() => Promise.resolve(false)),
  };
  const making = { make, stop: vi.fn() } as unknown as ExportMaking;
  const preferences = {
    locale: 'en',
    current: { markdown: defaultMarkdownChoices },
  } as unknown as Preferences;
  const exports = new Exports({
    desktop,
    database: {} as unknown as Database,
    making,
    quiet: making,
    preferences,
  });
  exports.begin(reaches);
  return { desktop, make, exports };
}

it('saves as a PDF what the page of HTML is laid out as, under its name', async () => {
  const { desktop, make, exports } = begun();
  exports.form = 'pdf';
  expect((await exports.save())?.()).toContain('“Скок.pdf”');
  expect((make.mock.calls[0] as unknown[])[0]).toBe('html');
  const pdf = new TextEncoder().encode('%PDF of <p>Скок</p>');
  expect(desktop.writeSaveFile).toHaveBeenCalledExactlyOnceWith('k', pdf);
});

it('says of a file that cannot be written which and why', async () => {
  const { exports } = begun({ isWritten: false });
  exports.form = 'html';
  await expect(exports.save()).rejects.toThrow(Refused);
});

it('prints the page of HTML, and tells when the reader cancelled', async () => {
  const { desktop, exports } = begun();
  expect(await exports.print('t1')).toBe(false);
  expect(desktop.print).toHaveBeenCalledExactlyOnceWith('<p>Скок</p>');
});

it('puts several files into a folder, new ones only, and counts what was there already', async () => {
  const { desktop, exports } = begun({
    files: [page, { ...page, name: 'Други.html' }],
    outcomes: [
      { path: 'Скок.html', outcome: 'written' },
      { path: 'Други.html', outcome: 'changed-meanwhile' },
    ],
  });
  exports.form = 'html';
  expect((await exports.save())?.()).toBe(
    '1 file was exported to the folder “out”. 1 file of the same name was there already and stays as it was.',
  );
  expect(desktop.writeOutFolder).toHaveBeenCalledExactlyOnceWith('f', [
    { path: 'Скок.html', contents: '<p>Скок</p>', expected: null },
    { path: 'Други.html', contents: '<p>Скок</p>', expected: null },
  ]);
});

it('says so when there is nothing to export, and asks for no place', async () => {
  const { desktop, exports } = begun({ files: [] });
  exports.form = 'tbx';
  await expect(exports.save()).rejects.toThrow(Refused);
  expect(desktop.chooseSavePlace).not.toHaveBeenCalled();
});

it('writes chosen notes of several texts as one file unless told otherwise', () => {
  const notes = { ...reach, textIds: ['t1', 't2'], noteIds: ['a1', 'a2'] };
  const { exports } = begun({ reaches: [notes] });
  expect(exports.markdown.files).toBe('one');
  exports.begin([reach]);
  expect(exports.markdown.files).toBe('per-text');
});
