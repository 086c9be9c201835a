// The pictures of “Out of the app” in the README and of docs/formats.md: export, notes folder, archive, web page.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes them of the bundled article with its notes.
 * @param folder an empty one, for what leaves
 */
export async function leaving(app, desk, folder, take) {
  await page(app, desk, path.join(folder, 'Велики скок напред.html'), take);
  await notesFolder(app, desk, folder, take);
  await restoring(app, desk, path.join(folder, 'Библиотека.uporedo'), take);
}

/** The text as a web page, in a window of its own without anything of the app. */
async function page(app, desk, file, take) {
  await answer(app, 'showSaveDialog', { canceled: false, filePath: file });
  await desk.button('Export').click();
  const sheet = desk.page.getByRole('dialog', { name: 'Export' });
  await sheet.getByRole('radio', { name: /^Web page/u }).check();
  await sheet.getByRole('checkbox', { name: 'Glossary' }).check();
  await sheet.getByRole('button', { name: 'Save as…' }).click();
  await sheet.waitFor({ state: 'detached' });
  await closeMessages(desk);
  const [shown] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ BrowserWindow }, path) => {
      const window = new BrowserWindow({
        width: 1200,
        height: 900,
        useContentSize: true,
        webPreferences: { partition: 'shown', javascript: true },
      });
      await window.loadFile(path);
    }, file),
  ]);
  await shown.getByRole('main').waitFor();
  await shown.setViewportSize({ width: 1200, height: 900 });
  await take({ page: shown }, 'web-page');
  await shown.close();
}

/** A note that was edited in its file, offered back. */
async function notesFolder(app, desk, folder, take) {
  const vault = path.join(folder, 'Свеска');
  await answer(app, 'showOpenDialog', { canceled: false, filePaths: [vault] });
  await desk.page.keyboard.press('Control+Shift+E');
  const sheet = desk.page.getByRole('dialog', { name: 'Notes folder' });
  await sheet.getByRole('button', { name: 'Choose a folder…' }).click();
  await desk.page
    .getByText(/New files: [1-9]/u)
    .first()
    .waitFor();
  await desk.page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await closeMessages(desk);
  for (const name of readdirSync(vault)) {
    const file = path.join(vault, name);
    const edited = readFileSync(file, 'utf8').replace(
      '**исти образац**, други темпо. #комуне',
      '**исти образац**, али много бржи темпо. #комуне #Кина',
    );
    writeFileSync(file, edited);
  }
  await desk.page.keyboard.press('Control+Shift+E');
  await desk.button('Look').click();
  await sheet.getByRole('region', { name: 'Edited in the files' }).locator('ins').first().waitFor();
  // Where this run keeps its files differs each time.
  await sheet.getByText(vault, { exact: true }).evaluate((place) => {
    place.textContent = '/home/ana/Свеска';
  });
  await take(desk, 'notes-folder');
  await desk.page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
}

/** An archive from before a note was taken out. */
async function restoring(app, desk, file, take) {
  await answer(app, 'showSaveDialog', { canceled: false, filePath: file });
  await choose(app, 'Archive the library…');
  await desk.page.getByText('The archive is saved in').waitFor();
  await closeMessages(desk);
  const note = desk.notes.getByRole('article').first();
  await note.click();
  await note.getByRole('button', { name: 'Delete note' }).click();
  await desk.page.getByText('The note was deleted.').waitFor();
  await closeMessages(desk);
  await answer(app, 'showOpenDialog', { canceled: false, filePaths: [file] });
  await choose(app, 'Restore from an archive…');
  const sheet = desk.page.getByRole('dialog', { name: 'Restore from an archive' });
  await sheet.getByText('1 added').first().waitFor();
  await take(desk, 'restore');
  await sheet.getByRole('button', { name: 'Restore' }).click();
  await desk.page.getByText('Restored from').waitFor();
  await closeMessages(desk);
}

/** What the next dialogs of the system answer. */
const answer = (app, dialog, given) =>
  app.evaluate(
    (electron, { dialog, given }) => {
      electron.dialog[dialog] = () => Promise.resolve(given);
    },
    { dialog, given },
  );

/** Chooses a command of the native menu. */
const choose = (app, command) =>
  app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    items
      ?.find(({ label }) => label === wanted)
      ?.click(undefined, BrowserWindow.getAllWindows()[0]);
  }, command);

async function closeMessages({ page }) {
  const close = page.getByRole('log', { name: 'Messages' }).getByRole('button', { name: 'Close' });
  while ((await close.count()) > 0) await close.first().click();
}
