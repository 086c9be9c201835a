import { readFile } from 'node:fs/promises';
import { expect, test, type Uporedo } from './app.ts';
import {
  browsed,
  epubTroubles,
  frontMatterOf,
  pdfWords,
  quotesOf,
  reviewed,
  xmlOf,
} from './foreign-readers.ts';

/** A note on the cleaned side, a highlight on the original, and a term. */
async function annotate({ desk }: Uporedo): Promise<void> {
  await desk.select(2, 'Cleaned', 'Једна од творевина Великог скока');
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes
    .getByLabel('Note text')
    .fill('Упоредити: </script> & "наводи" са *колективизацијом*.');
  await desk.notes.getByLabel('Tags').fill('комуне');
  await desk.button('Done').click();
  await desk.select(1, 'Original', 'Мао Тсе-тунг');
  await desk.button('Highlight blue').click();
  await expect(desk.notes.getByRole('article')).toHaveCount(2);
}

const note = 'Упоредити: </script> & "наводи" са';

test('every form leaves through the real dialogs and is read by tools that are not ours', async ({
  profile,
}) => {
  test.setTimeout(180_000);
  const run = await profile.open();
  await annotate(run);
  const dialog = run.page.getByRole('dialog', { name: 'Export' });

  /** Exports in a form, and gives the bytes of the file. */
  const exported = async (form: string, extension: string): Promise<Uint8Array> => {
    const name = `${form.replace(/\W+/gu, '-')}.${extension}`;
    await run.answerSaveDialog(profile.path(name));
    await run.desk.button('Export').click();
    await dialog.getByRole('radio', { name: form, exact: true }).check();
    const glossary = dialog.getByRole('checkbox', { name: 'Glossary' });
    if (await glossary.isVisible()) await glossary.check();
    await dialog.getByRole('button', { name: 'Save as…' }).click();
    await expect(run.page.getByText(`exported to “${name}”`)).toBeVisible({ timeout: 30_000 });
    return readFile(profile.path(name));
  };
  const words = async (form: string, extension: string): Promise<string> =>
    new TextDecoder('utf-8', { fatal: true }).decode(await exported(form, extension));

  await test.step('Markdown: a YAML and a Markdown parser', async () => {
    const markdown = await words('Markdown', 'md');
    expect(frontMatterOf(markdown)).toMatchObject({
      'uporedo-id': 'veliki-skok',
      tags: ['uporedo'],
    });
    expect(quotesOf(markdown).join('\n')).toContain('Једна од творевина Великог скока');
  });

  await test.step('Web Annotation: JSON of the standard’s form', async () => {
    const collection = JSON.parse(await words('W3C Web Annotation', 'jsonld')) as object;
    expect(JSON.stringify(collection)).toContain('http://www.w3.org/ns/anno.jsonld');
    expect(JSON.stringify(collection)).toContain(JSON.stringify(note).slice(1, -1));
  });

  await test.step('HTML: another browser, without script and without a network', async () => {
    const html = await words('Web page (HTML)', 'html');
    const page = await browsed(html, run);
    expect(page.words).toContain('Једна од творевина Великог скока');
    expect(page.words).toContain(note);
    expect(page.requests).toEqual([]);
    expect(page.violations).toEqual([]);
  });

  await test.step('EPUB: the rules of EPUBCheck', async () => {
    expect(await epubTroubles(await exported('E-book (EPUB)', 'epub'))).toEqual([]);
  });

  await test.step('DOCX: tracked changes and comments', async () => {
    const document = await exported('Word (DOCX)', 'docx');
    const { deletions, insertions, comments } = await reviewed(document, profile.folder);
    expect(deletions.join('\n')).toContain('Тсе-тунг');
    expect(insertions).toBeGreaterThan(0);
    expect(comments.join('\n')).toContain(note);
  });

  await test.step('PDF: pages of words', async () => {
    expect(await pdfWords(await exported('PDF', 'pdf'))).toContain('Велики скок');
  });

  await test.step('plain text', async () => {
    expect(await words('Plain text', 'txt')).toContain('Једна од творевина Великог скока');
  });

  await test.step('TEI: an XML parser and a schema', async () => {
    const tei = xmlOf(await words('TEI P5', 'xml'));
    await tei.validate('tei/uporedo-tei.rng');
    expect(
      tei.count('//t:choice[t:sic and t:corr]', 'http://www.tei-c.org/ns/1.0'),
    ).toBeGreaterThan(0);
  });

  await test.step('corrections as a list and as CriticMarkup', async () => {
    expect(await words('List of corrections', 'md')).toContain('Тсе-тунг');
    expect(await words('CriticMarkup', 'md')).toMatch(/\{~~.*?~>.*?~~\}/su);
  });

  await test.step('TMX: an XML parser and a schema', async () => {
    const tmx = xmlOf(await words('TMX', 'tmx'));
    await tmx.validate('tmx/tmx14.rng');
    expect(tmx.count('/tmx/body/tu/tuv')).toBeGreaterThan(1);
  });

  await test.step('JSON', async () => {
    expect(JSON.parse(await words('JSON', 'json'))).toMatchObject({ text: { id: 'veliki-skok' } });
  });
});

test('the glossary leaves in every form, and is read by tools that are not ours', async ({
  profile,
}) => {
  const run = await profile.open();
  await run.desk.select(2, 'Cleaned', 'народне комуне');
  await run.desk.bar.getByRole('button', { name: 'Glossary' }).click();
  const form = run.desk.glossary.getByRole('form');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  const dialog = run.page.getByRole('dialog', { name: 'Export' });
  const words = async (form: string, extension: string): Promise<string> => {
    const name = `${form.replace(/\W+/gu, '-')}.${extension}`;
    await run.answerSaveDialog(profile.path(name));
    await run.desk.button('Export').click();
    await dialog.getByRole('radio', { name: form, exact: true }).check();
    await dialog.getByRole('button', { name: 'Save as…' }).click();
    await expect(run.page.getByText(`exported to “${name}”`)).toBeVisible();
    return profile.read(name);
  };
  const tbx = xmlOf(await words('Glossary: TBX', 'tbx'));
  await tbx.validate('terms/tbx-basic.rng');
  expect(tbx.words('//t:term', 'urn:iso:std:iso:30042:ed-2')).toContain('народне комуне');
  expect(await words('Glossary: CSV', 'csv')).toContain('народне комуне');
  expect(await words('Glossary: Anki', 'txt')).toContain('народне комуне');
  expect(await words('Glossary: OmegaT', 'txt')).toContain('народне комуне');
});

test('the whole library goes into a folder, a file for each text, and nothing is written over', async ({
  profile,
}) => {
  const run = await profile.open({
    files: [await profile.file('Друга.txt', 'Још један текст.\n')],
  });
  const folder = await profile.folderOf('out');
  await run.answerOpenDialog([folder]);
  const dialog = run.page.getByRole('dialog', { name: 'Export' });
  const exportAll = async (): Promise<void> => {
    await run.desk.button('Export').click();
    await dialog.getByRole('radio', { name: 'Plain text' }).check();
    await dialog.getByRole('radio', { name: 'All texts' }).check();
    await dialog.getByRole('button', { name: 'Save as…' }).click();
  };
  await exportAll();
  await expect(run.page.getByText('2 files were exported to the folder “out”.')).toBeVisible();
  expect(await profile.read('out/Друга.txt')).toBe('Још један текст.\n');
  await profile.file('out/Друга.txt', 'туђе\n');
  await exportAll();
  await expect(run.page.getByText('2 files of the same name were there already')).toBeVisible();
  expect(await profile.read('out/Друга.txt')).toBe('туђе\n');
});
