import { chmod, readFile, stat } from 'node:fs/promises';
import { expect, test, type Uporedo } from './app.ts';

const golden = (): Promise<string> =>
  readFile(new URL('./golden/notes.md', import.meta.url), 'utf8');

/** Ids are made by chance and days by the clock; everything else is fixed. */
const masked = (markdown: string): string =>
  markdown
    .replaceAll(/a[a-z0-9]{10}\b/gu, 'a0000000000')
    .replaceAll(/· \d{4}-\d\d-\d\d$/gmu, '· 2026-11-14');

async function annotate({ desk }: Uporedo): Promise<void> {
  await desk.select(2, 'Cleaned', 'Једна од творевина Великог скока');
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes.getByLabel('Note text').fill('Упоредити са колективизацијом у СССР-у.');
  await desk.notes.getByLabel('Tags').fill('комуне');
  await desk.button('Done').click();
  await desk.select(1, 'Original', 'Мао Тсе-тунг');
  await desk.button('Highlight blue').click();
  await expect(desk.notes.getByRole('article')).toHaveCount(2);
}

const exportTo = async ({ desk }: Uporedo): Promise<void> => {
  await desk.button('Export').click();
  await desk.button('Save as…').click();
};

test('the notes leave as the Markdown that was promised', async ({ profile }) => {
  const run = await profile.open();
  await annotate(run);
  const path = await profile.file('notes.md', '');
  await run.answerSaveDialog(path);
  await exportTo(run);
  await expect(run.page.getByText('The notes were exported to “notes.md”.')).toBeVisible();
  expect(masked(await profile.read('notes.md'))).toBe(await golden());
});

test('the preview follows the options, and can be copied', async ({ profile }) => {
  const run = await profile.open();
  await annotate(run);
  await run.desk.button('Export').click();
  const preview = run.page.getByLabel('Preview');
  await expect(preview).toHaveValue(/\[!quote\] ¶ 2 · yellow · cleaned/u);
  await run.page.getByLabel('Highlights without a note too').uncheck();
  await expect(preview).not.toHaveValue(/Мао Тсе-тунг/u);
  await run.page.getByLabel('Plain Markdown').check();
  await expect(preview).not.toHaveValue(/\[!quote\]/u);
  await run.desk.button('Copy').click();
  const copied = await preview.inputValue();
  await expect.poll(() => run.clipboard()).toBe(copied);
});

test('exporting again keeps what the reader wrote around the notes', async ({ profile }) => {
  const run = await profile.open();
  await annotate(run);
  const path = await profile.file('notes.md', '');
  await run.answerSaveDialog(path);
  await exportTo(run);
  await expect(run.page.getByText('The notes were exported')).toBeVisible();
  const exported = await profile.read('notes.md');
  await profile.file('notes.md', `${exported}\nМоје размишљање.\n`);

  await run.desk.select(1, 'Cleaned', 'Корејском рату');
  await run.desk.button('Highlight red').click();
  await exportTo(run);
  await expect.poll(() => profile.read('notes.md')).toContain('Корејском рату');
  expect(await profile.read('notes.md')).toContain('Моје размишљање.');
});

test('a cancelled dialog does nothing', async ({ profile }) => {
  const run = await profile.open();
  await annotate(run);
  await run.answerSaveDialog(null);
  await exportTo(run);
  await expect(run.page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await expect(run.page.getByRole('alert')).toHaveCount(0);
});

test('a file that cannot be written is told of and left as it was', async ({ profile }) => {
  const run = await profile.open();
  await annotate(run);
  const folder = profile.path('closed');
  await profile.folderOf('closed');
  const path = await profile.file('closed/notes.md', 'Старо.\n');
  await chmod(folder, 0o555);
  await chmod(path, 0o444);
  await run.answerSaveDialog(path);
  await exportTo(run);
  if ((await stat(folder)).uid !== 0) {
    await expect(run.page.getByRole('alert')).toContainText('“notes.md” cannot be written (EACCES');
    expect(await profile.read('closed/notes.md')).toBe('Старо.\n');
  }
  await chmod(folder, 0o755);
});

test('a file whose markers were broken by hand is told of, by line, and left alone', async ({
  profile,
}) => {
  const run = await profile.open();
  await annotate(run);
  const broken = '---\nuporedo-id: veliki-skok\n---\n\n%% uporedo:begin %%\n\nбез краја\n';
  const path = await profile.file('notes.md', broken);
  await run.answerSaveDialog(path);
  await exportTo(run);
  await expect(run.page.getByRole('alert')).toContainText('line 5');
  expect(await profile.read('notes.md')).toBe(broken);
});
