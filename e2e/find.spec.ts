import { expect, test } from './app.ts';

const lines = [
  'Линколн је био председник. За Линколна су гласали многи.',
  'О Линколну се много писало, са Линколном се мало ко слагао.',
  'Сајт линколн.com је само адреса. Реч, реч и РЕЧ, али не речник.',
].join('\n\n');

test('words are found in either script and in all forms, and replaced one by one and all at once', async ({
  profile,
}) => {
  const { desk, page } = await profile.open({ files: [await profile.file('a.txt', lines)] });
  await desk.select(2, 'Cleaned', 'много');
  await desk.bar.getByRole('button', { name: 'Highlight yellow' }).click();
  await desk.click(1, 'Cleaned', 'председник');
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search').filter({ has: page.getByLabel('Find in the text') });
  const field = bar.getByRole('searchbox');
  const count = bar.getByRole('status').first();
  await field.fill('linkoln');
  await expect(count).toHaveText('1 of 10');
  await desk.button('Whole words').click();
  await expect(count).toHaveText('1 of 4');
  await desk.button('All forms of the word').click();
  await expect(count).toHaveText('1 of 10');

  // The list, by keyboard.
  await desk.button('List of hits').click();
  await field.press('ArrowDown');
  const list = page.getByRole('listbox', { name: 'List of hits' });
  await expect(list).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(count).toHaveText('2 of 10');
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();

  // Replaced one by one, in the same case.
  await page.keyboard.press('Control+h');
  await expect(count).toHaveText('1 of 5');
  const words = bar.getByLabel('Replace with');
  await expect(words).toBeFocused();
  await words.fill('Кенеди');
  await expect(bar.locator('ins').first()).toHaveText('Кенеди');
  await words.press('Enter');
  await expect(desk.words(1, 'Cleaned')).toContainText('Кенеди је био председник');
  await expect(count).toHaveText('1 of 4');
  await desk.button('Skip').click();
  await expect(count).toHaveText('2 of 4');

  // The rest at once; the address stays, and what is taken off too.
  await desk.button('Replace all…').click();
  await expect(list.getByRole('option', { checked: true })).toHaveCount(3);
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await expect(list.getByRole('option', { checked: true })).toHaveCount(2);
  await desk.button('Replace in 2 places').click();
  await expect(desk.words(2, 'Cleaned')).toContainText('О Кенедију се много писало');
  await expect(desk.words(1, 'Cleaned')).toContainText('За Линколна');
  await expect(desk.words(3, 'Cleaned')).toContainText('линколн.com');
  await expect(desk.words(2, 'Original')).toContainText('О Линколну се много');
  await expect.poll(() => desk.painted('mark-yellow')).toEqual(['много']);

  // One step of undo.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(desk.words(2, 'Cleaned')).toContainText('О Линколну се много писало, са Линколном');
  await expect(desk.words(1, 'Cleaned')).toContainText('Кенеди је био');
});
