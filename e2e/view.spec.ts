import { expect, test } from './app.ts';

test('the Latin view and back leaves every note where it was', async ({ profile }) => {
  const { desk, page } = await profile.open();
  await desk.select(1, 'Cleaned', 'Мао Цедунг покренуо');
  await desk.button('Highlight yellow').click();
  await expect.poll(() => desk.painted('mark-yellow')).toEqual(['Мао Цедунг покренуо']);

  await page.getByRole('button', { name: 'Cyrillic or Latin' }).click();
  await expect(desk.words(1, 'Cleaned')).toHaveAttribute('lang', 'sr-Latn');
  await expect.poll(() => desk.painted('mark-yellow')).toEqual(['Mao Cedung pokrenuo']);
  // Made on Latin letters, with nj, lj and dž before them in the line.
  await desk.select(2, 'Cleaned', 'poljoprivredne proizvodne zadruge');
  await desk.button('Highlight green').click();
  await expect
    .poll(() => desk.painted('mark-green'))
    .toEqual(['poljoprivredne proizvodne zadruge']);

  await page.getByRole('button', { name: 'Cyrillic or Latin' }).click();
  await expect.poll(() => desk.painted('mark-yellow')).toEqual(['Мао Цедунг покренуо']);
  await expect.poll(() => desk.painted('mark-green')).toEqual(['пољопривредне производне задруге']);
});

test('soft hyphens are seen and never copied', async ({ profile }) => {
  const { app, desk, page } = await profile.open();
  expect(await desk.words(2, 'Original').textContent()).toContain('\u00ad');
  await desk.select(2, 'Original', 'пољопривредне производне задруге');
  await page.keyboard.press('Control+C');
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('пољопривредне производне задруге');
});

test('there are four ways to see the two sides', async ({ profile }) => {
  const { desk, page } = await profile.open();
  const [original, cleaned] = [desk.words(1, 'Original'), desk.words(1, 'Cleaned')];
  await page.getByRole('radio', { name: 'Original' }).click();
  await expect(cleaned).toHaveCount(0);
  await expect(original).toBeVisible();
  await page.getByRole('radio', { name: 'Cleaned' }).click();
  await expect(original).toHaveCount(0);
  await expect(cleaned).toBeVisible();
  await page.getByRole('radio', { name: 'Interleaved' }).click();
  await expect(original).toBeVisible();
  const [upper, lower] = [await original.boundingBox(), await cleaned.boundingBox()];
  expect(lower?.y).toBeGreaterThan((upper?.y ?? 0) + (upper?.height ?? 0) - 1);
  expect(lower?.x).toBe(upper?.x);
  await page.getByRole('radio', { name: 'Side by side' }).click();
  await expect
    .poll(async () => (await cleaned.boundingBox())?.y)
    .toBe((await original.boundingBox())?.y);
});

test('type, width, spacing and colours are the reader’s, and stay', async ({ profile }) => {
  const first = await profile.open();
  await first.page.getByRole('button', { name: 'Appearance' }).click();
  const sheet = first.page.getByRole('dialog', { name: 'Appearance' });
  await sheet.getByLabel('Type size').fill('24');
  await sheet.getByLabel('Line spacing').fill('1.9');
  await sheet.getByLabel('Dark').check();
  const size = (page: typeof first.page): Promise<string> =>
    page.evaluate(
      () => getComputedStyle(document.querySelector('p[data-side]') ?? document.body).fontSize,
    );
  await expect.poll(() => size(first.page)).toBe('24px');
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await first.close();

  const second = await profile.open();
  expect(await size(second.page)).toBe('24px');
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the interface speaks three languages and changes them without a restart', async ({
  profile,
}) => {
  const { app, page, desk } = await profile.open();
  await desk.select(1, 'Cleaned', 'Мао Цедунг');
  await page.getByRole('button', { name: 'Appearance' }).click();
  const menu = (): Promise<string[]> =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);

  await page.getByLabel('Српски (ћирилица)').check();
  await expect(page.getByRole('region', { name: 'Белешке' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sr-Cyrl');
  await expect.poll(menu).toContain('Уређивање');

  await page.getByLabel('Srpski (latinica)').check();
  await expect(page.getByRole('region', { name: 'Beleške' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Pasus 1', exact: true })).toBeVisible();
  await expect.poll(menu).toContain('Uređivanje');

  await page.getByLabel('English').check();
  await expect(desk.notes).toBeVisible();
  await expect.poll(menu).toContain('Edit');
});

for (const [lang, name] of [
  ['sr', 'Библиотека'],
  ['sr-Latn', 'Biblioteka'],
  ['en', 'Library'],
] as const) {
  test(`--lang=${lang} decides the language of the interface`, async ({ profile }) => {
    const { page } = await profile.start({ lang });
    await expect(page.getByRole('region', { name })).toBeVisible();
  });
}

test('words are found on both sides, in either script, without diacritics', async ({ profile }) => {
  const { desk, page } = await profile.open();
  await desk.button('Find').click();
  const field = page.getByRole('searchbox', { name: 'Find in the text' });
  await field.fill('preuzimanja vlasti');
  await expect(page.getByText('1 of 2')).toBeVisible();
  await expect.poll(() => desk.painted('hit')).toEqual(['преузимања власти', 'преузимања власти']);
  await field.fill('Историчар');
  await expect(page.getByText(/^1 of \d/u)).toBeVisible();
  await field.press('Enter');
  await expect(page.getByText(/^2 of \d/u)).toBeVisible();
  await field.fill('речи којих нема');
  await expect(page.getByText('No hits')).toBeVisible();
  await field.press('Escape');
  await expect(field).toBeHidden();
  await expect.poll(() => desk.painted('hit')).toEqual([]);
});

test('a long text that was never read fills the window', async ({ profile }) => {
  const lines = Array.from({ length: 700 }, (_, i) => `Пасус ${i + 1} има неколико речи.`);
  const long = await profile.file('long.txt', lines.join('\n\n'));
  const { desk } = await profile.open({ files: [long] });
  await expect(desk.paragraph(6)).toBeInViewport();
  await expect(desk.paragraph(700)).toHaveCount(0);
});
