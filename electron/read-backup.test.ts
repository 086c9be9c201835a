import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBackup } from './read-backup.ts';

let where = '';
const archive = { name: 'Uporedo 2026-11-28.uporedo', at: '2026-11-28T10:00:00.000Z', size: 2 };

const keeping = () => ({
  folder: () => Promise.resolve({ isOn: true, where, archives: [archive], trouble: null }),
  newestBackup: () => Promise.resolve({ name: 'newest', bytes: new Uint8Array([9]) }),
});

beforeAll(async () => {
  where = await mkdtemp(join(tmpdir(), 'uporedo-backup-'));
  await writeFile(join(where, archive.name), 'PK');
  await writeFile(join(where, 'diary.uporedo'), 'not ours');
});

afterAll(() => rm(where, { recursive: true }));

describe('an archive in the folder of backups', () => {
  it('is read by a name that is listed', async () => {
    const found = await readBackup(keeping(), archive.name);
    expect(found?.bytes).toEqual(Buffer.from('PK'));
  });

  it.each(['diary.uporedo', '../diary.uporedo', '/etc/passwd', `./${archive.name}`, ''])(
    'is not read by another name: %j',
    async (name) => {
      expect(await readBackup(keeping(), name)).toBeNull();
    },
  );

  it('is the newest where none is named', async () => {
    expect((await readBackup(keeping(), null))?.name).toBe('newest');
  });
});
