// Takes the pictures of the README: the real window, used as a reader uses it. Into docs/images/.
import './setup/node-version.mjs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuild } from './setup/app-build.mjs';
import { hasDisplay, withDisplay } from './setup/display.mjs';
import { foreground } from './setup/foreground.mjs';
import { projectRoot } from './setup/places.mjs';
import { setUp } from './setup/set-up.mjs';
import { main, say } from './setup/trouble.mjs';
import { launchOptions, ownedByLauncher } from './launch.mjs';

const images = path.join(projectRoot, 'docs', 'images');

/** As a translation page leaves English names in Serbian: moved into Cyrillic letter by letter. */
const damaged = `Прва фабрика

Рицхард Арквригхт отворио је 1771. године у Цромфорду прву предионицу на воду. Међутим радници су у њој радили по тринаест сати, а децу је надзирао Самуел Слатер. Прича се и данас предаје у Манцхестер Сцхоолу.

Јамес Ватт усавршио је парну машину 1763-1775. године; Машина је убрзо ушла у сваку радионицу. Према томе промена није била само техничка, него и друштвена: села су остајала празна, а градови су расли.

Више о томе има на страници хттпс://енглисх-херитаге.орг и у књизи „Индустриал Револутион“. Књига је код нас преведена касно.
`;

