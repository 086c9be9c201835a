import { expect, test } from './app.ts';

test('words marked on one side are seen on both', async ({ profile }) => {
  const { desk } = await profile.open();
  await desk.select(2, 'Cleaned', 'народне комуне');
  await desk.button('Highlight yellow').click();
  await expect.poll(() => desk.painted('mark-yellow')).toEqual(['народне комуне']);
  await expect.poll(() => desk.painted('echo-yellow')).toEqual(['Популар Цоммунес']);

  await desk.select(1, 'Original', 'Мао Тсе-тунг');
  await desk.button('Highlight blue').click();
  await expect.poll(() => desk.painted('mark-blue')).toEqual(['Мао Тсе-тунг']);
  await expect.poll(() => desk.painted('echo-blue')).toEqual(['Мао Цедунг']);
  await expect(desk.saved).toHaveText('Saved');
});

test('a note is written, read in the panel, found by its words and recoloured', async ({
  profile,
}) => {
  const { desk, page } = await profile.open();
  await desk.select(2, 'Cleaned', 'Једна од творевина');
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes.getByLabel('Note text').fill('Упоредити са **колективизацијом**.');
  await desk.notes.getByLabel('Tags').fill('комуне, #провера');
  await desk.button('Done').click();

  const card = desk.notes.getByRole('article');
  await expect(card).toContainText('Једна од творевина');
  await expect(card.locator('strong')).toHaveText('колективизацијом');
  await expect(card).toContainText('комуне');
  await expect(card).toContainText('¶ 2 · Cleaned');

  const filter = desk.notes.getByRole('searchbox', { name: 'Filter notes…' });
  await filter.fill('kolektivizacijom');
  await expect(card).toHaveCount(1);
  await filter.fill('нечег другог');
  await expect(card).toHaveCount(0);
  await desk.button('Show all').click();
  await expect(card).toHaveCount(1);
  await desk.button('Only blue').click();
  await expect(card).toHaveCount(0);
  await desk.button('Only blue').click();
  await page.getByLabel('Side', { exact: true }).selectOption('Original');
  await expect(card).toHaveCount(0);
  await page.getByLabel('Side', { exact: true }).selectOption('Both sides');
  await page.getByLabel('Tag', { exact: true }).selectOption('#провера');
  await expect(card).toHaveCount(1);

  await desk.button('Change to green').click();
  await expect.poll(() => desk.painted('mark-green')).toEqual(['Једна од творевина']);
});

test('a note over several paragraphs is one note', async ({ profile }) => {
  const { desk } = await profile.open({ size: { width: 1440, height: 1100 } });
  await desk.selectAcross(
    'Cleaned',
    { number: 1, words: 'програм' },
    { number: 2, words: 'Великог скока' },
  );
  expect(await desk.selected()).not.toContain('Тсе-тунг');
  await desk.button('Highlight red').click();
  await expect(desk.notes.getByRole('article')).toHaveCount(1);
  await expect(desk.notes).toContainText('¶ 1–2');
  const painted = await desk.painted('mark-red');
  expect(painted).toHaveLength(2);
  expect(painted[0]).toMatch(/^програм.*комунизму\.$/u);
  expect(painted[1]).toBe('Једна од творевина Великог скока');
});

test('notes may overlap; a click goes to the innermost, and a card to its words', async ({
  profile,
}) => {
  const { desk } = await profile.open();
  await desk.select(1, 'Cleaned', 'кинески лидер Мао Цедунг покренуо је');
  await desk.button('Highlight green').click();
  await desk.select(1, 'Cleaned', 'Мао Цедунг');
  await desk.button('Highlight red').click();
  await expect(desk.notes.getByRole('article')).toHaveCount(2);

  await desk.click(1, 'Cleaned', 'Мао Цедунг');
  await expect(desk.notes.getByRole('article', { name: 'Note on: Мао Цедунг' })).toHaveClass(
    /active/u,
  );
  await desk.click(1, 'Cleaned', 'покренуо');
  await expect(desk.notes.getByRole('article', { name: /кинески лидер/u })).toHaveClass(/active/u);

  await desk.paragraph(8).scrollIntoViewIfNeeded();
  await desk.notes.getByRole('button', { name: 'Мао Цедунг', exact: true }).click();
  await expect(desk.words(1, 'Cleaned')).toBeFocused();
});

