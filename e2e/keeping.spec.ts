import { readdir, readFile } from 'node:fs/promises';
import type { DesktopBridge } from '../electron/bridge.ts';
import type { SnapshotIndex } from '../electron/snapshot-form.ts';
import { expect, test, type Profile } from './app.ts';

/** The indexes of the snapshots in a profile. */
async function snapshotsIn(profile: Profile): Promise<readonly SnapshotIndex[]> {
  const folder = profile.path('data', 'store', 'snapshots');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')));
  return texts.map((text) => JSON.parse(text) as SnapshotIndex);
}

test('the end of the program leaves a copy of everything, if something is new', async ({
  profile,
}) => {
  const first = await profile.open();
  await first.desk.select(2, 'Cleaned', 'народне комуне');
  await first.desk.button('Highlight yellow').click();
  await expect(first.desk.saved).toHaveText('Saved');
  await first.close();
  const [copy, ...more] = await snapshotsIn(profile);
  expect(more).toEqual([]);
  expect(copy).toMatchObject({ reason: 'quit', counts: { texts: 1, annotations: 1 } });
});

test('a copy is made when it is asked for, told of, and opened as an archive', async ({
  profile,
}) => {
  const { desk, page } = await profile.open();
  await desk.select(2, 'Cleaned', 'народне комуне');
  await desk.button('Highlight yellow').click();
  await expect(desk.saved).toHaveText('Saved');
  const { made, again, list, archive } = await page.evaluate(async () => {
    const { desktop } = window as unknown as { readonly desktop: DesktopBridge };
    const made = await desktop.makeSnapshot('before-restore');
    const again = await desktop.makeSnapshot('asked');
    const list = await desktop.snapshots();
    const bytes = await desktop.readSnapshot(made.id);
    return { made, again, list, archive: new TextDecoder('latin1').decode(bytes) };
  });
  expect(made).toMatchObject({ reason: 'before-restore', isWhole: true, counts: { texts: 1 } });
  expect(again).toEqual(made);
  expect(list).toEqual([made]);
  expect(archive.slice(0, 4)).toBe('PK\u0003\u0004');
  expect(archive).toContain('annotations.json');
});
