import { expect, test, type Uporedo } from './app.ts';

const sheet = ({ page }: Uporedo) => page.getByRole('dialog', { name: 'Restore from TEI' });

/** Exports the text that is shown, with its notes and its glossary, through the dialog. */
async function exportTei(run: Uporedo, path: string): Promise<void> {
  await run.answerSaveDialog(path);
  await run.desk.button('Export').click();
  const dialog = run.page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'TEI P5', exact: true }).check();
  for (const name of ['Notes', 'Glossary']) {
    const box = dialog.getByRole('checkbox', { name, exact: true });
    if (await box.isVisible()) await box.check();
  }
  await dialog.getByRole('button', { name: 'Save as…' }).click();
  await expect(run.page.getByText('exported to “скок.xml”')).toBeVisible();
}

test('a note that was deleted comes back from TEI, on its words, and once only', async ({
  profile,
}) => {
  const words = 'Једна од творевина Великог скока';
  const run = await profile.open();
  const { desk } = run;
  await desk.select(2, 'Cleaned', words);
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes.getByLabel('Note text').fill('--- </note> ]]> & *комуне*');
  await desk.button('Done').click();
  const path = profile.path('скок.xml');
  await exportTei(run, path);

  await desk.button('Delete note').click();
  await expect(desk.notes.getByRole('article')).toHaveCount(0);

  await desk.drop([path]);
  await expect(sheet(run).getByText('Notes: 1 added')).toBeVisible();
  await sheet(run).getByRole('button', { name: 'Restore' }).click();
  await expect(run.page.getByRole('log').getByText('Restored from “скок.xml”.')).toBeVisible();
  await expect(desk.notes.getByRole('article')).toContainText('--- </note> ]]> & комуне');
  await expect.poll(() => desk.painted('mark-yellow')).toEqual([words]);

  await desk.drop([path]);
  await expect(sheet(run).getByRole('status')).toContainText('there is nothing to add');
  await sheet(run).getByRole('button', { name: 'Close' }).last().click();
  await expect(desk.library.getByRole('button', { name: /^Велики скок/u })).toHaveCount(1);

  const broken = (await profile.read('скок.xml')).replace('</body>', '');
  await desk.drop([await profile.file('сломљено.xml', broken)]);
  await expect(
    run.page.getByRole('alert').filter({ hasText: '“сломљено.xml” is not well-formed XML' }),
  ).toContainText('in line');
  await expect(sheet(run)).toHaveCount(0);
});

test('a translation memory comes in as a text with both sides', async ({ profile }) => {
  const units = [
    ['Тай је рат био дуг.', 'Тај је рат био дуг.'],
    ['Онда дође мир.', 'Онда дође мир.'],
  ].map(
    ([source, target]) =>
      `<tu><tuv xml:lang="sr-x-original"><seg>${source}</seg></tuv><tuv xml:lang="sr"><seg>${target}</seg></tuv></tu>`,
  );
  const tmx = `<?xml version="1.0"?><tmx version="1.4"><header srclang="sr-x-original"/><body>${units.join('')}</body></tmx>`;
  const run = await profile.open({ files: [await profile.file('рат.tmx', tmx)] });
  await expect(run.desk.words(1, 'Original')).toHaveText('Тай је рат био дуг.');
  await expect(run.desk.words(1, 'Cleaned')).toHaveText('Тај је рат био дуг.');
  await expect(run.desk.words(2, 'Cleaned')).toHaveText('Онда дође мир.');
  await expect(run.desk.library.getByRole('button', { name: /^рат/u })).toBeVisible();
});
