import { expect, it, vi } from 'vitest';
import type { ExportMaking } from './export-making.ts';
import { defaultExportOptions } from '../exchange/form.ts';
import { Exports } from './exports.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { Refused } from './refused.ts';

const scope = { textIds: ['t1'], noteIds: null };

function made(written = true) {
  const make = vi.fn(async function* () {
    yield await Promise.resolve({ name: 'Скок.html', contents: '<p>Скок</p>' });
  });
  const desktop = {
    chooseSavePlace: vi.fn((name: string) => Promise.resolve({ token: 'k', name })),
    writeSaveFile: vi.fn(() =>
      Promise.resolve(
        written ? { written: true as const } : { written: false as const, reason: 'ENOSPC: /x' },
      ),
    ),
    pdfOf: vi.fn((html: string) => Promise.resolve(new TextEncoder().encode(`%PDF of ${html}`))),
    print: vi.fn(() => Promise.resolve(false)),
  };
  const making = { make, stop: vi.fn() } as unknown as ExportMaking;
  const preferences = { locale: 'en' } as unknown as Preferences;
  return { desktop, make, exports: new Exports({ desktop, making, preferences }) };
}

it('saves as a PDF what the page of HTML is laid out as, under its name', async () => {
  const { desktop, make, exports } = made();
  expect(await exports.savePdf(scope, defaultExportOptions)).toBe('Скок.pdf');
  expect((make.mock.calls[0] as unknown[]).slice(0, 2)).toEqual(['html', scope]);
  const pdf = new TextEncoder().encode('%PDF of <p>Скок</p>');
  expect(desktop.writeSaveFile).toHaveBeenCalledExactlyOnceWith('k', pdf);
});

it('says of a PDF that cannot be written which and why', async () => {
  await expect(made(false).exports.savePdf(scope, defaultExportOptions)).rejects.toThrow(Refused);
});

it('prints the page of HTML, and tells when the reader cancelled', async () => {
  const { desktop, exports } = made();
  expect(await exports.print(scope, defaultExportOptions)).toBe(false);
  expect(desktop.print).toHaveBeenCalledExactlyOnceWith('<p>Скок</p>');
});
