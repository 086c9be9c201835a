import type { Locator } from '@playwright/test';
import { expect, test } from './app.ts';
import type { DeskPage } from './desk-page.ts';

const article = [
  'Први пасус је дугачак.',
  'Други пасус има две реченице. Ово је друга.',
  'Трећи пасус.',
];

/** The field in which a cleaned paragraph is written. */
const fieldOf = (desk: DeskPage, number: number): Locator =>
  desk.paragraph(number).getByRole('textbox', { name: `Cleaned paragraph ${number}` });

/** Begins to write in a paragraph, with the caret at the end of words in it. */
async function edit(desk: DeskPage, number: number, after: string): Promise<void> {
  await desk.select(number, 'Cleaned', after);
  await desk.page.keyboard.press('e');
  await expect(fieldOf(desk, number)).toBeFocused();
  await desk.page.keyboard.press('ArrowRight');
}

test('a paragraph is written in where it stands, its notes ride along, and it is undone', async ({
  profile,
}) => {
  const run = await profile.open({
    files: [await profile.file('clanak.txt', article.join('\n\n'))],
  });
  const { desk, page } = run;
  const { keyboard } = page;
  await expect(desk.words(2, 'Cleaned')).toHaveText(article[1] ?? '');
  await desk.select(2, 'Cleaned', 'две реченице');
  await desk.button('Highlight green').click();

  // The words stay where they are.
  const before = await desk.words(2, 'Cleaned').boundingBox();
  const rows = await desk.paragraph(3).boundingBox();
  await edit(desk, 2, 'Други');
  const line = fieldOf(desk, 2).locator('.cm-line');
  expect(await line.boundingBox()).toEqual(before);
  expect(await desk.paragraph(3).boundingBox()).toEqual(rows);

  // Typed before the mark, and at its edge: it rides along, and takes nothing in.
  await keyboard.type(' (овај)');
  // A place where a word may be divided parts what is marked.
  const marks = fieldOf(desk, 2).locator('.mark-green');
  const marked = async (): Promise<string> => (await marks.allTextContents()).join('');
  await expect.poll(marked).toBe('две реченице');
  await keyboard.press('Control+Z');
  await expect(line).toHaveText(article[1] ?? '');
  await keyboard.press('Control+Shift+Z');
  await run.copy('прва\r\n\r\nдруга\n', '<p>прва</p>');
  await keyboard.press('End');
  await keyboard.press('Control+V');
  await expect(fieldOf(desk, 2).locator('.cm-line')).toHaveCount(2);
  await keyboard.press('Control+Z');
  await expect.poll(marked).toBe('две реченице');
  await keyboard.press('Control+Enter');
  await expect(desk.words(2, 'Cleaned')).toHaveText(
    'Други (овај) пасус има две реченице. Ово је друга.',
  );
  await expect(desk.words(2, 'Cleaned')).toBeFocused();
  await expect.poll(() => desk.painted('mark-green')).toEqual(['две реченице']);

  // The desk's own undo takes it back, and the original was never touched.
  await keyboard.press('Control+Z');
  await expect(desk.words(2, 'Cleaned')).toHaveText(article[1] ?? '');
  await expect(desk.words(2, 'Original')).toHaveText(article[1] ?? '');

  // In the field, undo goes on to what was done before it.
  await keyboard.press('Control+Shift+Z');
  await expect(desk.words(2, 'Cleaned')).toContainText('(овај)');
  await keyboard.press('Enter');
  await expect(fieldOf(desk, 2)).toBeFocused();
  await keyboard.press('Control+Z');
  await expect(line).toHaveText(article[1] ?? '');

  // All words of the mark deleted: a caret stands for it, and undo brings it back.
  await keyboard.press('Escape');
  await expect(fieldOf(desk, 2)).toHaveCount(0);
  await desk.select(2, 'Cleaned', 'две реченице');
  await keyboard.press('e');
  await expect(fieldOf(desk, 2)).toBeFocused();
  await keyboard.press('Delete');
  await expect(fieldOf(desk, 2).locator('.empty.mark-green')).toHaveCount(1);
  await keyboard.press('Control+Z');
  await expect.poll(marked).toBe('две реченице');
});

