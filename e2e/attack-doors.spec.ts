import { basename } from 'node:path';
import { archiveSaying } from '../cli/archive-sample.ts';
import { expect, test, type Profile, type Uporedo } from './app.ts';
import { attackFiles, markdownLinks } from './attack-files.ts';
import { attacks, badAddresses } from './attacks.ts';
import { LibraryPage } from './library-page.ts';

const all = Object.values(attacks).join('\n');

/** That no attack ran, became a part of the page, or so much as tried to get past the window. */
async function expectHarmless({ app, page }: Uporedo, profile: Profile): Promise<void> {
  const found = await page.evaluate(() => ({
    attacked: (globalThis as { attacked?: unknown }).attacked ?? null,
    address: location.href,
    strangers: [
      ...document.querySelectorAll(
        'iframe, object, embed, form[action], video, audio, base, template, noscript, meta[http-equiv], math, ' +
          '[src^="http"], [href]:not(link), [srcset], [background], [ping], [style*="url("]',
      ),
      ...[...document.querySelectorAll('*')].filter((element) =>
        element.getAttributeNames().some((name) => name.startsWith('on')),
      ),
    ].map(({ outerHTML }) => outerHTML.slice(0, 200)),
  }));
  expect(found).toEqual({ attacked: null, address: 'app://uporedo/', strangers: [] });
  // A process that reads files is a page to Playwright, but in an origin of its own.
  expect(app.windows().filter((one) => one.url().startsWith('app://uporedo/'))).toHaveLength(1);
  expect(await profile.read('data/log/uporedo.log')).not.toContain('Refused');
}

/** Each answer of the question whether an address is to be opened, and what was opened. */
async function answerQuestions({ app }: Uporedo, answer: 'cancel' | 'open'): Promise<void> {
  await app.evaluate(({ dialog, shell }, button) => {
    const told = ((globalThis as { told?: string[] }).told ??= []);
    dialog.showMessageBox = ((_window: unknown, { detail }: { detail: string }) => {
      told.push(`asked ${detail}`);
      return Promise.resolve({ response: button === 'open' ? 1 : 0, checkboxChecked: false });
    }) as unknown as typeof dialog.showMessageBox;
    shell.openExternal = (address) => {
      told.push(`opened ${address}`);
      return Promise.resolve();
    };
  }, answer);
}

const told = ({ app }: Uporedo): Promise<string[]> =>
  app.evaluate(() => (globalThis as { told?: string[] }).told ?? []);

async function writeNote({ desk, page }: Uporedo, words: string): Promise<void> {
  await desk.select(1, 'Cleaned', 'Прво');
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes.getByLabel('Note text').fill(words);
  await desk.button('Done').click();
  await expect(page.getByRole('status', { name: 'Saving' })).toHaveText('Saved');
}

test('files of every kind bring words, and nothing else, by whichever door', async ({
  profile,
}) => {
  const files = await attackFiles();
  const named: string[] = [];
  for (const [name, contents] of Object.entries(files))
    named.push(await profile.file(name, contents));
  const hostile = await profile.file(`"><img src=x onerror=self.attacked=['name']>.txt`, 'Прво.\n');
  const run = await profile.open({ files: [...named, hostile] });
  const { desk, page } = run;
  await expect(page.getByText(`${named.length} texts were added.`)).toBeVisible();
  await expect(
    page.getByRole('alert').filter({ hasText: '“escaping.epub” names a place outside itself' }),
  ).toBeVisible();
  // One of them is refused; there are the article and the one with the hostile name besides.
  const library = new LibraryPage(page);
  for (let index = 0; index < named.length + 1; index++) {
    await library.open();
    await library.list.getByRole('option').nth(index).dblclick();
    await desk.words(1, 'Original').waitFor();
    await expectHarmless(run, profile);
  }
  // Once more, dropped and pasted.
  await desk.drop(named);
  await run.copy(all, `<p>Налепљено.</p>${String(files['html.html'])}`);
  await desk.words(1, 'Cleaned').click();
  await page.keyboard.press('Control+v');
  await expect(desk.words(1, 'Original')).toContainText('Налепљено.');
  await page.keyboard.press('e');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Escape');
  await expectHarmless(run, profile);
});

