import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeRecord } from '../electron/journal-format.ts';
import { expect, test, type Profile, type Uporedo } from './app.ts';

const store = (profile: Profile, ...path: string[]): string =>
  profile.path('data', 'store', ...path);

/** A note, and all of it said to be saved. */
async function writeNote({ desk }: Uporedo): Promise<void> {
  await desk.select(1, 'Original', 'Мао Тсе-тунг');
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes.getByLabel('Note text').fill('Вејд–Џајлсов запис имена.');
  await desk.button('Done').click();
  await expect(desk.saved).toHaveText('Saved');
}

async function noteIsThere({ desk }: Uporedo): Promise<void> {
  await desk.showPanel('Notes');
  await expect(desk.notes).toContainText('Вејд–Џајлсов запис имена.');
}

async function removeJournal(profile: Profile): Promise<void> {
  for (const name of await readdir(store(profile))) {
    if (/^journal.*\.log$/u.test(name)) await rm(store(profile, name));
  }
}

const removeDatabase = (profile: Profile): Promise<void> =>
  rm(profile.path('data', 'IndexedDB'), { recursive: true });

test('without database and journal the library comes back from its copy; without that it is said what is missing', async ({
  profile,
}) => {
  const first = await profile.open();
  await writeNote(first);
  await first.close();

  await removeJournal(profile);
  const second = await profile.open();
  await expect(second.page.getByText(/The journal was missing/u)).toBeVisible();
  await noteIsThere(second);
  await second.close();

  await removeJournal(profile);
  await removeDatabase(profile);
  const third = await profile.open();
  await expect(
    third.page.getByText(/rebuilt from the copy of .* Texts: 1, notes: 1\./u),
  ).toBeVisible();
  await noteIsThere(third);
  await third.close();

  await removeJournal(profile);
  await removeDatabase(profile);
  await rm(store(profile, 'snapshots'), { recursive: true });
  const fourth = await profile.open();
  await expect(
    fourth.page.getByText(/Part of the library is missing.*: texts 1, notes 1\. Now: texts 0/u),
  ).toBeVisible();
  await fourth.close();
});

test('an older program leaves every byte of newer data as it is', async ({ profile }) => {
  const first = await profile.open();
  await writeNote(first);
  await first.close();
  const manifest = JSON.parse(await profile.read('data/store/manifest.json')) as object;
  for (const newer of [{ schema: 99 }, { program: '99.0.0' }, { chrome: '999.0.0.0' }]) {
    await profile.file('data/store/manifest.json', JSON.stringify({ ...manifest, ...newer }));
    const before = await hashes(profile.path('data'));
    expect(before.size).toBeGreaterThan(5);
    const second = await profile.start();
    await expect(second.page.getByRole('main')).toContainText(
      'A newer program has opened this library',
    );
    await second.close();
    expect(await hashes(profile.path('data'))).toEqual(before);
  }
});

test('journals of every schema are read, by the program of today', async ({ profile }) => {
  for (const schema of [1, 2, 3, 4]) {
    await rm(profile.path('data'), { recursive: true, force: true });
    await profile.folderOf('data');
    await profile.folderOf('data/store');
    await profile.file('data/store/journal.log', await journalOfSchema(schema));
    const manifest = { program: '0.0.1', schema, electron: '33.0.0', chrome: '130.0.0.0' };
    await profile.file('data/store/manifest.json', JSON.stringify(manifest));
    const run = await profile.open();
    await expect(run.page.getByText(/rebuilt from the journal/u)).toBeVisible();
    await expect(run.desk.words(1, 'Cleaned')).toHaveText(/^Неуспех/u);
    await run.desk.showPanel('Notes');
    await expect(run.desk.notes).toContainText('Упоредити.');
    await run.close();
  }
});

/** Everything in a folder by its path, but the log and what says that a program runs on it. */
async function hashes(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.startsWith(join(folder, 'log'))) continue;
    found.set(
      path,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return found;
}

/** The rows of a stored database as the program of that time put them into its journal. */
async function journalOfSchema(schema: number): Promise<Buffer> {
  const path = new URL(`../src/storage/fixtures/version-${schema}.json`, import.meta.url);
  const { rows } = JSON.parse(await readFile(path, 'utf8')) as {
    rows: Readonly<Record<string, readonly object[]>>;
  };
  const changes = Object.entries({
    ...rows,
    settings: [...(rows.settings ?? []), { key: 'sample', value: true }],
  }).filter(([table]) => table !== 'applied');
  return Buffer.concat(
    changes.map(([put, some], index) =>
      encodeRecord(index + 1, JSON.stringify([{ put, rows: some }])),
    ),
  );
}
