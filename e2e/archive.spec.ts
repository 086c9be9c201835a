import { readFile } from 'node:fs/promises';
import { expect, Profile, test, type Uporedo } from './app.ts';
import { LibraryPage } from './library-page.ts';

/** Chooses a command of the native menu. */
const choose = ({ app }: Uporedo, command: string): Promise<void> =>
  app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    const item = items?.find(({ label }) => label === wanted);
    item?.click(undefined, BrowserWindow.getAllWindows()[0]);
  }, command);

const said = ({ page }: Uporedo, words: string) => page.getByRole('log').getByText(words);

async function archiveLibrary(run: Uporedo, path: string): Promise<Buffer> {
  await run.answerSaveDialog(path);
  await choose(run, 'Archive the library…');
  await expect(said(run, 'The archive is saved in').last()).toBeVisible();
  return readFile(path);
}

const sheet = ({ page }: Uporedo) => page.getByRole('dialog', { name: 'Restore from an archive' });

/** A library of one file with a note, the bundled article gone for good. */
async function fill(profile: Profile): Promise<Uporedo> {
  const file = await profile.file('priča.txt', 'Први пасус приче.\n\nДруги пасус приче.\n');
  const run = await profile.open({ files: [file] });
  await run.desk.select(1, 'Cleaned', 'пасус');
  await run.desk.bar.getByRole('button', { name: 'Note' }).click();
  await run.desk.notes.getByLabel('Note text').fill('--- %% </script> ]]>\n=cmd()');
  await run.desk.button('Done').click();
  await purge(run, 'Велики скок напред');
  return run;
}

async function purge({ page }: Uporedo, title: string): Promise<void> {
  const library = new LibraryPage(page);
  await library.open();
  await library.text(title).click();
  await page.keyboard.press('Delete');
  await library.shelf('Bin').click();
  await library.text(title).click();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: 'Delete for good' });
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(library.view).toContainText('The bin is empty.');
}

test('a library leaves in an archive and comes back in a fresh profile, byte for byte', async ({
  profile,
}) => {
  const first = await fill(profile);
  const path = profile.path('library.uporedo');
  const archive = await archiveLibrary(first, path);
  expect(archive.subarray(0, 2).toString()).toBe('PK');
  await first.close();

  const fresh = new Profile(await profile.folderOf('fresh'));
  const run = await fresh.open();
  await purge(run, 'Велики скок напред');
  await run.answerOpenDialog([path]);
  await choose(run, 'Restore from an archive…');
  await expect(sheet(run).getByText('a new text')).toBeVisible();
  await expect(sheet(run).getByText('Notes: 1 added')).toBeVisible();
  await sheet(run).getByRole('button', { name: 'Restore' }).click();
  await expect(said(run, 'Restored from “library.uporedo”.')).toBeVisible();
  expect(await archiveLibrary(run, fresh.path('again.uporedo'))).toEqual(archive);

  await run.desk.drop([path]);
  await expect(sheet(run).getByRole('status')).toContainText('there is nothing to add');
  await sheet(run).getByRole('button', { name: 'Close' }).last().click();

  const library = new LibraryPage(run.page);
  await library.shelf('All texts').click();
  await library.text('priča').dblclick();
  await expect(run.desk.words(2, 'Original')).toHaveText('Други пасус приче.');
  await run.desk.showPanel('Notes');
  await expect(run.desk.notes.getByRole('article')).toContainText('=cmd()');
  await run.close();
});

test('what a restore did is undone in one step', async ({ profile }) => {
  const first = await fill(profile);
  const path = profile.path('library.uporedo');
  await archiveLibrary(first, path);
  await first.close();
  const fresh = new Profile(await profile.folderOf('fresh'));
  const run = await fresh.open({ files: [path] });
  await sheet(run).getByRole('button', { name: 'Restore' }).click();
  await expect(run.desk.library.getByRole('button', { name: /^priča/u })).toBeVisible();
  await run.page.getByRole('log').getByRole('button', { name: 'Undo' }).last().click();
  await expect(run.desk.library.getByRole('button', { name: /^priča/u })).toHaveCount(0);
  await expect(run.desk.library.getByRole('button', { name: /^Велики скок/u })).toBeVisible();
  await run.close();
});

test('a damaged archive is refused with the reason, and nothing changes', async ({ profile }) => {
  const run = await fill(profile);
  const path = profile.path('library.uporedo');
  const archive = await archiveLibrary(run, path);
  const at = archive.indexOf('texts/');
  const damaged = Buffer.from(archive);
  // Inside the packed bytes of the first file of the text.
  for (let i = at + 60; i < at + 90; i++) damaged[i] = (damaged[i] ?? 0) ^ 0xff;
  await run.desk.drop([await profile.file('damaged.uporedo', damaged)]);
  await expect(
    run.page.getByRole('alert').filter({ hasText: 'Nothing was restored.' }),
  ).toContainText('“damaged.uporedo”');
  await run.desk.drop([await profile.file('words.uporedo', 'Само речи.')]);
  await expect(
    run.page.getByRole('alert').filter({ hasText: '“words.uporedo” is not an Uporedo archive' }),
  ).toBeVisible();
  await expect(sheet(run)).toHaveCount(0);
});
