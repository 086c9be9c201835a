import { applyCorrections, type Correction } from '../src/core/correction.ts';
import { expect, test, type Uporedo } from './app.ts';

const damaged = `Наслов о Гоогле-у

Гоогле је објавио нови софтваре за Сцхоол. Међутим све је то било давно, 1953-1957. године.

У кући је било топло, а напољу је падала киша. Међутим нико није изашао.

Лепа кућа је на брду. Међутим нико у њој не живи, а Тхомпсонвилле је далеко. Радне бригаде; Машине раде.
`;

/** Opens the damaged text and waits until the rules are through with it. */
async function openDamaged(run: Uporedo): Promise<void> {
  await run.page.getByText('“stari” has been cleaned').waitFor();
  await expect.poll(() => run.desk.painted('doubt')).toContain('Тхомпсонвилле');
}

/** The ledger of the text that is not the bundled one, as it is stored. */
async function ledgerOf({ page }: Uporedo): Promise<Correction[]> {
  const rows = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('uporedo');
        opening.onerror = () => reject(new Error('The store does not open.'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('corrections').objectStore('corrections').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );
  return (rows as Correction[]).filter(({ textId }) => textId !== 'veliki-skok');
}

/** The cleaned side comes to say what the original and the accepted corrections that are stored give. */
async function expectAgreement(run: Uporedo): Promise<void> {
  // What is shown may be a moment ahead of the store.
  await expect(async () => {
    const ledger = await ledgerOf(run);
    for (const number of [1, 2, 3, 4]) {
      const original = await shown(run, number, 'Original');
      const accepted = ledger.filter(
        ({ place, state }) => place === number - 1 && state === 'accepted',
      );
      expect(await shown(run, number, 'Cleaned')).toBe(applyCorrections(original, accepted));
    }
  }).toPass({ timeout: 10_000 });
}

const shown = async (
  { desk }: Uporedo,
  number: number,
  side: 'Original' | 'Cleaned',
): Promise<string> =>
  ((await desk.words(number, side).textContent()) ?? '').replaceAll('\u00ad', '').trim();

const stateOf = async (run: Uporedo, rule: string, place: number): Promise<string> => {
  const ledger = await ledgerOf(run);
  return ledger.find((one) => one.rule === rule && one.place === place)?.state ?? 'none';
};

test('a damaged text is cleaned as it is opened, and the doubtful places are marked', async ({
  profile,
}) => {
  const run = await profile.open({ files: [await profile.file('stari.txt', damaged)] });
  const { desk, page } = run;
  await openDamaged(run);
  await expect(desk.words(1, 'Original')).toHaveText('Наслов о Гоогле-у');
  await expect(desk.words(1, 'Cleaned')).toHaveText('Наслов о Google-у');
  await expect(desk.words(2, 'Cleaned')).toContainText(
    'Google је објавио нови software за School.',
  );
  await expect(desk.words(2, 'Cleaned')).toContainText('1953–1957');
  await expectAgreement(run);

  // The panel counts them, and lists those that wait.
  await desk.showPanel('Changes');
  await desk.changes.getByRole('button', { name: /^To decide/u }).click();
  await expect(desk.changes).toContainText('Тхомпсонвилле');
  await expect(desk.changes).not.toContainText('1953-1957');
  await desk.changes.getByText('By kind').click();
  await expect(desk.changes.getByRole('row', { name: /Mangled Latin/u })).toBeVisible();

  // The message leads to the first of them.
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(page.getByRole('region', { name: 'Correction', exact: true })).toContainText(
    'takes a comma',
  );
});

test('proposals are decided with the keyboard only, and the cleaned side follows', async ({
  profile,
}) => {
  const run = await profile.open({ files: [await profile.file('stari.txt', damaged)] });
  const { desk, page } = run;
  const { keyboard } = page;
  const card = page.getByRole('region', { name: 'Correction', exact: true });
  await openDamaged(run);

  // The comma, accepted; the next one, in another paragraph, refused here only.
  await keyboard.press('F8');
  await expect(card).toContainText('takes a comma');
  await keyboard.press('a');
  await expect(desk.words(2, 'Cleaned')).toContainText('Међутим, све');
  await expect(desk.paragraph(3).locator(':focus')).toHaveCount(1);
  await expect(card).toBeVisible();
  await keyboard.press('Shift+R');
  await expect.poll(() => stateOf(run, 'connector-comma', 2)).toBe('rejected');
  await expect(desk.paragraph(4).locator(':focus')).toHaveCount(1);

  // Over the comma to the name: its transcription instead of the Latin original.
  await expect(card).toContainText('takes a comma');
  await keyboard.press('F8');
  await expect(card).toContainText('Thompsonville');
  await keyboard.press('v');
  const words = await card.locator('ins').textContent();
  await keyboard.press('a');
  await expect(desk.words(4, 'Cleaned')).toContainText(`а ${words} је далеко`);

  // Words of one's own for the next.
  await expect(card).toContainText('М');
  await keyboard.press('e');
  await expect(card.getByRole('textbox')).toBeFocused();
  await keyboard.press('Control+A');
  await keyboard.type('оне м');
  await keyboard.press('Enter');
  await expect(desk.words(4, 'Cleaned')).toContainText('бригаде; оне машине раде');
  await expectAgreement(run);

  // One step back, and forth again.
  await keyboard.press('Control+Z');
  await expect(desk.words(4, 'Cleaned')).toContainText('бригаде; Машине раде');
  await keyboard.press('Control+Shift+Z');
  await expect(desk.words(4, 'Cleaned')).toContainText('бригаде; оне машине раде');

  // Something that was made is taken back with its like: both places with Google.
  await keyboard.press('Escape');
  await desk.words(1, 'Cleaned').focus();
  await keyboard.press('.');
  await expect(card).toContainText('Гоогле');
  await keyboard.press('r');
  await expect(desk.words(1, 'Cleaned')).toHaveText('Наслов о Гоогле-у');
  await expectAgreement(run);
});

test('all alike are decided together, with every place in sight', async ({ profile }) => {
  const run = await profile.open({ files: [await profile.file('stari.txt', damaged)] });
  const { desk, page } = run;
  await openDamaged(run);
  await page.keyboard.press('F8');
  await page.keyboard.press('Shift+A');
  const dialog = page.getByRole('dialog', { name: 'Places alike' });
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expect(dialog).toContainText('нико није изашао');
  // The second one is left out.
  await dialog.getByRole('checkbox', { name: /^Paragraph 3/u }).press('Space');
  await dialog.getByRole('button', { name: 'Accept ticked (2)' }).press('Enter');
  await expect(desk.words(2, 'Cleaned')).toContainText('Међутим, све');
  await expect(desk.words(3, 'Cleaned')).toContainText('Међутим нико');
  await expect(desk.words(4, 'Cleaned')).toContainText('Међутим, нико');
  await expectAgreement(run);

  await page.keyboard.press('Control+Z');
  await expect(desk.words(2, 'Cleaned')).toContainText('Међутим све');
  await expectAgreement(run);

  // A whole kind from the panel.
  await desk.showPanel('Changes');
  await desk.changes.getByRole('button', { name: /^To decide/u }).click();
  await desk.changes.getByLabel('Kind of correction').selectOption({ label: 'Punctuation (3)' });
  await desk.changes.getByRole('button', { name: 'Accept 3' }).click();
  await expect(desk.words(3, 'Cleaned')).toContainText('Међутим, нико');
  await expectAgreement(run);
});

test('a paragraph is rewritten by hand, notes ride along, and no run of the rules undoes it', async ({
  profile,
}) => {
  const run = await profile.open({ files: [await profile.file('stari.txt', damaged)] });
  const { desk, page } = run;
  const { keyboard } = page;
  await openDamaged(run);

  // A note on words behind those that will change, and a highlight on words that will.
  await desk.select(3, 'Cleaned', 'падала киша');
  await desk.button('Highlight green').click();
  await desk.select(3, 'Cleaned', 'било топло');
  await desk.button('Highlight red').click();
  await expect.poll(() => desk.painted('mark-red')).toEqual(['било топло']);

  await desk.words(3, 'Cleaned').focus();
  await keyboard.press('e');
  const field = desk.paragraph(3).getByRole('textbox', { name: 'Cleaned paragraph 3' });
  await expect(field).toBeFocused();
  await field.fill(
    'У великој кући је било вруће, а напољу је падала киша. Међутим нико није изашао.',
  );
  await keyboard.press('Control+Enter');
  await expect(desk.words(3, 'Cleaned')).toHaveText(/^У великој кући је било вруће,/u);
  await expect.poll(() => desk.painted('mark-green')).toEqual(['падала киша']);
  await expect.poll(() => desk.painted('mark-red')).toEqual(['било вруће']);
  await expect(desk.notes).toContainText('The words under this note have changed.');
  await expectAgreement(run);

  // One decision of each sort, then the rules run again.
  await keyboard.press('F8');
  await keyboard.press('Shift+R');
  await expect.poll(() => stateOf(run, 'connector-comma', 2)).toBe('rejected');
  const before = (await ledgerOf(run)).filter(({ isDecided }) => isDecided);
  expect(before.length).toBeGreaterThanOrEqual(3);
  await choose(run, 'Clean the text');
  await expect(page.getByText('“stari” has been cleaned')).toHaveCount(2);
  const after = (await ledgerOf(run)).filter(({ isDecided }) => isDecided);
  expect(after).toEqual(before);
  await expect(desk.words(3, 'Cleaned')).toHaveText(/^У великој кући је било вруће,/u);
  await expectAgreement(run);

  // And all of it, the hand's work too, goes back step by step to the text as it came.
  const standing = async (): Promise<string> =>
    [
      await undoLabel(run),
      ...(await desk.painted('mark-green')),
      ...(await desk.painted('mark-red')),
    ].join(' ');
  while ((await undoLabel(run)) !== 'Undo: add text') {
    const before = await standing();
    await keyboard.press('Control+Z');
    await expect.poll(standing).not.toBe(before);
  }
  expect(await ledgerOf(run)).toEqual([]);
  await expectAgreement(run);
});

/** Chooses a command of the native menu. */
const choose = ({ app }: Uporedo, command: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    items?.find(({ label }) => label === wanted)?.click();
  }, command);

