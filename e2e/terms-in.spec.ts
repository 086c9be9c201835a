import { expect, test, type Uporedo } from './app.ts';

async function bring({ desk, page }: Uporedo): Promise<void> {
  await desk.glossary.getByRole('button', { name: 'Bring in terms…' }).click();
  await page.getByRole('dialog', { name: /^Terms from/u }).waitFor();
}

test('a table of terms comes into the glossary once, and goes again with one undo', async ({
  profile,
}) => {
  const run = await profile.open();
  const { desk, page } = run;
  await desk.showPanel('Glossary');
  const path = await profile.file(
    'pojmovi.csv',
    '\ufeffПојам;Објашњење;Погрешно\r\n' +
      'народна комуна;"Јединица на селу; „велика“";цоммуне\r\n' +
      "Мао Цедунг;'=cmd();Мао Тсе-тунг\r\n" +
      ';без појма;\r\n' +
      'скок;;\r\n',
  );
  await run.answerOpenDialog([path]);
  await bring(run);
  const sheet = page.getByRole('dialog', { name: 'Terms from “pojmovi.csv”' });
  await expect(sheet.getByRole('status')).toContainText('New: 3.');
  await expect(sheet.getByRole('combobox', { name: 'Column 3' })).toHaveValue('damaged');
  await expect(sheet).toContainText('1 row was not read');
  await page.keyboard.press('Enter');

  const cards = desk.glossary.getByRole('article');
  await expect(cards).toHaveCount(3);
  const commune = desk.glossary.getByRole('article', { name: 'Term: народна комуна' });
  await expect(commune).toContainText('Јединица на селу; „велика“');
  await expect(commune).toContainText('цоммуне');
  await expect(desk.glossary.getByRole('article', { name: 'Term: Мао Цедунг' })).toContainText(
    '=cmd()',
  );

  await bring(run);
  await expect(sheet.getByRole('status')).toHaveText('All of it is in the glossary already.');
  await expect(sheet.getByRole('button', { name: /^Add/u })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await page.keyboard.press('Control+Z');
  await expect(cards).toHaveCount(0);
});

test('a table without names is read as the reader says, and for all texts', async ({ profile }) => {
  const run = await profile.open();
  const { desk, page } = run;
  await desk.showPanel('Glossary');
  await run.answerOpenDialog([await profile.file('x.tsv', 'some\tкомуна\nother\tзадруга\n')]);
  await bring(run);
  const sheet = page.getByRole('dialog', { name: 'Terms from “x.tsv”' });
  await sheet.getByRole('combobox', { name: 'Column 2' }).selectOption('Term');
  await sheet.getByRole('radio', { name: 'All texts' }).check();
  await sheet.getByRole('checkbox', { name: 'Bring in: задруга' }).uncheck();
  await sheet.getByRole('button', { name: 'Add 1 term' }).click();
  await expect(desk.glossary.getByRole('article')).toHaveCount(1);
  await expect(desk.glossary.getByRole('article', { name: 'Term: комуна' })).toContainText(
    'all texts',
  );
});

test('a file that is no glossary is refused in a sentence', async ({ profile }) => {
  const run = await profile.open();
  await run.desk.showPanel('Glossary');
  await run.answerOpenDialog([await profile.file('x.html', '<!doctype html><p>Здраво</p>')]);
  await run.desk.glossary.getByRole('button', { name: 'Bring in terms…' }).click();
  await expect(run.page.getByRole('alert')).toContainText('“x.html” is no glossary');
});