await main(async () => {
  await setUp({ virtualDisplay: true });
  await ensureBuild();
  if (!hasDisplay()) {
    // Once more, under a virtual display.
    const [command, ...args] = withDisplay([process.execPath, import.meta.filename]);
    return foreground(command, args, { family: true, cwd: projectRoot });
  }
  const profile = ownedByLauncher(mkdtempSync(path.join(tmpdir(), 'uporedo-screenshot-')));
  try {
    await takePictures(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

async function takePictures(profile) {
  const file = path.join(profile, 'Прва фабрика.txt');
  writeFileSync(file, damaged);
  const { note, ...launch } = await launchOptions([
    `--user-data-dir=${path.join(profile, 'data')}`,
    '--lang=en',
    ownedByLauncher(file),
  ]);
  if (note) say(note);
  const { _electron } = await import('@playwright/test');
  const app = await _electron.launch(launch);
  try {
    const page = await app.firstWindow();
    await page.setViewportSize({ width: 1440, height: 900 });
    const desk = await deskOf(page);
    await desk.paragraph(1).waitFor();
    await makeRepeatable(page);
    mkdirSync(images, { recursive: true });

    await choose(desk, 'Light');
    await reviewing(desk);
    await annotate(desk);
    await sideBySide(desk);
    await interleaved(desk);
    await exporting(desk);
    await dark(desk);
    await inLatinLetters(desk);
  } finally {
    await app.close();
  }
}

/** What the end-to-end tests know of the desk: how a person finds things on it. */
async function deskOf(page) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(path.join(projectRoot, 'e2e', 'desk-page.ts'));
  return new module.DeskPage(page);
}

/** The same day and the same ids each time, for both are seen in the pictures. */
async function makeRepeatable(page) {
  await page.clock.setFixedTime('2026-11-14T12:00:00Z');
  await page.evaluate(() => {
    let seed = 1;
    crypto.getRandomValues = (bytes) => {
      for (const index of bytes.keys()) {
        seed = (seed * 48271) % 2147483647;
        bytes[index] = seed;
      }
      return bytes;
    };
  });
}

/** A damaged text, cleaned as it was opened, at a doubtful place; then on to the article. */
async function reviewing(desk) {
  const { page } = desk;
  await page.getByText('has been cleaned').waitFor();
  await desk.button('Close').click();
  await desk.showPanel('Changes');
  await page.keyboard.press('F8');
  await page.getByRole('region', { name: 'Correction', exact: true }).waitFor();
  await take(desk, 'review');
  await page.keyboard.press('Escape');
  await desk.showPanel('Notes');
  await desk.library.getByRole('button', { name: /^Велики скок напред/u }).click();
  await desk.words(1, 'Original').filter({ hasText: 'Након преузимања' }).waitFor();
}

/** Notes and highlights on both sides, and a term: all by mouse and keyboard. */
async function annotate(desk) {
  await desk.select(1, 'Original', 'Мао Тсе-тунг');
  await desk.button('Highlight blue').click();

  await desk.select(2, 'Cleaned', 'Оне ће заменити старе пољопривредне производне задруге');
  await writeNote(desk, {
    note: 'Упоредити са колективизацијом у СССР-у: **исти образац**, други темпо.',
    tags: 'комуне, колективизација',
  });

  await scrollTo(desk, 3);
  await desk.select(3, 'Cleaned', 'померила је тежиште државних инвестиција');
  await writeNote(desk, { note: 'Проверити бројке за 1958. у другом извору.', tags: 'провера' });
  await desk.button('Change to green').click();

  await scrollTo(desk, 1);
  await desk.select(1, 'Cleaned', 'Велики скок напред');
  await desk.bar.getByRole('button', { name: 'Glossary' }).click();
  const form = desk.glossary.getByRole('form');
  await form
    .getByLabel('Definition')
    .fill('Кампања убрзане индустријализације и колективизације у Кини, 1958–1962.');
  await form.getByRole('button', { name: 'Add a form' }).click();
  await form.getByLabel('Form', { exact: true }).fill('Велики напредак');
  await form.getByLabel('Category').fill('догађај');
  await desk.button('Save').click();
  await desk.glossary.getByRole('article').waitFor();
  await desk.showPanel('Notes');
}

async function writeNote(desk, { note, tags }) {
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes.getByLabel('Note text').fill(note);
  await desk.notes.getByLabel('Tags').fill(tags);
  await desk.button('Done').click();
}

/** The list is deaf to the pointer until it has stood still for a moment. */
async function scrollTo(desk, number) {
  await desk.paragraph(number).scrollIntoViewIfNeeded();
  await desk.page.waitForTimeout(500);
}

async function sideBySide(desk) {
  await desk.select(2, 'Cleaned', 'по 20 до 30 хиљада људи');
  await desk.bar.waitFor();
  await take(desk, 'desk');
  await desk.page.keyboard.press('Escape');
}

async function interleaved(desk) {
  await desk.page.getByRole('radio', { name: 'Interleaved' }).click();
  await desk.showPanel('Glossary');
  await take(desk, 'interleaved');
  await desk.showPanel('Notes');
  await desk.page.getByRole('radio', { name: 'Side by side' }).click();
}

async function exporting(desk) {
  await desk.button('Export').click();
  await desk.page.getByLabel('Highlights without a note too').uncheck();
  await desk.page.getByLabel('Glossary', { exact: true }).check();
  await take(desk, 'export');
  await desk.page.keyboard.press('Escape');
}

/** With the reason of a correction under the pointer. */
async function dark(desk) {
  await choose(desk, 'Dark');
  await desk.showPanel('Changes');
  await desk.point(2, 'Original', 'Популар Цоммунес');
  await desk.page.getByRole('tooltip').waitFor();
  await take(desk, 'dark', { keepPointer: true });
  await desk.showPanel('Notes');
}

/** The text in Latin letters, the interface too. Its names are Serbian from here on. */
async function inLatinLetters(desk) {
  await desk.button('Cyrillic or Latin').click();
  await choose(desk, 'Light');
  await choose(desk, 'Srpski (latinica)');
  await take(desk, 'latin');
}

/** Chooses something in the sheet of appearance, by its label. */
async function choose({ page }, label) {
  await page.keyboard.press('Control+,');
  await page.getByLabel(label, { exact: true }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function take({ page }, name, { keepPointer = false } = {}) {
  // The pointer would leave its mark on whatever lies under it.
  if (!keepPointer) await page.mouse.move(720, 899);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  const file = path.join(images, `${name}.png`);
  await page.screenshot({ path: file, scale: 'css', animations: 'disabled' });
  say(path.relative(projectRoot, file));
}