const undoLabel = ({ app }: Uporedo): Promise<string> =>
  app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    return items?.find(({ label }) => label.startsWith('Undo'))?.label ?? '';
  });

test('what is refused in all texts is not proposed in the next one, until it is allowed again', async ({
  profile,
}) => {
  const run = await profile.open({ files: [await profile.file('stari.txt', damaged)] });
  const { desk, page } = run;
  await openDamaged(run);
  await page.keyboard.press('F8');
  await page.getByRole('button', { name: 'In no text' }).click();
  await expect(page.getByText('This will not be proposed in any text again.')).toBeVisible();
  await expect.poll(() => desk.painted('doubt')).not.toContain('Међутим');
  await run.close();

  const other = await profile.file('novi.txt', 'Била је зима. Међутим падала је киша.\n');
  const second = await profile.open({ files: [other] });
  await second.page
    .getByText('The rules found nothing')
    .or(second.page.getByText('“novi” has been cleaned'))
    .waitFor();
  const refused = (await ledgerOf(second)).filter(({ rule }) => rule === 'connector-comma');
  expect(refused.map(({ state }) => state)).toContain('rejected');
  expect(refused.map(({ state }) => state)).not.toContain('proposed');

  await choose(second, 'Cleaning rules…');
  const sheet = second.page.getByRole('dialog', { name: 'Cleaning' });
  await sheet.getByRole('button', { name: /^Propose again/u }).click();
  await expect(sheet).toContainText('Nothing yet.');
  await sheet.getByRole('button', { name: 'Clean this text' }).click();
  await expect.poll(() => stateOf(second, 'connector-comma', 0)).toBe('proposed');
});

