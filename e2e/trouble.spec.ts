import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Uporedo } from './app.ts';

/** Begins a note on words of the article, and writes it; not waited for. */
async function write({ desk }: Uporedo, words: string): Promise<void> {
  await desk.select(2, 'Cleaned', 'народне комуне');
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes.getByLabel('Note text').fill(words);
}

test('a folder that may not be written to is read, and nothing in it is touched', async ({
  profile,
}) => {
  const first = await profile.open();
  await write(first, 'Белешка од раније.');
  await expect(first.desk.saved).toHaveText('Saved');
  const isRoot = (await first.app.evaluate(() => process.getuid?.())) === 0;
  await first.close();
  test.skip(isRoot, 'The program runs as root, who may write everywhere.');

  const closed = ['store', 'IndexedDB'].map((name) => profile.path('data', name));
  for (const folder of closed) await chmod(folder, 0o500);
  const journal = () => readFile(profile.path('data', 'store', 'journal.log'), 'utf8');
  const before = [await readdir(join(closed[0] ?? '')), await journal()];
  const second = await profile.open();
  const { desk, page } = second;
  await expect(page.getByText('Everything can be read, but nothing changed')).toBeVisible();
  await desk.showPanel('Notes');
  await expect(desk.notes).toContainText('Белешка од раније.');
  await desk.select(1, 'Cleaned', 'Корејском рату');
  await desk.button('Highlight yellow').click();
  await expect(desk.saved).toHaveText('Cannot save: there is no right to write into its folder');
  await page.screenshot({ path: test.info().outputPath('read-only.png') });
  await second.close();
  expect([await readdir(join(closed[0] ?? '')), await journal()]).toEqual(before);
  for (const folder of closed) await chmod(folder, 0o700);
});

test('diagnostics tell of the program and have no words of texts and notes in them', async ({
  profile,
}) => {
  const run = await profile.open();
  const { desk, page, app } = run;
  await write(run, 'Zabeleška sasvim tajna.');
  await page.evaluate(() => {
    setTimeout(() => {
      JSON.parse('{"note": "Zabeleška sasvim tajna." x}');
    });
  });
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(desk.saved).toHaveText('Saved');
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    const item = items?.find(({ label }) => label === 'Diagnostics…');
    item?.click(undefined, BrowserWindow.getAllWindows()[0]);
  });
  await expect(page.getByRole('dialog', { name: 'Diagnostics' })).toContainText('Rows: texts 1');
  await desk.button('Copy diagnostics').click();
  await expect.poll(() => run.clipboard()).toContain('SyntaxError');
  for (const said of [await run.clipboard(), await profile.read('data/log/uporedo.log')]) {
    expect(said).not.toMatch(/tajna|Zabele|Мао|комуне/u);
  }
});

test('what is typed is stored before the machine sleeps', async ({ profile }) => {
  const run = await profile.open();
  await write(run, 'Пре спавања.');
  await run.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(run.desk.saved).toHaveText('Saved');
  await run.kill();
  const second = await profile.open();
  await second.desk.showPanel('Notes');
  await expect(second.desk.notes).toContainText('Пре спавања.');
});
