import { chmod } from 'node:fs/promises';
import { expect, test } from './app.ts';

test('a file named at the start is opened beside itself', async ({ profile }) => {
  const file = await profile.file('priča.txt', 'Први пасус.\n\nДруги пасус.\n');
  const { desk } = await profile.open({ files: [file] });
  await expect(desk.words(1, 'Original')).toHaveText('Први пасус.');
  await expect(desk.words(2, 'Cleaned')).toHaveText('Други пасус.');
  await expect(desk.library.getByRole('button', { name: /^priča/u })).toBeVisible();
});

test('a file that is already in the library is shown and not added again', async ({ profile }) => {
  const file = await profile.file('priča.txt', 'Први пасус.\n');
  const first = await profile.open({ files: [file] });
  await first.close();
  const second = await profile.open({ files: [file] });
  await expect(second.desk.words(1, 'Original')).toHaveText('Први пасус.');
  await expect(second.desk.library.getByRole('listitem')).toHaveCount(2);
});

test('files that cannot be opened are named with the reason, and the library stays as it was', async ({
  profile,
}) => {
  const files = [
    profile.path('nema.txt'),
    await profile.folderOf('fascikla'),
    await profile.file('prazna.txt', ''),
    await profile.file('slika.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 1])),
    await profile.file('knjiga.epub', brokenOff),
  ];
  const run = await profile.start({ files: files.slice(0, 3) });
  const alerts = run.page.getByRole('alert');
  await expect(alerts.filter({ hasText: 'The file “nema.txt” does not exist.' })).toBeVisible();
  await expect(alerts.filter({ hasText: 'The folder “fascikla” holds no text' })).toBeVisible();
  await expect(alerts.filter({ hasText: 'The file “prazna.txt” is empty.' })).toBeVisible();
  await expect(run.desk.library.getByRole('listitem')).toHaveCount(1);
  await run.close();

  const again = await profile.start({ files: files.slice(3) });
  const more = again.page.getByRole('alert');
  await expect(more.filter({ hasText: '“slika.png” is a file of the kind PNG' })).toBeVisible();
  await expect(more.filter({ hasText: '“knjiga.epub” is not whole' })).toBeVisible();
  await expect(again.desk.library.getByRole('listitem')).toHaveCount(1);
});

test('a file that may not be read is named with the reason', async ({ profile }) => {
  const file = await profile.file('tajna.txt', 'Тајна.');
  await chmod(file, 0o000);
  const { page } = await profile.start({ files: [file] });
  await expect(
    page.getByRole('alert').filter({ hasText: '“tajna.txt” cannot be read' }),
  ).toBeVisible();
});

test('a second start brings its files to the first and goes', async ({ profile }) => {
  const { desk } = await profile.open();
  const file = await profile.file('druga.txt', 'Из другог покретања.\n');
  expect(await profile.startBeside(file)).toBe(0);
  await expect(desk.words(1, 'Original')).toHaveText('Из другог покретања.');
});

test('a text is deleted with its notes, and undo brings all back', async ({ profile }) => {
  const { desk, page } = await profile.open();
  await desk.select(1, 'Cleaned', 'Мао Цедунг');
  await desk.button('Highlight yellow').click();
  await expect(desk.notes.getByRole('article')).toHaveCount(1);
  await desk.button('Delete text “Велики скок напред”').click();
  await expect(page.getByText('Open or drop a text file')).toBeVisible();
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).click();
  await desk.library.getByRole('button', { name: /^Велики скок напред/u }).click();
  await expect(desk.notes.getByRole('article')).toHaveCount(1);
});

/** The beginning of an EPUB: its first entry, stored, and no more. */
const brokenOff = Buffer.concat([
  Buffer.from(
    '504b03040a0000000000000000006f61ab2c14000000140000000800000000000000',
    'hex',
  ).subarray(0, 30),
  Buffer.from('mimetypeapplication/epub+zipPK\u0003\u0004', 'latin1'),
]);
