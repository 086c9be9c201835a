import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isNewer, readManifest, writeManifest } from './manifest.ts';

const own = { program: '1.4.2', schema: 2, electron: '45.4.1', chrome: '156.0.8078.79' };

describe('data are newer than the program', () => {
  test.each([
    ['the same', {}, false],
    ['an older program', { program: '1.3.9' }, false],
    ['a newer program', { program: '1.10.0' }, true],
    ['a newer patch', { program: '1.4.3' }, true],
    ['a newer schema', { schema: 3, program: '1.0.0' }, true],
    ['an older schema', { schema: 1 }, false],
    ['a newer Chromium', { chrome: '158.0.0.1' }, true],
    ['a newer patch of the same Chromium', { chrome: '156.0.9000.1' }, false],
    ['an older Chromium', { chrome: '130.0.6723.137' }, false],
  ])('%s', (_, change, newer) => {
    expect(isNewer({ ...own, ...change }, own)).toBe(newer);
  });
});

describe('on disk', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'uporedo-manifest-'));

  test('comes back as written', async () => {
    const path = join(folder(), 'store', 'manifest.json');
    expect(readManifest(path)).toBeNull();
    await writeManifest(path, own, null);
    expect(readManifest(path)).toEqual(own);
  });

  test('a newer program keeps what was counted, and the same one writes nothing', async () => {
    const path = join(folder(), 'manifest.json');
    const library = { at: '2026-11-28T12:00:00.000Z', seq: 7, counts: { texts: 2 } };
    await writeManifest(path, { ...own, library }, null);
    const newer = { ...own, program: '1.5.0' };
    await writeManifest(path, newer, readManifest(path));
    const written = readManifest(path);
    expect(written).toEqual({ ...newer, library });
    const { ino } = statSync(path);
    await writeManifest(path, newer, written);
    expect(statSync(path).ino).toBe(ino);
  });

  test('a count that makes no sense is passed over', () => {
    const path = join(folder(), 'manifest.json');
    writeFileSync(path, JSON.stringify({ ...own, library: { at: 1, seq: 'x', counts: [] } }));
    expect(readManifest(path)).toEqual(own);
  });

  test.each(['', '{', 'null', '[]', '{"program":1}'])('%j is set aside', (text) => {
    const place = folder();
    const path = join(place, 'manifest.json');
    writeFileSync(path, text);
    expect(readManifest(path)).toBeNull();
    expect(readdirSync(place)).toEqual([expect.stringMatching(/^manifest\.json\.damaged-/)]);
  });
});
