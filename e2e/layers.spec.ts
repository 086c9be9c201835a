import { expect, test } from './app.ts';

test('a note shows on the other side, and says where nothing corresponds to it', async ({
  profile,
}) => {
  const { desk } = await profile.open();
  await desk.select(2, 'Cleaned', 'народне комуне');
  await desk.button('Highlight blue').click();
  await expect.poll(() => desk.painted('echo-blue')).toEqual(['Популар Цоммунес']);
  await expect(desk.button('Marked blue: народне комуне')).toBeVisible();

  // The edition added this word.
  await desk.select(5, 'Cleaned', 'кућних');
  await desk.button('Highlight red').click();
  await expect.poll(() => desk.painted('mark-red')).toEqual(['кућних']);
  await expect(
    desk.button('Marked red: кућних – nothing corresponds to it on the original side'),
  ).toBeVisible();
  expect(await desk.painted('echo-red')).toEqual([]);
});

test('a short paragraph with many notes stays short', async ({ profile }) => {
  const { desk, page } = await profile.open();
  const before = await desk.paragraph(9).boundingBox();
  await page.keyboard.press('J');
  await desk.words(9, 'Cleaned').click();
  for (let count = 1; count <= 12; count += 1) {
    await page.keyboard.press('P');
    await page.keyboard.press(String((count % 4) + 1));
    await expect(desk.bar).toHaveCount(0);
  }
  await expect(desk.button('9 more notes in paragraph 9')).toBeVisible();
  const after = await desk.paragraph(9).boundingBox();
  expect(after?.height).toBeLessThan((before?.height ?? 0) + 100);
  await desk.button('9 more notes in paragraph 9').click();
  await expect(desk.notes.getByRole('article').first()).toBeVisible();
});

test('the words under the pointer have their partner on the other side', async ({ profile }) => {
  const { desk, page } = await profile.open();
  await desk.point(1, 'Cleaned', 'Цедунг');
  await expect.poll(() => desk.painted('partner')).toEqual(['Тсе-тунг', 'Цедунг']);
  await desk.point(1, 'Original', 'кинески');
  await expect.poll(() => desk.painted('partner')).toEqual(['кинески', 'кинески']);
  // This word has none, and says so by nothing.
  await desk.point(5, 'Cleaned', 'кућних');
  await expect.poll(() => desk.painted('partner')).toEqual([]);

  await page.getByRole('radio', { name: 'Interleaved' }).click();
  // The rows are still taking their new places.
  await expect
    .poll(async () => {
      await desk.point(1, 'Cleaned', 'Цедунг');
      return desk.painted('partner');
    })
    .toEqual(['Тсе-тунг', 'Цедунг']);
  await page.getByRole('radio', { name: 'Cleaned' }).click();
  await desk.point(1, 'Cleaned', 'кинески');
  expect(await desk.painted('partner')).toEqual([]);
});

test('a sentence selected by keyboard has its partner, until that is turned off', async ({
  profile,
}) => {
  const { desk, page } = await profile.open();
  const { keyboard } = page;
  await keyboard.press('J');
  await expect(desk.words(2, 'Cleaned')).toBeFocused();
  await keyboard.press('S');
  expect(await desk.selected()).toMatch(/^Једна од творевина/u);
  await expect
    .poll(() => desk.painted('partner'))
    .toEqual(['Једно од стварања Великог скока биле су Популар Цоммунес.']);
  await keyboard.press('W');
  await expect.poll(() => desk.painted('partner')).toEqual([]);
  await keyboard.press('W');
  await expect.poll(() => desk.painted('partner')).toHaveLength(1);
  await keyboard.press('Escape');
  await expect.poll(() => desk.painted('partner')).toEqual([]);
});

test('selected words stay selected in other letters, and are copied in those', async ({
  profile,
}) => {
  const run = await profile.open();
  const { desk, page } = run;
  await desk.select(2, 'Cleaned', 'пољопривредне производне задруге');
  await page.keyboard.press('L');
  await expect(desk.words(2, 'Cleaned')).toHaveAttribute('lang', 'sr-Latn');
  await expect.poll(() => desk.selected()).toBe('poljoprivredne proizvodne zadruge');
  await page.keyboard.press('Control+C');
  await expect.poll(() => run.clipboard()).toBe('poljoprivredne proizvodne zadruge');
  await page.getByRole('button', { name: 'Cyrillic or Latin' }).click();
  await expect.poll(() => desk.selected()).toBe('пољопривредне производне задруге');
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('checkbox', { name: 'Hyphenate' }).uncheck();
  await expect.poll(() => desk.words(2, 'Cleaned').textContent()).not.toContain('\u00ad');
  await expect.poll(() => desk.selected()).toBe('пољопривредне производне задруге');
  await page.getByRole('checkbox', { name: 'Show corresponding words' }).uncheck();
  await page.getByRole('checkbox', { name: 'Underline glossary terms' }).uncheck();
  expect(await desk.selected()).toBe('пољопривредне производне задруге');
});

test('all layers lie on the same words and leave each other alone', async ({ profile }) => {
  const { desk, page } = await profile.open();
  await desk.select(2, 'Cleaned', 'народне комуне');
  await page.keyboard.press('G');
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.painted('term')).toContain('народне комуне');
  await desk.select(2, 'Cleaned', 'биле су народне комуне');
  await page.keyboard.press('1');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('народне комуне');
  await expect.poll(() => desk.painted('hit-current')).toEqual(['народне комуне']);
  const layers = async (): Promise<string[][]> =>
    Promise.all(['mark-yellow', 'corrected', 'term', 'hit'].map((style) => desk.painted(style)));
  const all = await layers();
  expect(all[0]).toEqual(['биле су народне комуне']);
  expect(all[1]).toContain('народне комуне');

  // Other letters and back, corrections away and back: each layer is where it was.
  await page.keyboard.press('Escape');
  await page.keyboard.press('L');
  await expect.poll(() => desk.painted('mark-yellow')).toEqual(['bile su narodne komune']);
  await expect.poll(() => desk.painted('term')).toContain('narodne komune');
  await page.keyboard.press('I');
  await expect.poll(() => desk.painted('corrected')).toEqual([]);
  expect(await desk.painted('mark-yellow')).toEqual(['bile su narodne komune']);
  await page.keyboard.press('I');
  await page.keyboard.press('L');
  await expect.poll(() => desk.painted('mark-yellow')).toEqual(['биле су народне комуне']);
  await expect.poll(async () => (await layers()).slice(0, 3)).toEqual(all.slice(0, 3));
});
