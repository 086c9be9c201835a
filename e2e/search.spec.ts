import { expect, test } from './app.ts';

test('the library is searched in the other script and through damage, and a passage is opened', async ({
  profile,
}) => {
  const files = [
    await profile.file(
      'fabrika.txt',
      'Прва фабрика.\n\nРицхард Арквригхт отворио је 1771. предионицу у Цромфорду.\n',
    ),
    await profile.file('sko.txt', 'Šuma je šumela.\n\nProfesor je predavao u Brazil School-u.\n'),
  ];
  const { desk, page } = await profile.open({ files: [files[0] ?? ''] });
  await desk.drop([files[1] ?? '']);
  await expect(desk.words(1, 'Original')).toHaveText('Šuma je šumela.');
  const field = desk.library.getByRole('searchbox');
  const results = page.getByRole('region', { name: 'Search results' });

  await field.fill('Arkwright');
  await expect(results.getByRole('button', { name: /Арквригхт/u })).toBeVisible();
  await field.fill('предионица');
  await expect(results.getByRole('button', { name: /предионицу/u })).toBeVisible();
  await field.fill('suma');
  await expect(results.getByRole('button', { name: /Šuma/u })).toBeVisible();
  await field.fill('predionicu');
  const passage = results.getByRole('button', { name: /предионицу/u });
  await expect(passage).toBeVisible();
  // By keyboard: down to the title, down to the passage, and in.
  await field.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(passage).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.words(2, 'Cleaned')).toContainText('предионицу');
  await expect.poll(() => desk.painted('hit-current')).toContain('предионицу');
  await field.fill('нечега нема');
  await expect(results.getByRole('status')).toContainText('Nothing was found');
});
