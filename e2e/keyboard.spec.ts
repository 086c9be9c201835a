import { expect, test } from './app.ts';

test('from start to export without a mouse', async ({ profile }) => {
  const run = await profile.open();
  const { desk, page } = run;
  const { keyboard } = page;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };

  // Into the text, one paragraph on, the second sentence of it: highlighted.
  await press('J');
  await expect(desk.words(2, 'Cleaned')).toBeFocused();
  await press('S', 'S');
  expect(await desk.selected()).toMatch(/^Оне ће заменити.*власништва\.$/u);
  await press('2');
  await expect.poll(() => desk.painted('mark-green')).toHaveLength(1);

  // The other side, the whole paragraph: a note.
  await press('X');
  await expect(desk.words(2, 'Original')).toBeFocused();
  await press('P', 'N');
  await expect(desk.notes.getByLabel('Note text')).toBeFocused();
  await keyboard.type('Дословно преведено.');
  await press('Control+Enter');
  await expect(desk.words(2, 'Original')).toBeFocused();
  await expect(desk.notes).toContainText('Дословно преведено.');

  // Without a selection the paragraph in focus is marked; two of them with Shift.
  await press('ArrowDown', '3');
  await expect.poll(() => desk.painted('mark-blue')).toHaveLength(1);
  await press('P', 'Shift+ArrowDown', '4');
  await expect.poll(() => desk.painted('mark-red')).toHaveLength(2);

  // A term, from the toolbar that appears with a selection.
  await press('S');
  await expect(desk.bar).toBeVisible();
  await press('G');
  await expect(desk.glossary.getByRole('textbox', { name: 'Term' })).toBeFocused();
  await keyboard.type('неки историчари');
  await press('Enter');
  await expect(desk.glossary.getByRole('article')).toContainText('неки историчари');

  // Why was this changed? And where is that word?
  await press('K', '.');
  await expect(page.getByRole('tooltip')).toBeVisible();
  await press('Escape', 'Control+F');
  await keyboard.type('комуне');
  await expect(page.getByText(/^1 of \d/u)).toBeVisible();
  await press('Escape');

  // The sheet that tells all this.
  await press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText(
    'Switch side',
  );
  await press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Out as a file.
  const path = await profile.file('notes.md', '');
  await run.answerSaveDialog(path);
  await press('Control+E');
  const save = desk.button('Save as…');
  await expect(save).toBeVisible();
  while (!(await save.evaluate((button) => button === document.activeElement))) await press('Tab');
  await press('Enter');
  await expect.poll(() => profile.read('notes.md')).toContain('Дословно преведено.');
});

test('the arrows walk through tall paragraphs and then on', async ({ profile }) => {
  const { desk, page } = await profile.open({ size: { width: 1000, height: 560 } });
  await desk.words(2, 'Cleaned').focus();
  await page.keyboard.press('ArrowDown');
  await expect(desk.words(2, 'Cleaned')).toBeFocused();
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(desk.words(3, 'Cleaned')).toBeFocused({ timeout: 300 });
  }).toPass();
});
