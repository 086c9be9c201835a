import type { Locator } from '@playwright/test';
import { expect, test } from './app.ts';
import { bookIn } from './library-book.ts';

/** A million words a side, as a reader of years may have them. */
const size = {
  id: 'million',
  paragraphs: 12_000,
  corrections: 20_000,
  annotations: 10_000,
  place: 9_000,
};
const here = size.place + 1;

test('a million words with thousands of notes are read, searched, marked and decided on like a page', async ({
  profile,
}) => {
  const book = await bookIn(profile, size);
  const wordsAt = (number: number): { original: string; cleaned: string } => {
    const row = book.rows[number - 1];
    if (!row) throw new Error(`There is no paragraph ${number}.`);
    return row;
  };
  // The journal is taken into the store at the first start: from then on it is a library like any other.
  const first = await profile.start();
  await first.desk.paragraph(here).waitFor();
  await first.close();

  const { desk, page } = await profile.start();
  const { keyboard } = page;
  await expect(desk.paragraph(here)).toBeInViewport();
  expect(await shown(desk.words(here, 'Cleaned'))).toBe(wordsAt(here).cleaned);
  expect(await shown(desk.words(here, 'Original'))).toBe(wordsAt(here).original);
  await expect(desk.paragraph(1)).toHaveCount(0);

  // However far one list beside the text is scrolled, another begins at its top.
  await expect(desk.notes.getByRole('article').first()).toBeVisible();
  await desk.showPanel('Changes');
  const heading = desk.changes.getByRole('heading').first();
  await heading.hover();
  await page.mouse.wheel(0, 1500);
  await expect(heading).not.toBeInViewport();
  await desk.showPanel('Notes');
  await expect(desk.notes.getByRole('article').first()).toBeAttached();
  await expect(desk.notes.getByRole('searchbox')).toBeInViewport();

  // To words that stand at the other end, from where one was reading.
  await keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Find in the text' });
  await field.fill(wordsAt(size.paragraphs).cleaned.slice(-60));
  await expect(desk.paragraph(size.paragraphs)).toBeInViewport();
  await expect(page.getByText('1 of 2', { exact: true })).toBeVisible();
  await field.press('Escape');

  // To a paragraph by its number, to where one was reading, and back and forth.
  await keyboard.press('Control+Shift+j');
  const asked = page.getByRole('dialog', { name: 'Go to a paragraph' });
  const number = asked.getByRole('textbox');
  await number.fill('12001');
  await expect(asked.getByRole('status')).toHaveText(/^There is no such place/u);
  await number.fill('40');
  await expect(asked.getByRole('status')).toContainText(wordsAt(40).cleaned.slice(0, 60));
  await number.press('Enter');
  // On the side of the hit that was looked at last.
  await expect(desk.words(40, 'Original')).toBeFocused();
  await keyboard.press('Control+Shift+j');
  await number.fill(String(here));
  await number.press('Enter');
  await expect(desk.paragraph(here)).toBeInViewport();
  await keyboard.press('Alt+ArrowLeft');
  await expect(desk.paragraph(40)).toBeInViewport();
  await keyboard.press('Alt+ArrowRight');
  await expect(desk.paragraph(here)).toBeInViewport();

  // A mark and a decision there, among thousands.
  await desk.paragraph(here).click();
  const marks = async (): Promise<number> => (await desk.painted('mark-blue')).length;
  const before = await marks();
  await keyboard.press('P');
  await keyboard.press('3');
  await expect.poll(marks).toBe(before + 1);
  await keyboard.press('F8');
  const [proposal] = book.corrections.filter(
    ({ place, state }) => place >= size.place && state === 'proposed',
  );
  if (!proposal) throw new Error('Nothing is proposed from here on.');
  await keyboard.press('A');
  await expect
    .poll(() => shown(desk.words(proposal.place + 1, 'Cleaned')))
    .not.toBe(wordsAt(proposal.place + 1).cleaned);
  await expect(desk.saved).toHaveText('Saved');
});

/** The words of a paragraph as they are stored: without the soft hyphens of the view. */
const shown = async (words: Locator): Promise<string> =>
  ((await words.textContent()) ?? '').replaceAll('\u00ad', '');
