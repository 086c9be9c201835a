import { expect, test, type Profile, type Uporedo } from './app.ts';
import { LibraryPage } from './library-page.ts';
import { seed, type Seed } from './library-seed.ts';

const few: readonly Seed[] = [
  { id: 's1', title: 'Вукова преписка', author: 'Вук Караџић', tags: ['за час'] },
  { id: 's2', title: 'Čedomir Ilić', author: 'Milutin Uskoković', made: 1, open: 2 },
  { id: 's3', title: 'Жар-птица', collections: ['Преводи'] },
];

async function begin(
  profile: Profile,
  seeds: readonly Seed[] = few,
): Promise<{ run: Uporedo; library: LibraryPage }> {
  const run = await profile.open();
  await seed(run.page, seeds);
  await run.desk.paragraph(1).waitFor();
  return { run, library: new LibraryPage(run.page) };
}

test('texts are deleted together, lie in the bin, come back, and go for good', async ({
  profile,
}) => {
  const { run, library } = await begin(profile);
  const { page, desk } = run;
  const { keyboard } = page;
  await library.open();
  await library.text('Вукова преписка').click();
  await library.text('Жар-птица').click({ modifiers: ['Control'] });
  await expect(library.actions).toContainText('2 texts selected');
  await keyboard.press('Delete');
  await expect(library.list.getByRole('option')).toHaveCount(2);
  await keyboard.press('Control+Z');
  await expect(library.list.getByRole('option')).toHaveCount(4);
  await keyboard.press('Control+Y');
  await expect(library.list.getByRole('option')).toHaveCount(2);

  await library.shelf('Bin').click();
  await expect(library.list.getByRole('option')).toHaveCount(2);
  await library.text('Жар-птица').click();
  await desk.button('Restore from the bin').click();
  await expect(library.text('Жар-птица')).toHaveCount(0);

  await library.text('Вукова преписка').click();
  await keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: 'Delete for good' });
  await expect(dialog).toContainText('This cannot be undone.');
  // Asked first: the answer at hand is No.
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(library.text('Вукова преписка')).toBeVisible();
  await keyboard.press('Delete');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(library.view).toContainText('The bin is empty.');

  await library.shelf('All texts').click();
  await expect
    .poll(() => library.titles())
    .toEqual(['Велики скок напред', 'Жар-птица', 'Čedomir Ilić']);
  await expect(desk.saved).toContainText('Saved');
  await run.kill();

  const again = await profile.open();
  await expect(again.desk.library.getByRole('listitem')).toHaveCount(3);
});

test('a text is renamed and described without a mouse', async ({ profile }) => {
  const { run, library } = await begin(profile);
  const { page, desk } = run;
  const { keyboard } = page;
  await library.open();
  // Letters go to the title that begins with them, in either script.
  await keyboard.type('cedom');
  await expect(library.text('Čedomir Ilić')).toBeFocused();
  await keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Text details' });
  await expect(dialog.getByLabel('Title')).toBeFocused();
  await keyboard.type('Чедомир Илић');
  await dialog.getByLabel('Author').fill('Милутин Ускоковић');
  await dialog.getByLabel('Language').selectOption({ label: 'Serbian' });
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(library.text('Чедомир Илић, Милутин Ускоковић')).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Чедомир Илић');
  await expect(desk.library.getByRole('button', { name: /^Чедомир Илић/u })).toBeVisible();
  await keyboard.press('Control+Z');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Čedomir Ilić');
});

test('texts are put into a collection, which is shown, renamed and left, by keyboard', async ({
  profile,
}) => {
  const { run, library } = await begin(profile);
  const { page, desk } = run;
  const { keyboard } = page;
  await library.open();
  await library.sort('Title (azbuka)');
  await page.locator('[role="option"][tabindex="0"]').focus();
  await keyboard.press('Home');
  await keyboard.press('Shift+ArrowRight');
  await expect(library.actions).toContainText('2 texts selected');
  await keyboard.press('Control+Shift+K');
  const dialog = page.getByRole('dialog', { name: 'Collections and tags' });
  await dialog.getByLabel('Add to a collection').focus();
  // The collection there is already, though typed in the other script; and a new one.
  await keyboard.type('prevodi');
  await keyboard.press('Enter');
  await keyboard.type('Кина, 20. век');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(library.shelf('Преводи')).toContainText('3');
  await expect(library.shelf('Кина, 20. век')).toContainText('2');

  await library.shelf('Преводи').press('Enter');
  await expect(library.list.getByRole('option')).toHaveCount(3);
  await desk.button('Edit the collection “Преводи”').press('Enter');
  await expect(page.getByLabel('Collection name')).toBeFocused();
  await keyboard.type('Преведено');
  await keyboard.press('Enter');
  await expect(library.view.getByRole('heading', { name: 'Преведено' })).toBeVisible();
  await expect(library.list.getByRole('option')).toHaveCount(3);
  await keyboard.press('Control+Z');
  await expect(library.shelf('Преводи')).toBeVisible();
});

