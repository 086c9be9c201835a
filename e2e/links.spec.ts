import { expect, test } from './app.ts';

const linkTo = (number: number): string => `uporedo://text/veliki-skok/p/p${number}`;

test('a link in a note is followed, named where it leads, and gone back on', async ({
  profile,
}) => {
  const { desk, page } = await profile.open();
  await desk.select(1, 'Cleaned', 'Мао Цедунг');
  await page.keyboard.press('n');
  const field = desk.notes.getByRole('textbox').first();
  // The second paragraph's own button copies its link.
  await field.fill('види ');
  await page.getByRole('button', { name: 'Copy a link to paragraph 2', exact: true }).click();
  await field.press('ControlOrMeta+End');
  await field.press('ControlOrMeta+v');
  await expect(field).toHaveValue(/^види \[¶ 2\]\(uporedo:\/\/text\/[a-z0-9-]+\/p\/[a-z0-9-]+\)$/u);
  await field.press('ControlOrMeta+Enter');
  await desk.notes.getByRole('button', { name: '¶ 2', exact: true }).click();
  await page.keyboard.press('h');
  const sheet = page.getByRole('dialog', { name: 'History of paragraph 2' });
  await sheet.getByText('Linked from 1 note').click();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog', { name: 'History of paragraph 1' })).toBeVisible();
});

test('a link the program is started with opens its passage', async ({ profile }) => {
  const { page } = await profile.open({ files: [linkTo(3)] });
  await page.getByRole('group', { name: 'Paragraph 3', exact: true }).waitFor();
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog', { name: 'History of paragraph 3' })).toBeVisible();
});
