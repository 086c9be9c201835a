import { readdir, rm } from 'node:fs/promises';
import { expect, test, type Profile, type Uporedo } from './app.ts';

/** A highlight, a note and a term, one on each side, all said to be saved. */
async function annotate({ desk }: Uporedo): Promise<void> {
  await desk.select(2, 'Cleaned', 'народне комуне');
  await desk.button('Highlight yellow').click();
  await desk.select(1, 'Original', 'Мао Тсе-тунг');
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes.getByLabel('Note text').fill('Вејд–Џајлсов запис имена.');
  await desk.button('Done').click();
  await desk.select(1, 'Cleaned', 'Корејском рату');
  await desk.bar.getByRole('button', { name: 'Glossary' }).click();
  await desk.button('Save').click();
  await expect(desk.glossary.getByRole('article')).toHaveCount(1);
  await expect(desk.saved).toHaveText('Saved');
}

async function everythingIsThere({ desk }: Uporedo): Promise<void> {
  await desk.showPanel('Notes');
  await expect(desk.notes.getByRole('article')).toHaveCount(2);
  await expect(desk.notes).toContainText('Вејд–Џајлсов запис имена.');
  expect((await desk.painted('mark-yellow')).sort()).toEqual(['Мао Тсе-тунг', 'народне комуне']);
  expect((await desk.painted('echo-yellow')).sort()).toEqual(['Мао Цедунг', 'Популар Цоммунес']);
  expect(await desk.painted('term')).toContain('Корејском рату');
  await desk.showPanel('Glossary');
  await expect(desk.glossary.getByRole('article')).toContainText('Корејском рату');
}

const emptyTheStore = (profile: Profile): Promise<void> =>
  rm(profile.path('data', 'IndexedDB'), { recursive: true, force: true });

test('after a restart everything is in its place, and echoed', async ({ profile }) => {
  const first = await profile.open();
  await annotate(first);
  await first.close();
  await everythingIsThere(await profile.open());
});

test('a store that was emptied is rebuilt, and the reader is told', async ({ profile }) => {
  const first = await profile.open();
  await annotate(first);
  await first.close();
  await emptyTheStore(profile);
  const second = await profile.open();
  await expect(second.page.getByText(/was rebuilt from the copy of/u)).toBeVisible();
  await everythingIsThere(second);
});

test('killed in the middle of annotating and robbed of its store, it misses nothing it said was saved', async ({
  profile,
}) => {
  const first = await profile.open();
  const { desk, page } = first;
  await desk.words(1, 'Cleaned').focus();
  let saved = 0;
  for (let round = 0; round < 8; round += 1) {
    await page.keyboard.press('S');
    await page.keyboard.press(String((round % 4) + 1));
    await expect(desk.notes.getByRole('article')).toHaveCount(round + 1);
    await expect(desk.saved).toHaveText('Saved');
    saved += 1;
    if (round % 2 === 1) await page.keyboard.press('J');
  }
  // One more is on its way when every process of the program dies at once.
  await page.keyboard.press('S');
  await page.keyboard.press('1');
  await first.kill();
  await emptyTheStore(profile);

  const second = await profile.open();
  await expect
    .poll(() => second.desk.notes.getByRole('article').count())
    .toBeGreaterThanOrEqual(saved);
  await second.close();
});

test('a store whose files are damaged is set aside and rebuilt', async ({ profile }) => {
  const first = await profile.open();
  await annotate(first);
  await first.close();
  const store = profile.path('data', 'IndexedDB', 'app_uporedo_0.indexeddb.leveldb');
  for (const file of await readdir(store)) {
    if (/^(?:CURRENT|MANIFEST)/u.test(file)) {
      await profile.file(`data/IndexedDB/app_uporedo_0.indexeddb.leveldb/${file}`, 'damaged');
    }
  }
  await everythingIsThere(await profile.open());
});

test('reading goes on where it was left', async ({ profile }) => {
  const first = await profile.open({ size: { width: 1000, height: 700 } });
  await first.desk.words(1, 'Cleaned').focus();
  for (let step = 0; step < 5; step += 1) await first.page.keyboard.press('J');
  await expect(first.desk.words(6, 'Cleaned')).toBeFocused();
  const top = async (): Promise<number> =>
    (await first.desk.words(6, 'Cleaned').boundingBox())?.y ?? 0;
  const whereItWas = await top();
  await first.page.mouse.move(400, 400);
  await first.page.mouse.wheel(0, 120);
  await expect.poll(top).toBe(whereItWas - 120);
  const before = await first.desk.words(6, 'Cleaned').boundingBox();
  await first.close();

  const second = await profile.start({ size: { width: 1000, height: 700 } });
  await second.desk.paragraph(6).waitFor();
  await expect
    .poll(async () =>
      Math.abs(((await second.desk.words(6, 'Cleaned').boundingBox())?.y ?? 0) - (before?.y ?? 0)),
    )
    .toBeLessThan(3);
});
