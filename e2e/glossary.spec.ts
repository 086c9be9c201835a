import { expect, test } from './app.ts';
import type { DeskPage } from './desk-page.ts';

/** Makes a term of words of the first paragraph’s cleaned side, with one form that is not to be used. */
async function makeTerm(desk: DeskPage, canonical: string, unwanted: string): Promise<void> {
  await desk.select(1, 'Cleaned', 'Мао Цедунг');
  await desk.bar.getByRole('button', { name: 'Glossary' }).click();
  const form = desk.glossary.getByRole('form');
  await form.getByRole('textbox', { name: 'Term', exact: true }).fill(canonical);
  if (unwanted !== '') {
    await form.getByRole('button', { name: 'Add a form' }).click();
    await form.getByRole('textbox', { name: 'Form', exact: true }).fill(unwanted);
    await form.getByRole('combobox', { name: 'Kind of form' }).selectOption('not to be used');
  }
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(desk.glossary.getByRole('article', { name: `Term: ${canonical}` })).toBeVisible();
}

test('a term is found in its cases, and the keyboard shows its card', async ({ profile }) => {
  const { desk, page } = await profile.open();
  await makeTerm(desk, 'народна комуна', '');
  await expect.poll(() => desk.painted('term')).toContain('народне комуне');
  await expect(desk.glossary.getByRole('article')).toContainText(/\d+ places?/u);

  await desk.words(2, 'Cleaned').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('D');
  const card = page.getByRole('dialog', { name: 'Term: народна комуна' });
  await expect(card).toContainText('народне комуне');
  await expect(card).toContainText(/plural|singular/u);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('the audit leads from a disagreement to the right form in the right case', async ({
  profile,
}) => {
  const { desk, page } = await profile.open();
  const before = await desk.words(2, 'Cleaned').textContent();
  await makeTerm(desk, 'сеоска општина', 'народна комуна');
  await page.keyboard.press('F7');
  const sheet = page.getByRole('dialog', { name: 'Agreement with the glossary' });
  const row = sheet.getByRole('group', { name: 'Paragraph 2: народне комуне' }).first();
  await expect(row).toContainText('сеоске општине');
  await expect(sheet.getByRole('group', { name: /^Paragraph/u }).first()).toBeFocused();
  await row.getByRole('button', { name: 'Put right' }).click();
  await expect(sheet.getByRole('group', { name: 'Paragraph 2: народне комуне' })).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(desk.words(2, 'Cleaned')).toContainText(/сеоске/u);
  await page.keyboard.press('Control+Z');
  await expect(desk.words(2, 'Cleaned')).toHaveText(before ?? '');
});

test('terms are merged and shared, each in one step that can be taken back', async ({
  profile,
}) => {
  const { desk } = await profile.open();
  await makeTerm(desk, 'Мао Цедунг', '');
  await makeTerm(desk, 'кинески вођа', '');
  const cards = desk.glossary.getByRole('article');
  await expect(cards).toHaveCount(2);
  await desk.glossary.getByRole('checkbox', { name: 'Choose: Мао Цедунг' }).check();
  await desk.glossary.getByRole('checkbox', { name: 'Choose: кинески вођа' }).check();
  await desk.button('Merge 2 terms').click();
  await expect(cards).toHaveCount(1);
  await expect(cards).toContainText('кинески вођа');
  await desk.page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(cards).toHaveCount(2);

  const card = desk.glossary.getByRole('article', { name: 'Term: Мао Цедунг' });
  await card.getByRole('button', { name: 'For all texts' }).click();
  await expect(card).toContainText('all texts');
});
