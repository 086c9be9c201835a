import { expect, test, type Uporedo } from './app.ts';

const shots = process.env.UPOREDO_SHOTS;
async function shot({ page }: Uporedo, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}-${name}.png` });
}

/** Marks words of the cleaned side, with the keyboard in the text afterwards. */
async function mark({ desk }: Uporedo, number: number, words: string): Promise<void> {
  // Rows may still be laid out while the words are sought with the pointer.
  await expect(async () => {
    await desk.select(number, 'Cleaned', words);
    expect(await desk.selected()).toBe(words);
  }).toPass();
  await desk.button('Highlight green').click();
  await expect(desk.notes.getByRole('article', { name: `Note on: ${words}` })).toBeVisible();
}

/** Takes back the correction under words of the cleaned side. */
async function takeBack({ desk, page }: Uporedo, number: number, words: string): Promise<void> {
  await desk.click(number, 'Cleaned', words);
  await page.keyboard.press('.');
  const card = page.getByRole('region', { name: 'Correction' });
  for (let step = 0; step < 20; step++) {
    if ((await card.locator('ins').textContent())?.includes(words)) break;
    await page.keyboard.press('.');
  }
  await page.keyboard.press('R');
}

const undoName = ({ app }: Uporedo): Promise<string | undefined> =>
  app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.flatMap(({ submenu }) => submenu?.items.map(({ label }) => label) ?? [])
      .find((label) => label.startsWith('Undo')),
  );

test('a note whose words changed is told of, looked at and confirmed by keyboard', async ({
  profile,
}) => {
  const run = await profile.open({ size: { width: 1440, height: 900 } });
  const { desk, page } = run;
  await mark(run, 2, 'народне комуне');
  await takeBack(run, 2, 'народне комуне');
  await expect(desk.words(2, 'Cleaned')).toContainText('Популар Цоммунес');

  const messages = page.getByRole('log', { name: 'Messages' });
  await expect(messages).toContainText('1 note moved.');
  await expect(desk.notes).toContainText('1 note to look at');
  await shot(run, 'told');
  await page.keyboard.press('F9');
  const card = desk.notes.getByRole('article');
  await expect(card.locator('del')).toHaveText('народне комуне');
  await expect(card.locator('ins')).toHaveText('Популар Цоммунес');
  await expect(card.getByRole('button', { name: 'Confirm' })).toBeFocused();
  await shot(run, 'moved');

  await page.keyboard.press('Y');
  await expect(card.locator('del')).toHaveCount(0);
  await expect(desk.notes).not.toContainText('to look at');
  await expect(desk.words(2, 'Cleaned')).toBeFocused();
  await expect(desk.saved).toHaveText('Saved');
  await expect.poll(() => undoName(run)).toBe('Undo: confirm note');
  await page.keyboard.press('Control+Z');
  await expect(card.locator('ins')).toHaveText('Популар Цоммунес');
  // Undoing the change itself brings the note home.
  await page.keyboard.press('Control+Z');
  await expect(card.getByRole('button', { name: 'народне комуне', exact: true })).toBeVisible();
  await expect(card.locator('ins')).toHaveCount(0);
});

test('a note that lost its words is attached through a candidate, and to the selection', async ({
  profile,
}) => {
  const run = await profile.open({ size: { width: 1440, height: 900 } });
  const { desk, page } = run;
  await mark(run, 3, 'на село');
  await takeBack(run, 3, 'на село');
  await expect(page.getByRole('log', { name: 'Messages' })).toContainText('1 note lost its place.');
  await shot(run, 'lost');
  await page.keyboard.press('F9');
  const card = desk.notes.getByRole('article');
  await expect(card).toContainText('no longer where they stood');
  const places = card.getByRole('list', { name: 'Possible places' });
  await expect(places.getByRole('button').first()).toBeFocused();
  await shot(run, 'orphan');
  await page.keyboard.press('Enter');
  await expect(places).toHaveCount(0);
  await expect(desk.notes).not.toContainText('to look at');
  await expect.poll(() => desk.painted('mark-green')).toEqual(['на село']);
  await page.keyboard.press('Control+Z');
  await expect(desk.notes).toContainText('1 note to look at');

  // The other side is selected: the note stays on its own.
  await page.keyboard.press('F9');
  await expect(places.getByRole('button').first()).toBeFocused();
  await desk.select(1, 'Original', 'Мао Тсе-тунг');
  await page.keyboard.press('T');
  await expect.poll(() => desk.painted('mark-green')).toEqual(['Мао Цедунг']);
  await expect.poll(() => undoName(run)).toBe('Undo: attach note');
  await page.keyboard.press('Control+Z');
  await expect(card).toContainText('no longer where they stood');
});

test('F9 goes from note to note, also one over several paragraphs, and on by itself', async ({
  profile,
}) => {
  const run = await profile.open({ size: { width: 1440, height: 1000 } });
  const { desk, page } = run;
  await desk.selectAcross(
    'Cleaned',
    { number: 1, words: 'корака ка' },
    { number: 2, words: 'Једна од творевина' },
  );
  await desk.button('Highlight red').click();
  await mark(run, 2, 'народне комуне');
  await takeBack(run, 2, 'Једна од творевина');
  await takeBack(run, 2, 'народне комуне');
  await expect(desk.notes).toContainText('2 notes to look at');
  const active = desk.notes.locator('article.active');
  await page.keyboard.press('F9');
  const before = await active.getAttribute('aria-label');
  await page.keyboard.press('Shift+F9');
  await expect(active).not.toHaveAttribute('aria-label', before ?? '');
  const first = await active.getAttribute('aria-label');
  await page.keyboard.press('F9');
  await expect(active).not.toHaveAttribute('aria-label', first ?? '');
  await page.keyboard.press('F9');
  await expect(active).toHaveAttribute('aria-label', first ?? '');
  await expect(active.getByRole('button', { name: 'Confirm' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.notes).toContainText('1 note to look at');
  await expect(active).not.toHaveAttribute('aria-label', first ?? '');
  await expect(active.getByRole('button', { name: 'Confirm' })).toBeFocused();
  await shot(run, 'next');
  await page.keyboard.press('Escape');
  await expect(active).toHaveCount(0);
  await expect(page.locator('p[data-side="cleaned"]:focus')).toHaveCount(1);
  await page.keyboard.press('F9');
  await expect(active).toHaveCount(1);
  await page.keyboard.press('Y');
  await expect(desk.notes).not.toContainText('to look at');
});