test('what is deleted comes back with undo, and goes again with redo', async ({ profile }) => {
  const { desk, page } = await profile.open();
  await desk.select(1, 'Cleaned', 'Мао Цедунг');
  await desk.button('Highlight yellow').click();
  const card = desk.notes.getByRole('article');
  await expect(card).toHaveCount(1);
  await desk.button('Delete note').click();
  await expect(card).toHaveCount(0);
  await expect.poll(() => desk.painted('mark-yellow')).toEqual([]);
  await desk.button('Undo').click();
  await expect(card).toHaveCount(1);
  await page.keyboard.press('Control+Shift+Z');
  await expect(card).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(card).toHaveCount(1);
  await page.keyboard.press('Control+Z');
  await expect(card).toHaveCount(0);
});

test('every note has a button in the margin', async ({ profile }) => {
  const { desk } = await profile.open();
  await desk.select(1, 'Original', 'Мао Тсе-тунг');
  await desk.button('Highlight blue').click();
  const margin = desk.paragraph(1).getByRole('button', { name: 'Marked blue: Мао Тсе-тунг' });
  await desk.showPanel('Changes');
  await margin.click();
  await expect(desk.notes.getByRole('article')).toHaveClass(/active/u);
});

test('a term is made from words and underlined wherever it or a variant stands', async ({
  profile,
}) => {
  const { desk, page } = await profile.open();
  await desk.select(1, 'Cleaned', 'Велики скок напред');
  await desk.bar.getByRole('button', { name: 'Glossary' }).click();
  const form = desk.glossary.getByRole('form');
  await form.getByLabel('Definition').fill('Кампања од 1958. до 1962.');
  await form.getByRole('button', { name: 'Add a form' }).click();
  await form.getByLabel('Form', { exact: true }).fill('Велики напредак');
  await form.getByLabel('Category').fill('догађај');
  await desk.button('Save').click();

  await expect.poll(() => desk.painted('term')).toContain('Велики скок напред');
  expect(await desk.painted('term')).toContain('Велики напредак');
  const card = desk.glossary.getByRole('article');
  await expect(card).toContainText('Кампања од 1958. до 1962.');

  await desk.paragraph(8).scrollIntoViewIfNeeded();
  await card.getByRole('button', { name: '¶ 1' }).click();
  await expect(desk.words(1, 'Cleaned')).toBeFocused();

  await card.getByRole('button', { name: 'Delete term' }).click();
  await expect.poll(() => desk.painted('term')).toEqual([]);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => desk.painted('term')).toContain('Велики скок напред');
});

test('a second window sees a note the moment it is made', async ({ profile }) => {
  const { app, desk } = await profile.open();
  const opening = app.waitForEvent('window');
  await desk.page.keyboard.press('Control+Shift+N');
  const second = await opening;
  await second.getByRole('group', { name: 'Paragraph 1', exact: true }).waitFor();
  await desk.select(1, 'Cleaned', 'Мао Цедунг');
  await desk.button('Highlight yellow').click();
  await expect(
    second.getByRole('region', { name: 'Notes' }).getByRole('article', { name: /Мао Цедунг/u }),
  ).toBeVisible();
});

test('words are copied as a citation with the link of their paragraph', async ({ profile }) => {
  const run = await profile.open();
  await run.desk.select(2, 'Cleaned', 'народне комуне');
  await run.desk.bar.getByRole('button', { name: 'Cite' }).click();
  await expect
    .poll(() => run.clipboard())
    .toBe(
      '„народне комуне“ (Талес Пинто, Велики скок напред, ¶ 2) uporedo://text/veliki-skok/p/p2',
    );
});

test('a change of the type size keeps the words that are being read in sight', async ({
  profile,
}) => {
  const { desk, page } = await profile.open({ size: { width: 1000, height: 700 } });
  await desk.words(7, 'Cleaned').focus();
  await desk.paragraph(7).scrollIntoViewIfNeeded();
  const top = async (): Promise<number> => (await desk.paragraph(7).boundingBox())?.y ?? -1_000;
  await page.keyboard.press('K');
  await expect(desk.words(6, 'Cleaned')).toBeFocused();
  await page.keyboard.press('J');
  await expect(desk.words(7, 'Cleaned')).toBeFocused();
  const before = await top();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+=');
  await expect
    .poll(() =>
      page.evaluate(
        () => getComputedStyle(document.querySelector('p[data-side]') ?? document.body).fontSize,
      ),
    )
    .toBe('22px');
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(220);
});
