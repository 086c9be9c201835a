import { readFile } from 'node:fs/promises';
import { expect, test } from './app.ts';

const article = (name: string): Promise<string> =>
  readFile(new URL(`../resources/veliki-skok/${name}`, import.meta.url), 'utf8');

const withoutSoftHyphens = (words: string): string => words.replaceAll('\u00ad', '');

test('the first start shows the article in two columns, as it was and as it was edited', async ({
  profile,
}) => {
  const { desk } = await profile.open();
  const originals = (await article('original.txt')).split('\n');
  const edited = (await article('edition.txt')).split('\n');
  for (const [index, original] of originals.entries()) {
    const number = index + 1;
    await desk.words(number, 'Original').scrollIntoViewIfNeeded();
    const shown = (await desk.words(number, 'Original').textContent()) ?? '';
    const cleaned = (await desk.words(number, 'Cleaned').textContent()) ?? '';
    expect(withoutSoftHyphens(shown)).toBe(original);
    expect(withoutSoftHyphens(cleaned)).toBe(edited[index]);
  }
});

test('both columns begin at the same height, and the corrections are marked on both', async ({
  profile,
}) => {
  const { desk } = await profile.open();
  for (const number of [1, 2]) {
    const left = await desk.words(number, 'Original').boundingBox();
    const right = await desk.words(number, 'Cleaned').boundingBox();
    expect(left?.y).toBe(right?.y);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
  }
  expect(await desk.painted('damaged')).toContain('Популар Цоммунес');
  expect(await desk.painted('corrected')).toContain('народне комуне');
});

test('a correction is explained on hover, on focus and in its panel', async ({ profile }) => {
  const { desk, page } = await profile.open();
  const explanation = page.getByRole('tooltip');

  await desk.point(2, 'Original', 'Популар Цоммунес');
  await expect(explanation).toContainText('народне комуне');
  await expect(explanation).toContainText('Popular Communes');
  await page.mouse.move(5, 5);
  await expect(explanation).toBeHidden();

  await desk.words(1, 'Cleaned').focus();
  await page.keyboard.press('.');
  await expect(explanation).toContainText('1953–1957');
  await page.keyboard.press('.');
  await expect(explanation).toContainText('Мао Цедунг');
  await page.keyboard.press('Escape');
  await expect(explanation).toBeHidden();

  await page.getByRole('button', { name: /corrections in paragraph 2$/u }).click();
  await expect(desk.changes).toContainText('Popular Communes');
});

test('Serbian letters have their Serbian forms', async ({ profile }) => {
  const { page } = await profile.open();
  // Upright б and italic б г д п т are drawn otherwise in Serbian than in Russian; а is the same.
  const looks = async (letter: string, style: string, lang: string): Promise<string> => {
    await page.evaluate(
      ({ letter, style, lang }) => {
        document.querySelector('#letter')?.remove();
        const drawn = document.createElement('div');
        drawn.id = 'letter';
        drawn.lang = lang;
        drawn.textContent = letter;
        drawn.style.cssText = `position:fixed;inset:0 auto auto 0;z-index:99;width:120px;height:140px;
          background:#fff;color:#000;font:${style} 96px/140px 'Source Serif 4 Variable'`;
        document.body.append(drawn);
      },
      { letter, style, lang },
    );
    await page.evaluate(() => document.fonts.ready);
    return (await page.locator('#letter').screenshot()).toString('base64');
  };
  for (const [letter, style] of [
    ['б', 'normal'],
    ...['б', 'г', 'д', 'п', 'т'].map((one) => [one, 'italic']),
  ] as [string, string][]) {
    await looks(letter, style, 'ru');
    const [serbian, russian] = [
      await looks(letter, style, 'sr-Cyrl'),
      await looks(letter, style, 'ru'),
    ];
    expect(serbian === russian, `${style} ${letter}`).toBe(false);
  }
  expect(await looks('а', 'italic', 'sr-Cyrl')).toBe(await looks('а', 'italic', 'ru'));
});
