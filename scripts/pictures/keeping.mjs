// The pictures of docs/notes.md and docs/glossary.md: notes under change, writing in place, terms, finding.

/** Takes them of the bundled article, with the notes and the term that the pictures of the README made. */
export async function keeping(desk, take) {
  await finding(desk, take);
  await moved(desk, take);
  await history(desk, take);
  await editing(desk, take);
  await terms(desk, take);
  await allNotes(desk, take);
}

/** A name in all its cases with the list of hits; then what would stand in its place. */
async function finding(desk, take) {
  const { page } = desk;
  const bar = page.getByRole('search').filter({ has: page.getByLabel('Find in the text') });
  await desk.click(1, 'Cleaned', 'кинески');
  await page.keyboard.press('Control+f');
  await bar.getByRole('searchbox').fill('veliki skok');
  await desk.button('All forms of the word').click();
  await desk.button('List of hits').click();
  await page.getByRole('listbox', { name: 'List of hits' }).waitFor();
  await take(desk, 'find');
  await page.keyboard.press('Control+h');
  await bar.getByLabel('Replace with').fill('Велики преокрет');
  await bar.locator('ins').first().waitFor();
  await take(desk, 'replace');
  await desk.button('All forms of the word').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

/** A correction under a note is taken back: the note moves, and waits to be confirmed. */
async function moved(desk, take) {
  const { page } = desk;
  await desk.showPanel('Notes');
  await desk.select(2, 'Cleaned', 'народне комуне');
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes.getByLabel('Note text').fill('Реч _комуна_ остаје и у преводу с португалског.');
  await desk.button('Done').click();
  await desk.click(2, 'Cleaned', 'народне комуне');
  const card = page.getByRole('region', { name: 'Correction' });
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('.');
    if ((await card.locator('ins').textContent())?.includes('народне комуне')) break;
  }
  await page.keyboard.press('r');
  await page.getByText('1 note moved.').waitFor();
  await page.keyboard.press('F9');
  await desk.notes.getByRole('button', { name: 'Confirm' }).waitFor();
  await take(desk, 'moved');
  await page.keyboard.press('Escape');
  await dismiss(desk);
  await page.keyboard.press('Control+z');
}

/** What was written into a paragraph, later and later that day. */
async function history(desk, take) {
  const { page } = desk;
  const written = [
    ['2026-11-14T12:20:00Z', 'Оне ће заменити', 'Оне су замениле'],
    ['2026-11-14T13:05:00Z', 'који је контролисао', 'који је надзирао'],
  ];
  for (const [time, before, after] of written) {
    await page.clock.setFixedTime(time);
    await desk.select(2, 'Cleaned', before);
    await page.keyboard.press('e');
    await field(desk, 2).waitFor();
    await page.keyboard.insertText(after);
    await page.keyboard.press('Control+Enter');
    await desk.words(2, 'Cleaned').filter({ hasText: after }).waitFor();
  }
  await dismiss(desk);
  await page.keyboard.press('h');
  const sheet = page.getByRole('dialog', { name: 'History of paragraph 2' });
  await sheet.getByRole('list', { name: 'States of the paragraph' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await take(desk, 'history');
  await page.keyboard.press('Escape');
}

/** In the middle of writing, over words that are marked. */
async function editing(desk, take) {
  const { page } = desk;
  await desk.select(2, 'Cleaned', 'производне задруге');
  await page.mouse.move(720, 899);
  await page.keyboard.press('e');
  await field(desk, 2).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.insertText(' и њихове бригаде');
  await take(desk, 'editing');
  await page.keyboard.press('Escape');
  await page.getByText('were given up').waitFor();
  await dismiss(desk);
}

/** The card of a term at its words, and the audit once a short form is not to be used. */
async function terms(desk, take) {
  const { page } = desk;
  await desk.showPanel('Glossary');
  const term = desk.glossary.getByRole('article', { name: 'Term: Велики скок напред' });
  await desk.click(1, 'Cleaned', 'кинески');
  await page.keyboard.press('d');
  await page.getByRole('dialog', { name: /^Term: / }).waitFor();
  await take(desk, 'term');
  await page.keyboard.press('Escape');
  await term.getByRole('button', { name: 'Edit' }).click();
  const form = desk.glossary.getByRole('form');
  await form.getByRole('button', { name: 'Add a form' }).click();
  await form.getByRole('textbox', { name: 'Form', exact: true }).last().fill('Велики скок');
  await form.getByRole('combobox', { name: 'Kind of form' }).last().selectOption('not to be used');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.keyboard.press('F7');
  const sheet = page.getByRole('dialog', { name: 'Agreement with the glossary' });
  await sheet
    .getByRole('group', { name: /^Paragraph/u })
    .first()
    .waitFor();
  await take(desk, 'audit');
  await page.keyboard.press('Escape');
  await desk.showPanel('Notes');
}

/** Notes of two texts, by text. */
async function allNotes(desk, take) {
  const { page } = desk;
  await desk.library.getByRole('button', { name: /^Прва фабрика/u }).click();
  await desk.words(2, 'Original').filter({ hasText: 'отворио је 1771' }).waitFor();
  await page.waitForTimeout(500);
  await desk.select(2, 'Cleaned', 'надзирао');
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes.getByLabel('Note text').fill('Слејтер је 1789. пренео нацрте у **Америку**.');
  await desk.notes.getByLabel('Tags').fill('људи, провера');
  await desk.button('Done').click();
  await page.keyboard.press('Control+Shift+b');
  await page.getByRole('main', { name: 'All notes' }).getByRole('grid').waitFor();
  await take(desk, 'all-notes');
  await page.getByRole('searchbox').first().focus();
  await page.keyboard.press('Escape');
  await desk.words(2, 'Original').waitFor();
  // The text scrolls back to where it was.
  await page.waitForTimeout(500);
}

/** Messages that were read. */
async function dismiss({ page }) {
  const close = page.getByRole('log', { name: 'Messages' }).getByRole('button', { name: 'Close' });
  while ((await close.count()) > 0) await close.first().click();
}

const field = (desk, number) =>
  desk.paragraph(number).getByRole('textbox', { name: `Cleaned paragraph ${number}` });
