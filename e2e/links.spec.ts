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

test('a link given to a second start is followed in the first', async ({ profile }) => {
  const { page } = await profile.open();
  expect(await profile.startBeside(linkTo(4))).toBe(0);
  await expect(page.getByRole('group', { name: 'Paragraph 4', exact: true })).toBeInViewport();
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.place))
    .toBe('3');
});

test('a link to a text in the bin brings it back, one to no text says so', async ({ profile }) => {
  const { desk, page } = await profile.open();
  await desk.button('Delete text “Велики скок напред”').click();
  await expect(page.getByText('Open or drop a text file')).toBeVisible();
  const messages = page.getByRole('log', { name: 'Messages' });
  await profile.startBeside(linkTo(2));
  await expect(messages).toContainText('lies in the bin');
  await messages.getByRole('button', { name: 'Restore' }).click();
  await expect(desk.paragraph(2)).toBeInViewport();
  await profile.startBeside('uporedo://text/t0000000000/p/p1');
  await expect(messages).toContainText('The text this link leads to is not in the library.');
});
