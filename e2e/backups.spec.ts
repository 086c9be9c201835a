import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expect, test, type Uporedo } from './app.ts';

const screen = ({ page }: Uporedo): Locator => page.getByRole('main', { name: 'Backups' });

const copies = (run: Uporedo): Locator =>
  screen(run).getByRole('group', { name: 'Copies on this computer' }).getByRole('option');

const said = ({ page }: Uporedo, words: string): Locator => page.getByRole('log').getByText(words);

/** Makes a note on words of the article that comes with the program. */
async function note(run: Uporedo, words: string, text: string): Promise<void> {
  await run.desk.select(2, 'Original', words);
  await run.desk.bar.getByRole('button', { name: 'Note' }).click();
  await run.desk.notes.getByLabel('Note text').fill(text);
  await run.desk.button('Done').click();
  await expect(run.desk.saved).toHaveText('Saved');
}

const notes = ({ desk }: Uporedo): Locator => desk.notes.getByRole('article');

test('what was lost comes back from a copy, by keys alone, and one undo takes it away again', async ({
  profile,
}) => {
  const run = await profile.open();
  const { keyboard } = run.page;
  await note(run, 'Једно', 'Прва белешка.');
  await keyboard.press('Control+Shift+Y');
  await screen(run).getByRole('button', { name: 'Make a copy' }).click();
  await expect(said(run, 'The copy is made and was read back whole.')).toBeVisible();
  await expect(copies(run).first()).toContainText('as you asked');
  await expect(copies(run).first()).toContainText('1 note');
  await keyboard.press('Escape');

  await run.desk.showPanel('Notes');
  await expect(notes(run)).toHaveCount(1);
  // Its words, then the note.
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect(notes(run)).toHaveCount(0);

  await keyboard.press('Control+Shift+Y');
  await expect(copies(run).first()).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await expect(screen(run).getByRole('radio', { name: 'Merge into the library' })).toBeFocused();
  await expect(screen(run).getByText('Notes: 1 added')).toBeVisible();
  await keyboard.press('ArrowDown');
  await expect(screen(run).getByRole('button', { name: 'Replace the library' })).toBeVisible();
  await keyboard.press('ArrowUp');
  await expect(screen(run).getByRole('button', { name: 'Restore', exact: true })).toBeVisible();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(screen(run).getByRole('button', { name: 'Restore', exact: true })).toBeFocused();
  await keyboard.press('Enter');
  await expect(said(run, 'Restored from the copy')).toBeVisible();
  await expect(copies(run).first()).toContainText('before a restore');
  await keyboard.press('Escape');
  await expect(notes(run)).toHaveCount(1);
  await expect(notes(run)).toContainText('Прва белешка.');
  await keyboard.press('Control+z');
  await expect(notes(run)).toHaveCount(0);
  await run.close();
});

test('a library is replaced by a copy exactly, and the newest copies are proved', async ({
  profile,
}) => {
  const run = await profile.open();
  await run.page.keyboard.press('Control+Shift+Y');
  await screen(run).getByRole('button', { name: 'Make a copy' }).click();
  await expect(copies(run).first()).toContainText('0 notes');
  await run.page.keyboard.press('Escape');
  await run.page.keyboard.press('Escape');
  await note(run, 'Једно', 'Касније.');

  await run.page.keyboard.press('Control+Shift+Y');
  await copies(run).first().click();
  await screen(run).getByRole('button', { name: 'Show what would come back' }).click();
  await screen(run).getByText('Replace the library').first().click();
  await expect(screen(run).getByText('Notes: 1 removed')).toBeVisible();
  await screen(run).getByRole('button', { name: 'Replace the library' }).click();
  await expect(said(run, 'The library is now what it is in the copy')).toBeVisible();

  await screen(run).getByRole('button', { name: 'Prove that they open' }).click();
  const proof = screen(run).getByRole('region', { name: 'Proof of the copies' });
  await expect(proof).toContainText('read back without a difference');
  await expect(proof).toContainText('Changed since: 1 text, 1 note');
  const databases = await run.page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(databases).not.toContain('uporedo-proof');

  await run.page.keyboard.press('Escape');
  await run.page.keyboard.press('Escape');
  await run.desk.showPanel('Notes');
  await expect(notes(run)).toHaveCount(0);
  await run.page.keyboard.press('Control+z');
  await expect(notes(run)).toHaveCount(1);
  await run.close();
});

test('a start with --restore shows the copies instead of a text, and one leaves as an archive', async ({
  profile,
}) => {
  const first = await profile.open();
  await note(first, 'Једно', 'Белешка.');
  await first.close();
  const run = await profile.start({ files: ['--restore'] });
  await expect(copies(run).first()).toContainText('on closing');
  await expect(run.desk.paragraph(1)).toHaveCount(0);
  await copies(run).first().click();
  await expect(screen(run).getByText('The copy is whole')).toBeVisible();
  const path = profile.path('all.uporedo');
  await run.answerSaveDialog(path);
  await screen(run).getByRole('button', { name: 'Save as an archive…' }).click();
  await expect(said(run, 'The copy is saved as an archive.')).toBeVisible();
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  await run.page.keyboard.press('Escape');
  await expect(run.desk.paragraph(1)).toBeVisible();
  await run.close();
});

test('the folder of archives is the reader’s: moved, written to now, read from, switched off', async ({
  profile,
}) => {
  const run = await profile.open();
  await note(run, 'Једно', 'За архиву.');
  await run.page.keyboard.press('Control+Shift+Y');
  const folder = screen(run).getByRole('region', { name: 'Archives in your folder' });
  await run.answerOpenDialog([await profile.folderOf('other disk')]);
  await folder.getByRole('button', { name: 'Another folder…' }).click();
  await expect(folder).toContainText('other disk');
  await folder.getByRole('button', { name: 'Write one now' }).click();
  await expect(said(run, 'An archive is written to the folder')).toBeVisible();
  const archives = screen(run)
    .getByRole('group', { name: 'Archives in your folder' })
    .getByRole('option');
  await expect(archives).toHaveCount(1);
  await archives.first().click();
  await screen(run).getByRole('button', { name: 'Show what would come back' }).click();
  await expect(screen(run).getByText('there is nothing to add')).toBeVisible();
  await run.page.keyboard.press('Escape');
  await expect(archives.first()).toBeFocused();

  const daily = folder.getByRole('checkbox', { name: 'Write one every day' });
  await daily.uncheck();
  await run.close();
  const again = await profile.start({ files: ['--restore'] });
  const stillThere = screen(again).getByRole('region', { name: 'Archives in your folder' });
  await expect(stillThere).toContainText('other disk');
  await expect(stillThere.getByRole('checkbox', { name: 'Write one every day' })).not.toBeChecked();
  await again.close();
});
