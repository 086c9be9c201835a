import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownedByLauncher } from '../../scripts/launch.mjs';
import { copyOfApp } from '../session/place.mjs';
import { Run } from '../session/run.mjs';
import { byFigure, fixed, interleaved, summary } from '../session/samples.mjs';
import { printTable } from '../session/table.mjs';
import { longestNovel } from '../session/texts.mjs';
import { awaitText } from './in-page.mjs';
import { chaptersOf, madeDocx, madeEpub } from './made-books.mjs';
import { peerApp } from './peer-apps.mjs';

/** From the drop of the longest novel to its first words painted, beside two libraries for EPUB. */
export async function opening({ texts, scratch, times }) {
  const novel = longestNovel(texts);
  if (novel === null) return;
  const { txt, epub, docx } = await madeFiles(novel, scratch);
  const app = await copyOfApp(path.join(scratch, 'app'));
  const peers = ['epubjs', 'foliate-js'];
  const [epubjs, foliate] = await Promise.all(
    peers.map((peer) => peerApp(peer, path.join(scratch, peer))),
  );
  const kinds = {
    'Uporedo, TXT': { root: app, file: txt, isOurs: true },
    'Uporedo, EPUB': { root: app, file: epub, isOurs: true },
    'Uporedo, DOCX': { root: app, file: docx, isOurs: true },
    'epub.js, EPUB': { root: epubjs, file: epub, isOurs: false },
    'foliate-js, EPUB': { root: foliate, file: epub, isOurs: false },
  };
  const measure = (kind) => openedOnce(kinds[kind], path.join(scratch, 'opening'));
  // The first start of each warms the disk cache.
  if (times > 1) await interleaved(1, Object.keys(kinds), measure);
  const results = await interleaved(times, Object.keys(kinds), measure);
  const rows = Object.entries(results).map(async ([kind, runs]) => {
    const { read, stored, painted } = byFigure(runs);
    const { size } = await stat(kinds[kind].file);
    const ours = [read, stored].map((figures) => (figures ? summary(figures) : '–'));
    return [kind, fixed(size / 1000), ...ours, summary(painted)];
  });
  printTable(
    `Opening, ms after the drop: median (least–most) of ${times}`,
    ['', 'file, kB', 'read', 'all of it stored', 'first words painted'],
    await Promise.all(rows),
  );
}

async function madeFiles(novel, scratch) {
  const text = await readFile(novel, 'utf8');
  const chapters = chaptersOf(text);
  const contents = {
    txt: text,
    epub: await madeEpub('Novel', chapters),
    docx: await madeDocx(chapters),
  };
  const files = {};
  for (const [ending, content] of Object.entries(contents)) {
    files[ending] = path.join(scratch, `novel.${ending}`);
    await writeFile(files[ending], content);
    ownedByLauncher(files[ending]);
  }
  return files;
}

/** A new profile each time: a text that is there already would not be read again. */
export async function openedOnce({ root, file, isOurs }, profile) {
  const run = await Run.start(root, [`--user-data-dir=${profile}`, '--lang=en']);
  try {
    const page = await run.page({ leaveAlone: 3000 });
    if (isOurs) await page.evaluate(awaitText);
    await page.drop(file, { x: 600, y: 400 });
    const opened = await page.evaluate(whenOpened);
    return isOurs ? opened : { painted: opened };
  } finally {
    await run.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** In the page. */
async function whenOpened() {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error('Nothing was opened within a minute.')), 60_000);
  });
  while (!globalThis.opened) await Promise.race([late, new Promise(requestAnimationFrame)]);
  return Promise.race([late, globalThis.opened]);
}
