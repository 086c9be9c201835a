// Takes the pictures of the README and of docs/: the real window, used as a reader uses it. Into docs/images/.
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
import { keeping } from './pictures/keeping.mjs';
import { leaving } from './pictures/leaving.mjs';

const images = path.join(projectRoot, 'docs', 'images');

/** As a translation page leaves English names in Serbian: moved into Cyrillic letter by letter. */
const damaged = `Прва фабрика

Рицхард Арквригхт отворио је 1771. године у Цромфорду прву предионицу на воду. Међутим радници су у њој радили по тринаест сати, а децу је надзирао Самуел Слатер. Прича се и данас предаје у Манцхестер Сцхоолу.

Јамес Ватт усавршио је парну машину 1763-1775. године; Машина је убрзо ушла у сваку радионицу. Према томе промена није била само техничка, него и друштвена: села су остајала празна, а градови су расли.

Више о томе има на страници хттпс://енглисх-херитаге.орг и у књизи „Индустриал Револутион“. Књига је код нас преведена касно.
`;

const wrapped = `Dragi prijatelju,

juče sam primio tvoje pismo i odmah sedam da ti odgovorim. Kod nas
je sve po starom: kiša pada već treću nedelju, reka je narasla, a
mlinovi ćute. Čika Đorđe kaže da takvu jesen ne pamti otkad je bio
dete.

Knjige koje si mi poslao stigle su čitave. Najviše me je obradovao
onaj rečnik, jer ga već godinama tražim po antikvarnicama i ne na-
lazim. Piši mi šta ti dugujem i kada te možemo očekivati.
`;

/** Beginnings made up for the picture. */
const stories = [
  [
    'Воденица',
    'Јанко Петровић',
    'Крај реке стоји воденица без точка. Нико не памти кад је последњи пут млела.',
  ],
  [
    'Љубичасти шешир',
    'Милена Ђурић',
    'Шешир је стигао поштом, у кутији без имена, и лежао на столу до вечери.',
  ],
  ['Жетва', 'Стеван Лукић', 'Рано изјутра, пре росе, жетеоци су већ били на њиви крај пута.'],
  [
    'Џеп пун камења',
    'Анђела Нинковић',
    'Дечак је скупљао камење, свако са друге обале и сваке боје по један.',
  ],
];

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
    const out = path.join(profile, 'out');
    for (const folder of [out, path.join(out, 'Свеска')]) {
      mkdirSync(folder);
      ownedByLauncher(folder);
    }
    await leaving(app, desk, out, take);
    await dark(desk);
    await inLatinLetters(desk);
    await choose(desk, 'English');
    await desk.button('Cyrillic or Latin').click();
    await keeping(desk, take);
    await pairing(desk, profile);
    await reading(desk, profile);
    await library(desk, profile);
  } finally {
    await app.close();
  }
}

/** What the end-to-end tests know of the desk: how a person finds things on it. */
async function deskOf(page) {
  const { DeskPage } = await imported('e2e/desk-page.ts');
  return new DeskPage(page);
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
  await page.getByText(/^[1-9]\d* corrections$/u).waitFor();
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
  await desk.page.clock.setFixedTime('2026-11-14T12:02:00Z');
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

/** A note that is changed has another date than when it was made. */
async function writeNote(desk, { note, tags }) {
  await desk.bar.getByRole('button', { name: 'Note' }).click();
  await desk.notes.getByLabel('Note text').waitFor();
  await desk.page.clock.setFixedTime('2026-11-14T12:01:00Z');
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
  await desk.page.getByRole('combobox', { name: 'Glossary' }).selectOption('section');
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

/** Two versions of a text dropped together, and their pairs put right by keyboard. */
async function pairing(desk, folder) {
  const { page } = desk;
  const edited = damaged
    .replace('Рицхард Арквригхт', 'Ричард Аркрајт')
    .replace('у Цромфорду', 'у Кромфорду')
    .replace('Самуел Слатер. Прича', 'Самјуел Слејтер.\n\nПрича')
    .replace('Манцхестер Сцхоолу', 'Манчестерској школи')
    .replace('Прва фабрика\n\n', 'Прва фабрика\n\nИз историје рада\n\n');
  await desk.drop([
    fileIn(folder, 'Прва фабрика, превод.txt', `${damaged}\n`),
    fileIn(folder, 'Прва фабрика, издање.txt', edited),
  ]);
  await page.getByRole('button', { name: 'Pair', exact: true }).click();
  await desk.words(2, 'Cleaned').filter({ hasText: 'Из историје рада' }).waitFor();
  await page.keyboard.press('Control+Shift+p');
  await page.getByRole('group', { name: 'Row 3', exact: true }).waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await take(desk, 'pairing');
  await page.keyboard.press('Escape');
}

/** A file in an encoding of old, wrapped at a width: what was done with it, and how else it might read. */
async function reading(desk, folder) {
  const { page } = desk;
  const { encodeAs } = await imported('src/importing/encoding/encode-as.ts');
  await desk.drop([fileIn(folder, 'pismo.txt', encodeAs('windows-1250', wrapped))]);
  await page.getByText('was read as Windows-1250').waitFor();
  await page.getByRole('button', { name: 'Other encodings…' }).click();
  await page.getByRole('radio', { name: 'ISO-8859-2' }).waitFor();
  await take(desk, 'file');
  await page.keyboard.press('Escape');
}

async function library(desk, folder) {
  const { page } = desk;
  const shelf = path.join(folder, 'Приповетке');
  mkdirSync(shelf, { recursive: true });
  ownedByLauncher(shelf);
  for (const [title, author, words] of stories) {
    fileIn(shelf, `${title}.md`, `---\ntitle: ${title}\nauthor: ${author}\n---\n\n${words}\n`);
  }
  await desk.drop([shelf]);
  await page.getByText(`${stories.length} texts were added.`).waitFor();
  await page.keyboard.press('Control+Shift+l');
  await page.getByRole('heading', { name: 'All texts' }).waitFor();
  await page.waitForTimeout(8000);
  await take(desk, 'library');
}

function fileIn(folder, name, contents) {
  const file = path.join(folder, name);
  writeFileSync(file, contents);
  return ownedByLauncher(file);
}

async function imported(file) {
  const { runnerImport } = await import('vite');
  return (await runnerImport(path.join(projectRoot, file))).module;
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
