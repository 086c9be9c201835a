import { expect, test } from './app.ts';

const original = [
  'Насловна страна',
  'Велики скок напред био је покрет који је почео 1958. године. Трајао је две године.',
  'Сељаци су удружени у народне комуне, а земља је постала заједничка.',
  'Топионице су грађене по двориштима.',
  'Глад је трајала до 1961. године и однела милионе живота.',
];
const edition = [
  'Велики скок напред био је покрет који је почео 1958. године.',
  'Трајао је две године.',
  'Сељаци су били удружени у народне комуне, а земља је постала заједничка.',
  'Топионице су грађене по двориштима.',
  'Глад је трајала до 1961. године, и однела је милионе живота.',
];

test('two versions dropped together are read as one, with their differences as corrections', async ({
  profile,
}) => {
  const files = [
    await profile.file('izvornik.txt', original.join('\n\n')),
    await profile.file('izdanje.txt', edition.join('\n\n')),
  ];
  const { desk, page } = await profile.open();
  await desk.drop(files);
  const offer = page.getByRole('dialog', { name: 'Two versions of one text?' });
  await expect(offer.getByRole('region', { name: 'Original' })).toContainText('izvornik.txt');
  await offer.getByRole('button', { name: 'Pair', exact: true }).click();
  await expect(desk.words(1, 'Original')).toHaveText(original[0] ?? '');
  await expect(desk.words(1, 'Cleaned')).toHaveText('');
  await expect(desk.words(2, 'Cleaned')).toHaveText(`${edition[0]} ${edition[1]}`);
  await expect(desk.words(3, 'Cleaned')).toHaveText(edition[2] ?? '');
  await expect.poll(async () => (await desk.painted('corrected')).join('|')).toContain('били');
});

test('a wrong pair is put right by keyboard, step by step, and nothing is lost on the way', async ({
  profile,
}) => {
  const files = [
    await profile.file('izvornik.txt', original.join('\n\n')),
    await profile.file('izdanje.txt', edition.join('\n\n')),
  ];
  const run = await profile.open();
  const { desk, page } = run;
  await desk.drop(files);
  await page.getByRole('button', { name: 'Pair', exact: true }).click();
  await expect(desk.words(5, 'Cleaned')).toHaveText(edition[4] ?? '');
  await desk.select(5, 'Cleaned', 'милионе живота');
  await desk.button('Highlight green').click();
  await expect(desk.notes.getByRole('article')).toHaveCount(1);

  await page.keyboard.press('Control+Shift+p');
  const row = (number: number) => page.getByRole('group', { name: `Row ${number}`, exact: true });
  await expect(row(5)).toBeVisible();
  await page.keyboard.press('Home');
  await expect(row(1).locator('[tabindex="0"]')).toBeFocused();
  // The title page and the paragraph below it become one row, and two again.
  await page.keyboard.press('m');
  await expect(row(5)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(row(5)).toBeVisible();
  await page.keyboard.press('m');
  await expect(row(5)).toHaveCount(0);
  await run.close();

  // What was done stands as it was left.
  const again = await profile.open();
  await again.page.keyboard.press('Control+Shift+p');
  const rowAgain = (number: number) =>
    again.page.getByRole('group', { name: `Row ${number}`, exact: true });
  await expect(rowAgain(4)).toBeVisible();
  await expect(rowAgain(5)).toHaveCount(0);
  await again.page.getByRole('button', { name: 'Apply to the text' }).click();
  await expect(again.desk.words(1, 'Original')).toHaveText(`${original[0]}\n${original[1]}`, {
    useInnerText: true,
  });
  await expect(again.desk.words(4, 'Cleaned')).toHaveText(edition[4] ?? '');
  await expect.poll(() => again.desk.painted('mark-green')).toContain('милионе живота');
  await again.page.keyboard.press('Control+z');
  await expect(again.desk.words(5, 'Cleaned')).toHaveText(edition[4] ?? '');
  await expect.poll(() => again.desk.painted('mark-green')).toContain('милионе живота');
});

test('two files that have nothing in common are simply two texts', async ({ profile }) => {
  const files = [
    await profile.file('a.txt', original.join('\n\n')),
    await profile.file('b.txt', 'Сунце сија над морем.\n\nГалебови лете ниско.\n\nСтиже вече.'),
  ];
  const { desk, page } = await profile.open();
  await desk.drop(files);
  await expect(page.getByText('2 texts were added.')).toBeVisible();
  await expect(desk.library.getByRole('button', { name: /^a /u })).toBeVisible();
});

test('an edition can be paired with a text that is already there', async ({ profile }) => {
  const file = await profile.file('izvornik.txt', original.join('\n\n'));
  const cleaned = await profile.file('izdanje.txt', edition.join('\n\n'));
  const run = await profile.open({ files: [file] });
  const { desk, page } = run;
  await desk.select(4, 'Original', 'Топионице');
  await desk.button('Highlight blue').click();
  await run.answerOpenDialog([cleaned]);
  await desk.words(1, 'Cleaned').click();
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: 'Pair with an edition…' }).click();
  await expect(page.getByText('has been paired')).toBeVisible();
  await expect(desk.words(3, 'Cleaned')).toHaveText(edition[2] ?? '');
  await expect.poll(() => desk.painted('mark-blue')).toContain('Топионице');
  await page.keyboard.press('Control+z');
  await expect(desk.words(3, 'Cleaned')).toHaveText(original[2] ?? '');
});