test('titles stand in the order of the azbuka or of the abeceda', async ({ profile }) => {
  const { run, library } = await begin(profile);
  const { page, desk } = run;
  await library.open();
  await library.sort('Title (azbuka)');
  const azbuka = ['Велики скок напред', 'Вукова преписка', 'Жар-птица', 'Čedomir Ilić'];
  await expect.poll(() => library.titles()).toEqual(azbuka);
  await library.sort('Title (abeceda)');
  const abeceda = ['Čedomir Ilić', 'Велики скок напред', 'Вукова преписка', 'Жар-птица'];
  await expect.poll(() => library.titles()).toEqual(abeceda);
  await desk.button('Reverse order').click();
  await expect.poll(() => library.titles()).toEqual(abeceda.toReversed());
  await desk.button('List').click();
  await expect.poll(() => library.titles()).toEqual(abeceda.toReversed());
  // Three corrections in ten words are more than sixty in four hundred; what is not damaged is last.
  await library.sort('Damage');
  await expect
    .poll(async () => (await library.titles()).slice(0, 2))
    .toEqual(['Čedomir Ilić', 'Велики скок напред']);

  // Back to the text; the pane beside it is in the same order.
  await page.keyboard.press('Escape');
  await desk.paragraph(1).waitFor();
  await expect(desk.library.getByRole('listitem').first()).toContainText('Čedomir Ilić');
});

test('the library leaves the text where it was read', async ({ profile }) => {
  const paragraphs = Array.from({ length: 60 }, (_, i) => `Пасус ${i + 1}. `.repeat(30));
  const { run, library } = await begin(profile, [{ id: 's1', title: 'Дуги текст', paragraphs }]);
  const { page, desk } = run;
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Велики скок');
  await desk.library.getByRole('button', { name: /^Дуги текст/u }).click();
  await desk.paragraph(1).waitFor();
  await desk.paragraph(40).scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const place = async (): Promise<number> => (await desk.paragraph(40).boundingBox())?.y ?? NaN;
  const before = await place();
  await library.open();
  // No mark is made in a text that is out of sight.
  await library.search.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await page.keyboard.press('Escape');
  await desk.paragraph(40).waitFor();
  await expect.poll(place).toBeCloseTo(before, -1);
  await expect(page.getByRole('tab', { name: 'Notes' })).toContainText('0');
});

test('a thousand texts are listed, searched and sorted without a wait', async ({ profile }) => {
  const many = Array.from({ length: 1_000 }, (_, i): Seed => ({
    id: `m${i}`,
    title: `Том ${i + 1}`,
    author: i % 2 === 0 ? 'Иво Андрић' : 'Meša Selimović',
    made: i % 3,
    open: i % 5,
  }));
  const { run, library } = await begin(profile, many);
  const { page, desk } = run;
  expect(await desk.library.getByRole('listitem').count()).toBeLessThan(60);
  await library.open();
  expect(await library.list.getByRole('option').count()).toBeLessThan(80);
  await library.sort('Title (azbuka)');
  await page.locator('[role="option"][tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(library.text('Том 1000')).toBeFocused();
  await page.keyboard.press('Control+A');
  await expect(library.actions).toContainText('1001 texts selected');
  await library.search.fill('tom 512 selimovic');
  await expect(library.list.getByRole('option')).toHaveCount(1);
  await expect(library.text('Том 512')).toBeVisible();
  await library.search.fill('');
  await library.sort('Damage');
  await expect.poll(async () => (await library.titles())[0]).toMatch(/^Том/u);
});