test('an archive, notes and terms say what they say, in every view', async ({ profile }) => {
  const archive = await profile.file('напад.uporedo', await archiveSaying(all));
  const terms = await profile.file(
    'terms.csv',
    Object.values(attacks)
      .map((attack) => `"${attack.replaceAll('"', '""')}";"${attack.replaceAll('"', '""')}"`)
      .join('\r\n'),
  );
  const run = await profile.open({ files: [archive] });
  const { desk, page } = run;
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Restore|Bring)/u })
    .last()
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const library = new LibraryPage(page);
  await library.open();
  await expectHarmless(run, profile);
  await library.list.getByRole('option').filter({ hasText: 'script' }).first().dblclick();
  await desk.words(1, 'Original').waitFor();
  for (const panel of ['Notes', 'Changes', 'Glossary'] as const) {
    await desk.showPanel(panel);
    await expectHarmless(run, profile);
  }
  await run.answerOpenDialog([terms]);
  await desk.glossary.getByRole('button', { name: 'Bring in terms…' }).click();
  await page.getByRole('dialog', { name: /^Terms from/u }).waitFor();
  await expectHarmless(run, profile);
  await page.keyboard.press('Enter');
  await desk.button('Export').click();
  await page.getByRole('dialog', { name: 'Export' }).waitFor();
  for (const form of ['Web page (HTML)', 'Markdown']) {
    await page.getByRole('radio', { name: form, exact: true }).check();
    await expectHarmless(run, profile);
  }
});

test('a link in a note leads nowhere until its address was shown and opening it confirmed', async ({
  profile,
}) => {
  const file = await profile.file('прича.txt', 'Прво.\n');
  const run = await profile.open({ files: [file] });
  await answerQuestions(run, 'cancel');
  await writeNote(
    run,
    `[веза](https://example.org/%22%3E?a=б "наслов")\n\n${markdownLinks}\n\n${all}`,
  );
  await expectHarmless(run, profile);
  const note = run.desk.notes.getByRole('article').first();
  const links = note.locator('button.link');
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('title')));
  expect(addresses.filter((address) => !/^(https?|mailto):/u.test(address ?? ''))).toEqual([]);
  await links.first().click();
  await expect.poll(() => told(run)).toEqual(['asked https://example.org/%22%3E?a=%D0%B1']);
  await answerQuestions(run, 'open');
  await links.first().click();
  const address = 'https://example.org/%22%3E?a=%D0%B1';
  await expect
    .poll(() => told(run))
    .toEqual([`asked ${address}`, `asked ${address}`, `opened ${address}`]);
  // Shown as a link, for it may be what the reader wants to copy; but never opened.
  for (const never of ['http://example.org/', 'https://reader:secret@example.org/']) {
    await note.locator(`button.link[title="${never}"]`).first().click();
  }
  expect(await told(run)).toHaveLength(3);
});

test('what comes with a command line or a link from outside is a file, a passage, or nothing', async ({
  profile,
}) => {
  const run = await profile.open();
  const given = [
    ...badAddresses.filter((address) => !address.startsWith('file:')),
    `uporedo://text/x/p/p1"><script>self.attacked=['link']</script>`,
    'uporedo://text/../../p/p1',
    'uporedo:javascript:self.attacked=1',
    `uporedo://text/veliki-skok/p/p1?a=${'a'.repeat(600)}`,
    '--inspect=0',
    '--remote-debugging-port=0',
    '--load-extension=/tmp',
    'file://198.51.100.66/share/a.txt',
  ];
  expect(await profile.startBeside(...given)).toBe(0);
  await expect(run.desk.paragraph(1)).toBeVisible();
  await expectHarmless(run, profile);
  expect(basename(await run.page.evaluate(() => location.pathname))).toBe('');
});
