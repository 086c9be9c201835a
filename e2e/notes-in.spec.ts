import { expect, test, type Profile, type Uporedo } from './app.ts';

const words =
  'Први пасус говори о народним комунама.\n\nДруги пасус помиње старе задруге.\n\nТрећи пасус.\n';

const shots = process.env.UPOREDO_SHOTS;
async function shot({ page }: Uporedo, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}-${name}.png` });
}

/** An annotation as the search of Hypothesis answers it. */
const annotation = (id: string, exact: string, text: string): object => ({
  id,
  created: '2026-03-01T10:00:00+00:00',
  updated: '2026-03-01T10:00:00+00:00',
  uri: 'https://example.org/skok',
  text,
  tags: ['комуне'],
  document: { title: ['Скок'] },
  target: [{ selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
});

const hypothesis = JSON.stringify({
  total: 3,
  rows: [
    annotation('one', 'старе задруге', 'Које задруге?'),
    annotation('two', 'narodnim komunama', 'Упоредити са СССР-ом.'),
    annotation('three', 'ових речи нема нигде у тексту', 'Где је ово стајало?'),
    { id: 'four', uri: 'https://example.org/skok' },
  ],
});

async function started(profile: Profile): Promise<{ run: Uporedo; file: string }> {
  const run = await profile.open({
    files: [await profile.file('скок.txt', words)],
    size: { width: 1440, height: 900 },
  });
  await expect(run.desk.words(2, 'Original')).toContainText('старе задруге');
  return { run, file: await profile.file('notes.json', hypothesis) };
}

async function bringIn({ app }: Uporedo): Promise<void> {
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    items?.find(({ label }) => label === 'Bring in notes…')?.click();
  });
}

test('notes from Hypothesis stand on their words, in whichever script, and come in once', async ({
  profile,
}) => {
  const { run, file } = await started(profile);
  const { desk, page } = run;
  await run.answerOpenDialog([file]);
  await bringIn(run);
  const sheet = page.getByRole('dialog', { name: 'Bring in notes' });
  await expect(sheet.getByRole('status')).toHaveText('3 to add · 1 without a place');
  await expect(sheet).toContainText('1 entry is no note');
  const rows = sheet.getByRole('listitem');
  await expect(rows.filter({ hasText: 'народним комунама' })).toContainText('¶ 1');
  await expect(rows.filter({ hasText: 'старе задруге' })).toContainText('¶ 2');
  await expect(rows.filter({ hasText: 'ових речи нема' })).toContainText('not in the text');
  await shot(run, 'sheet');
  await sheet.getByRole('button', { name: 'Bring in 3 notes' }).click();

  const cards = desk.notes.getByRole('article');
  await expect(cards).toHaveCount(3);
  await expect(desk.notes).toContainText('Упоредити са СССР-ом.');
  expect(await desk.painted('mark-yellow')).toEqual(
    expect.arrayContaining(['народним комунама', 'старе задруге']),
  );
  await page.getByRole('log', { name: 'Messages' }).getByRole('button', { name: 'Look' }).click();
  const lost = cards.filter({ hasText: 'Где је ово стајало?' });
  await expect(lost).toContainText('no longer where they stood');
  await shot(run, 'looked-at');

  await run.answerOpenDialog([file]);
  await bringIn(run);
  await expect(sheet.getByRole('status')).toHaveText('0 to add · 3 already here');
  await expect(sheet.getByRole('button', { name: 'Bring in 0 notes' })).toBeDisabled();
  await sheet.getByRole('button', { name: 'Cancel' }).click();

  await page.keyboard.press('Control+z');
  await expect(cards).toHaveCount(0);
});

/** A clipping as a Kindle writes it. */
const clipping = (book: string, place: string, said: string): string =>
  `\ufeff${book}\r\n- Ihre Markierung bei Position ${place} | Hinzugefügt am Montag, 1. Januar 2024 10:00:00\r\n\r\n${said}\r\n==========\r\n`;

test('clippings of a Kindle are dropped, one of its books is chosen, and what is not ticked stays out', async ({
  profile,
}) => {
  const { run } = await started(profile);
  const { desk, page } = run;
  const clippings =
    clipping('Скок (Непознат)', '10-11', 'старе задруге') +
    clipping('Скок (Непознат)', '12-13', 'ових речи нема нигде у тексту') +
    clipping('На Дрини ћуприја (Иво Андрић)', '1-2', 'народним комунама');
  await desk.drop([await profile.file('My Clippings.txt', clippings)]);
  const sheet = page.getByRole('dialog', { name: 'Bring in notes' });
  const books = sheet.getByRole('combobox', { name: 'Notes on the book' });
  await expect(books.locator('option:checked')).toHaveText('Скок · Непознат · 2');
  await expect(sheet.getByRole('listitem')).toHaveCount(2);
  await shot(run, 'books');
  await books.selectOption({ label: 'На Дрини ћуприја · Иво Андрић · 1' });
  await expect(sheet.getByRole('listitem')).toHaveCount(1);
  await books.selectOption({ label: 'Скок · Непознат · 2' });
  await sheet.getByRole('checkbox', { name: 'Bring in: ових речи' }).uncheck();
  await sheet.getByRole('button', { name: 'Bring in 1 note' }).click();
  await expect(desk.notes.getByRole('article', { name: 'Note on: старе задруге' })).toBeVisible();
  await expect(desk.notes.getByRole('article')).toHaveCount(1);
  // A file of notes is no text.
  await expect(desk.library.getByRole('button', { name: /^My Clippings/u })).toHaveCount(0);
});

test('a file without notes is named, and nothing is brought in', async ({ profile }) => {
  const { run } = await started(profile);
  await run.answerOpenDialog([
    await profile.file('broken.json', '{"rows": [\n{'),
    await profile.file('other.json', '{"a": 1}'),
  ]);
  await bringIn(run);
  const messages = run.page.getByRole('log', { name: 'Messages' });
  await expect(messages).toContainText('“broken.json” is broken in line 2');
  await expect(messages).toContainText('“other.json” holds no notes');
  await expect(run.page.getByRole('dialog')).toHaveCount(0);
});
