import { expect, test } from './app.ts';

test('a paragraph is changed, its history told, gone back on, and that taken back', async ({
  profile,
}) => {
  const { desk, page } = await profile.open();
  const cleaned = desk.words(1, 'Cleaned');
  await desk.click(1, 'Cleaned', 'кинески');
  await page.keyboard.press('e');
  const field = desk.paragraph(1).getByRole('textbox', { name: 'Cleaned paragraph 1' });
  await field.press('ControlOrMeta+End');
  await page.keyboard.type(' Додатак.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cleaned).toContainText('Додатак.');

  await page.keyboard.press('h');
  const sheet = page.getByRole('dialog', { name: 'History of paragraph 1' });
  const states = sheet.getByRole('list', { name: 'States of the paragraph' }).getByRole('button');
  await expect(states).toHaveCount(2);
  await expect(states.first()).toContainText('Edited by hand');
  await expect(states.first().locator('ins')).toContainText('Додатак');
  await expect(states.first()).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await expect(sheet.getByRole('region').locator('del')).toContainText('Додатак');
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('button', { name: 'Make it read so again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(states).toHaveCount(3);
  await expect(states.first()).toContainText('Went back');
  await page.keyboard.press('Escape');
  await expect(cleaned).not.toContainText('Додатак.');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(cleaned).toContainText('Додатак.');
  await page.keyboard.press('h');
  await expect(states).toHaveCount(2);
});
