import { expect, test } from './app.ts';
import { windows1250 } from './encoded.ts';

const novel = `# Глава прва

Било је то **давно**, пре много година.

– Ко је тамо? – упитао је старац.

# Глава друга

Сутрадан су сви отишли на реку.
`;

test('what is dropped is read, whatever it is, and what cannot be is named', async ({
  profile,
}) => {
  const markdown = await profile.file('Прича.md', novel);
  const old = await profile.file('stara.txt', windows1250('Šuma je šumela, a čovek je ćutao.\n'));
  const picture = await profile.file(
    'slika.txt',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
  );
  const { desk, page } = await profile.open();
  await desk.drop([markdown, old, picture]);
  await expect(page.getByText('2 texts were added.')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: '“slika.txt”' })).toBeVisible();
  await expect(desk.words(1, 'Original')).toHaveText('Глава прва');
  await expect(desk.words(1, 'Original')).toHaveRole('heading');
  await expect(desk.words(2, 'Cleaned').locator('.strong')).toHaveText('давно');
  await desk.library.getByRole('button', { name: /^stara/u }).click();
  await expect(desk.words(1, 'Original')).toHaveText('Šuma je šumela, a čovek je ćutao.');
  await page.keyboard.press('Control+z');
  await expect(desk.library.getByRole('button', { name: /^stara/u })).toHaveCount(0);
  await expect(desk.library.getByRole('button', { name: /^Прича/u })).toHaveCount(0);
});

test('words set in a style are marked like any others', async ({ profile }) => {
  const file = await profile.file('Прича.md', novel);
  const { desk } = await profile.open({ files: [file] });
  await desk.select(2, 'Cleaned', 'то давно, пре');
  await desk.button('Highlight blue').click();
  await expect(desk.notes.getByRole('article')).toContainText('то давно, пре');
  await desk.click(2, 'Cleaned', 'давно');
  await expect(desk.notes.getByRole('article')).toHaveCount(1);
});

test('chapters make a table of contents that leads to them', async ({ profile }) => {
  const file = await profile.file('Прича.md', novel);
  const { desk, page } = await profile.open({ files: [file] });
  await desk.words(1, 'Cleaned').click();
  await page.keyboard.press('o');
  const contents = page.getByRole('dialog', { name: 'Contents' });
  await expect(contents.getByRole('button', { name: /^Глава/u })).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('¶ 4 of 5')).toBeVisible();
});

test('what is pasted becomes a text, with its headings', async ({ profile }) => {
  const run = await profile.open();
  const { desk, page } = run;
  await desk.words(1, 'Cleaned').click();
  await run.copy('Наслов\nПрви пасус.', '<h1>Наслов</h1><p>Први <em>пасус</em>.</p>');
  await page.keyboard.press('Control+v');
  await expect(desk.words(1, 'Original')).toHaveText('Наслов');
  await expect(desk.words(2, 'Original').locator('.emphasis')).toHaveText('пасус');
  await expect(desk.library.getByRole('button', { name: /^Наслов/u })).toBeVisible();
});

test('a folder is brought in as one step and as a collection', async ({ profile }) => {
  const folder = await profile.folderOf('Сабрана дела');
  await profile.file('Сабрана дела/prva.txt', 'Прва књига.\n');
  await profile.file('Сабрана дела/druga.txt', 'Друга књига.\n');
  await profile.file('Сабрана дела/slika.png', new Uint8Array([1, 2, 3]));
  const { desk, page } = await profile.open();
  await desk.drop([folder]);
  await expect(page.getByText('2 texts were added.')).toBeVisible();
  await expect(desk.library.getByRole('button', { name: /^prva/u })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(desk.library.getByRole('button', { name: /^prva/u })).toHaveCount(0);
});

test('a wrong guess at the encoding is one choice away, and notes stay with their words', async ({
  profile,
}) => {
  const file = await profile.file(
    'stara.txt',
    windows1250('Ovo je prva rečenica.\n\nOvo je druga.\n'),
  );
  const { desk, page } = await profile.open({ files: [file] });
  await desk.select(2, 'Original', 'druga');
  await desk.button('Highlight green').click();
  await desk.words(1, 'Cleaned').click();
  await page.keyboard.press('Control+i');
  const sheet = page.getByRole('dialog', { name: 'File of the text' });
  await sheet.getByRole('radio', { name: 'ISO-8859-5' }).check();
  await sheet.getByRole('button', { name: 'Read again' }).click();
  const report = page.getByRole('dialog', { name: 'The text was replaced' });
  await expect(report.getByRole('region', { name: 'Notes' })).toContainText('in place 1');
  await report.getByRole('button', { name: 'Close' }).last().click();
  await expect(desk.words(1, 'Original')).toHaveText('Ovo je prva reшenica.');
  await expect(desk.notes.getByRole('article')).toContainText('druga');
  await page.keyboard.press('Control+z');
  await expect(desk.words(1, 'Original')).toHaveText('Ovo je prva rečenica.');
});

test('a better version takes the place of a text, and its notes go along', async ({ profile }) => {
  const scan = [
    'Дунав извире у Шварцвалду, у градv Донауешингену.',
    'Кроз Србију тече на дужини од 588 километара.',
    'Сава се у њега улива под Калемегданом, у Београду.',
    'Рибари су некада живели на целој обали, у сојеницама.',
    'Ђердапска клисура најлепши је део целог тока.',
  ];
  const file = await profile.file('скен.txt', scan.join('\n\n'));
  const better = [
    'Предговор који је на скену недостајао.',
    ...scan.map((words) => words.replace('градv', 'граду')),
  ].filter((words) => !words.startsWith('Рибари'));
  const corrected = await profile.file('исправљено.txt', better.join('\n\n'));
  const run = await profile.open({ files: [file] });
  const { desk, page } = run;
  await desk.select(3, 'Original', 'под Калемегданом');
  await desk.button('Highlight yellow').click();
  await desk.select(4, 'Original', 'живели на целој обали');
  await desk.button('Highlight red').click();
  await expect(desk.notes.getByRole('article')).toHaveCount(2);

  await run.answerOpenDialog([corrected]);
  await desk.words(1, 'Cleaned').click();
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: 'Replace with a better version…' }).click();
  const report = page.getByRole('dialog', { name: 'The text was replaced' });
  await expect(report.getByRole('region', { name: 'Notes' })).toContainText(
    'without a place, kept 1',
  );
  await page.keyboard.press('Enter');
  await expect(desk.words(1, 'Original')).toHaveText('Предговор који је на скену недостајао.');
  await expect(desk.notes.getByRole('article')).toHaveCount(2);
  await expect.poll(() => desk.painted('mark-yellow')).toContain('под Калемегданом');

  await page.keyboard.press('Control+z');
  await expect(desk.words(1, 'Original')).toContainText('Дунав извире');
  await expect.poll(() => desk.painted('mark-red')).toContain('живели на целој обали');
});
