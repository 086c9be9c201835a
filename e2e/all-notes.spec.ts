import type { Locator } from '@playwright/test';
import { expect, test, type Profile, type Uporedo } from './app.ts';
import { seed } from './library-seed.ts';
import { seedNotes, type NoteSeed } from './note-seed.ts';

const texts = [
  { id: 's1', title: 'Вукова преписка', paragraphs: ['Писмо из Беча стигло је касно.'] },
  { id: 's2', title: 'Жар-птица', paragraphs: ['Перо је светлело у мраку.'] },
];

const notes: readonly NoteSeed[] = [
  { id: 'a1', textId: 's1', words: 'Писмо', note: 'Чије је писмо?', tags: ['питање'] },
  { id: 'a2', textId: 's1', words: 'Беча', start: 9, tags: ['места', 'питање'], colour: 'blue' },
  { id: 'a3', textId: 's2', words: 'Перо', note: 'Упоредити са **Коњићем**.' },
  { id: 'a4', textId: 's2', words: 'мраку', start: 19, state: 'orphan' },
];

interface View {
  readonly run: Uporedo;
  readonly view: Locator;
  readonly rows: Locator;
  readonly row: (words: string) => Locator;
  readonly actions: Locator;
}

/** Opens the view of all notes by its key. */
async function begin(profile: Profile): Promise<View> {
  const run = await profile.open();
  await seedNotes(run.page, notes);
  await seed(run.page, texts);
  await run.desk.paragraph(1).waitFor();
  await run.page.keyboard.press('Control+Shift+B');
  const view = run.page.getByRole('main', { name: 'All notes' });
  const grid = view.getByRole('grid', { name: 'Notes' });
  const rows = grid.locator('[aria-selected]');
  await expect(rows).toHaveCount(4);
  return {
    run,
    view,
    rows,
    row: (words) => grid.getByRole('row', { name: `Note on: ${words}` }),
    actions: run.page.getByRole('toolbar', { name: 'Selected notes' }),
  };
}

test('notes of two texts are searched in the other script, and one is opened in its place', async ({
  profile,
}) => {
  const { run, view, rows, row } = await begin(profile);
  const { page, desk } = run;
  const { keyboard } = page;
  await expect(view.getByRole('heading', { level: 3 })).toHaveText([
    'Вукова преписка',
    'Жар-птица',
  ]);
  await keyboard.press('/');
  await keyboard.type('konjicem');
  await expect(rows).toHaveCount(1);
  await expect(view.getByRole('status').first()).toHaveText(/1 note\s+of 4/u);
  await keyboard.press('ArrowDown');
  await expect(row('Перо')).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Жар-птица');
  await expect(desk.words(1, 'Cleaned')).toBeInViewport();
  await expect(desk.notes.getByRole('article', { name: 'Note on: Перо' })).toBeVisible();

  // What was asked is still asked; one key shows all again, and one more goes back to the text.
  await keyboard.press('Control+Shift+B');
  await expect(rows).toHaveCount(1);
  await keyboard.press('Escape');
  await expect(rows).toHaveCount(4);
  await keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Жар-птица');
});

test('chosen notes are recoloured, tagged and deleted together, each in one step of undo', async ({
  profile,
}) => {
  const { run, view, rows, row, actions } = await begin(profile);
  const { page } = run;
  const { keyboard } = page;
  await view.getByLabel('Group by').selectOption({ label: 'By tag' });
  await expect(view.getByRole('heading', { level: 3 })).toHaveText([
    '#места',
    '#питање',
    'Without tags',
  ]);
  // A note of two tags stands under both, and is counted once.
  await expect(rows).toHaveCount(5);
  await view.getByRole('searchbox').press('ArrowDown');
  await keyboard.press('Home');
  await expect(row('Беча').first()).toBeFocused();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(actions).toContainText('2 notes selected');
  await expect(row('Беча').last()).toHaveAttribute('aria-selected', 'true');

  await keyboard.press('4');
  const red = view.locator('.note.red');
  await expect(red).toHaveCount(3);
  await keyboard.press('Control+Shift+K');
  const dialog = page.getByRole('dialog', { name: 'Tags' });
  await dialog.getByLabel('Add a tag').focus();
  await keyboard.type('за час');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(view.getByRole('heading', { level: 3, name: '#час' })).toBeVisible();
  await keyboard.press('Delete');
  await expect(rows).toHaveCount(2);
  await expect(row('Перо')).toBeFocused();

  await keyboard.press('Control+Z');
  await expect(rows).toHaveCount(9);
  await keyboard.press('Control+Z');
  await expect(rows).toHaveCount(5);
  await expect(red).toHaveCount(3);
  await keyboard.press('Control+Z');
  await expect(red).toHaveCount(0);
  await expect(run.desk.saved).toContainText('Saved');
});

test('a note is written in place while the list holds still', async ({ profile }) => {
  const { run, view, rows, row } = await begin(profile);
  const { keyboard } = run.page;
  await keyboard.press('/');
  await keyboard.type('писмо');
  await expect(rows).toHaveCount(1);
  await keyboard.press('ArrowDown');
  await keyboard.press('e');
  const field = view.getByLabel('Note text');
  await expect(field).toBeFocused();
  await field.fill('Од Копитара.');
  await keyboard.press('Escape');
  await expect(row('Писмо')).toBeFocused();
  await expect(row('Писмо')).toContainText('Од Копитара.');
  await keyboard.press('Delete');
  await expect(view).toContainText('No note matches the filter.');
  await keyboard.press('Escape');
  await expect(rows).toHaveCount(3);
});

test('the queue of notes without a place, and the export of what is chosen', async ({
  profile,
}) => {
  const { run, rows, row, actions } = await begin(profile);
  const { page } = run;
  const { keyboard } = page;
  const queue = page.getByRole('button', { name: /^Without a place/u });
  await expect(queue).toContainText('1');
  await queue.focus();
  await keyboard.press('Enter');
  await expect(rows).toHaveCount(1);
  await expect(row('мраку')).toContainText('lost its place');
  await keyboard.press('Escape');
  await expect(rows).toHaveCount(4);

  await keyboard.press('/');
  await keyboard.press('ArrowDown');
  await keyboard.press('Home');
  await keyboard.press('Control+A');
  await expect(actions).toContainText('4 notes selected');
  await run.answerSaveDialog(await profile.file('all.md', ''));
  await keyboard.press('Control+E');
  await page
    .getByRole('dialog', { name: 'Export' })
    .getByRole('button', { name: 'Save as…' })
    .click();
  await expect(page.getByText('The notes were exported to “all.md”.')).toBeVisible();
  const markdown = await profile.read('all.md');
  expect(markdown).toContain('uporedo-ids: [s1, s2]');
  expect(markdown.match(/^# .+$/gmu)).toEqual(['# Вукова преписка', '# Жар-птица']);
  expect(markdown.match(/\[!quote\]/gu)).toHaveLength(4);
  expect(markdown).toContain('Упоредити са **Коњићем**.');
});