test('what is typed is never just lost', async ({ profile }) => {
  const run = await profile.open({
    files: [await profile.file('clanak.txt', article.join('\n\n'))],
  });
  const { desk, page } = run;
  const { keyboard } = page;
  await expect(desk.words(3, 'Cleaned')).toHaveText(article[2] ?? '');

  // Given up, and brought back.
  await edit(desk, 3, 'Трећи');
  await keyboard.type(' и последњи');
  await keyboard.press('Escape');
  await expect(desk.words(3, 'Cleaned')).toHaveText(article[2] ?? '');
  await desk.button('Bring back').click();
  await expect(fieldOf(desk, 3)).toHaveText('Трећи и последњи пасус.');

  // Kept by clicking elsewhere, which is where the reader then is.
  await desk.click(1, 'Original', 'дугачак');
  await expect(desk.words(3, 'Cleaned')).toHaveText('Трећи и последњи пасус.');
  await expect(desk.words(1, 'Original')).toBeFocused();

  // Over the last line into the next paragraph, and saved when the window closes.
  await edit(desk, 2, 'Други');
  await keyboard.type('!');
  await keyboard.press('Control+End');
  await keyboard.press('ArrowDown');
  await expect(fieldOf(desk, 3)).toBeFocused();
  await expect(desk.words(2, 'Cleaned')).toHaveText(/^Други! пасус/u);
  await keyboard.press('End');
  await keyboard.type(' Крај.');
  await run.close();
  const again = await profile.open();
  await expect(again.desk.words(3, 'Cleaned')).toHaveText('Трећи и последњи пасус. Крај.');
});

test('paragraphs are split and merged, in the field and outside', async ({ profile }) => {
  const run = await profile.open({
    files: [await profile.file('clanak.txt', article.join('\n\n'))],
  });
  const { desk, page } = run;
  const { keyboard } = page;
  await expect(desk.words(2, 'Cleaned')).toHaveText(article[1] ?? '');
  await desk.select(2, 'Cleaned', 'реченице. Ово');
  await desk.button('Highlight blue').click();

  await edit(desk, 2, 'две реченице.');
  await keyboard.press('Enter');
  await expect(desk.words(2, 'Cleaned')).toHaveText('Други пасус има две реченице.');
  await expect(desk.words(2, 'Original')).toHaveText('Други пасус има две реченице.');
  await expect(desk.words(3, 'Original')).toHaveText('Ово је друга.');
  await expect(desk.words(4, 'Cleaned')).toHaveText(article[2] ?? '');
  await expect(fieldOf(desk, 3)).toBeFocused();
  await keyboard.type('А: ');
  await expect(fieldOf(desk, 3)).toHaveText('А: Ово је друга.');
  await expect(fieldOf(desk, 3).locator('.mark-blue')).toHaveText('Ово');

  // Back over the border: the rows are one again, and the caret stands between them.
  await keyboard.press('Home');
  await keyboard.press('Backspace');
  await expect(fieldOf(desk, 2)).toBeFocused();
  await keyboard.type('Б');
  await keyboard.press('Control+Enter');
  await expect(desk.words(2, 'Cleaned')).toHaveText(
    'Други пасус има две реченице. БА: Ово је друга.',
  );
  await expect(desk.words(2, 'Original')).toHaveText(article[1] ?? '');
  await expect(desk.words(3, 'Cleaned')).toHaveText(article[2] ?? '');

  // Outside the field, by a command; and all of it undone.
  await keyboard.press('Shift+M');
  await expect(desk.words(2, 'Cleaned')).toHaveText(/друга\. Трећи пасус\.$/u);
  await expect(desk.paragraph(3)).toHaveCount(0);
  await expect(desk.words(2, 'Cleaned')).toBeFocused();
  for (let step = 0; step < 5; step += 1) await keyboard.press('Control+Z');
  await expect(desk.words(2, 'Cleaned')).toHaveText(article[1] ?? '');
  await expect(desk.words(3, 'Cleaned')).toHaveText(article[2] ?? '');
  await expect.poll(() => desk.painted('mark-blue')).toEqual(['реченице. Ово']);
});