test('what is done with findings of a kind is the reader’s choice', async ({ profile }) => {
  const run = await profile.open({ files: [await profile.file('stari.txt', damaged)] });
  const { desk, page } = run;
  await openDamaged(run);
  await choose(run, 'Cleaning rules…');
  const sheet = page.getByRole('dialog', { name: 'Cleaning' });
  await sheet.getByLabel('Mangled Latin').selectOption('Only propose');
  await sheet.getByLabel('Punctuation').selectOption('Make all');
  await sheet.getByLabel('Typography').selectOption('Do not look');
  await sheet.getByRole('button', { name: 'Clean this text' }).click();
  await expect(desk.words(1, 'Cleaned')).toHaveText('Наслов о Гоогле-у');
  await expect(desk.words(2, 'Cleaned')).toContainText('Међутим, све');
  await expect(desk.words(2, 'Cleaned')).toContainText('1953-1957');
  await expect.poll(() => desk.painted('doubt')).toContain('Гоогле-у');
  await expectAgreement(run);
});

test('a correction is learnt, and the same name elsewhere is put right in its case', async ({
  profile,
}) => {
  const words = `Прве Популар Цоммунес настале су 1958. године. Гоогле их је нашао.

Сељаци су тада живели у Популар Цоммунес и радили.
`;
  const run = await profile.open({ files: [await profile.file('komune.txt', words)] });
  const { desk, page } = run;
  const { keyboard } = page;
  const card = page.getByRole('region', { name: 'Correction', exact: true });
  await page.getByText('“komune” has been cleaned').waitFor();
  await expect(desk.words(2, 'Original')).toContainText('Популар Цоммунес');

  await desk.words(1, 'Cleaned').focus();
  await keyboard.press('.');
  await expect(card).toContainText('Популар Цоммунес');
  await keyboard.press('e');
  await expect(card.getByRole('textbox')).toBeFocused();
  await keyboard.press('Control+A');
  await keyboard.type('народне комуне');
  await keyboard.press('Enter');
  await expect(desk.words(1, 'Cleaned')).toContainText('Прве народне комуне настале');
  // The words are there before they are stored; the card stays until then.
  await expect(card).toBeHidden();
  await desk.words(1, 'Cleaned').focus();
  await keyboard.press('.');
  await expect(card).toContainText('народне комуне');
  await keyboard.press('Shift+G');
  await expect(desk.words(2, 'Cleaned')).toContainText('живели у народним комунама и радили');
  await expect(desk.words(1, 'Cleaned')).toContainText('Прве народне комуне настале');

  // The term knows its cases, and each can be corrected.
  await desk.showPanel('Glossary');
  await desk.glossary.getByRole('button', { name: 'Edit term' }).click();
  await desk.glossary.getByText('Cases').click();
  await expect(desk.glossary.getByLabel(/instrumental.*plural/iu)).toHaveValue('народним комунама');
});

test('a long text is listed from end to end while its rows stay on screen', async ({ profile }) => {
  const lines = Array.from({ length: 3000 }, (_, i) =>
    i % 90 === 0 ? `Ред ${i + 1} је дуг. Међутим то је лако.` : `Ред ${i + 1} је сасвим у реду.`,
  );
  const run = await profile.open({ files: [await profile.file('dugi.txt', lines.join('\n\n'))] });
  const { desk, page } = run;
  await page.getByText('“dugi” has been cleaned').waitFor();
  await desk.showPanel('Changes');
  await expect(desk.changes.getByRole('heading', { name: '¶ 1891' })).toBeAttached();
  await expect(desk.words(1, 'Cleaned')).toContainText('Међутим то је лако');
  // From one to the next, far apart, and back where it began.
  await page.keyboard.press('F8');
  await page.keyboard.press('Shift+F8');
  await expect(desk.words(2971, 'Cleaned')).toBeVisible();
  await expect(desk.words(2971, 'Original')).toContainText('Међутим то је лако');
});

test('a run of the rules that a crash cut short is taken up at the next start', async ({
  profile,
}) => {
  const lines = Array.from({ length: 6000 }, (_, i) => `Ред ${i + 1} је дуг. Међутим то је лако.`);
  const file = await profile.file('dugi.txt', lines.join('\n\n'));
  const first = await profile.open({ files: [file] });
  await first.page.getByRole('status', { name: 'Cleaning' }).waitFor();
  await expect.poll(async () => (await ledgerOf(first)).length).toBeGreaterThan(0);
  await first.kill();

  const second = await profile.open();
  await expect(second.desk.words(1, 'Original')).toContainText('Ред 1 је дуг.');
  await second.page.getByText('“dugi” has been cleaned').waitFor();
  expect(await ledgerOf(second)).toHaveLength(6000);
});
