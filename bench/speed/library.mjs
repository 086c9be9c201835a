import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownedByLauncher } from '../../scripts/launch.mjs';
import { projectRoot } from '../../scripts/setup/places.mjs';
import { bundled } from '../session/bundled.mjs';
import { Run } from '../session/run.mjs';
import { longestNovel } from '../session/texts.mjs';

/** How books are made, and the words they are made of: the article’s, and a novel’s where there is one. */
export async function bookMaker(scratch, texts) {
  const { changesOf, madeBook, wordsIn } = await bundled(
    path.join(import.meta.dirname, 'made-book.ts'),
    scratch,
  );
  const files = [path.join(projectRoot, 'resources/veliki-skok/edition.txt')];
  const novel = texts === null ? null : longestNovel(texts);
  if (novel !== null) files.push(novel);
  const read = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const words = wordsIn(read.join('\n'));
  return { book: (size) => madeBook(size, words), changesOf };
}

/**
 * A profile whose library holds some books, as one that was filled long ago: they are written into
 * its journal, and the program is started once to take them into the store.
 */
export async function madeLibrary({ app, profile, maker, books, scratch }) {
  const { encodeRecord } = await bundled(
    path.join(projectRoot, 'electron/journal-format.ts'),
    scratch,
  );
  await mkdir(path.join(profile, 'store'), { recursive: true });
  const journal = await open(path.join(profile, 'store', 'journal.log'), 'w');
  let seq = 0;
  for (const size of books) {
    for (const change of maker.changesOf(maker.book(size))) {
      await journal.write(encodeRecord(++seq, JSON.stringify(change)));
    }
  }
  await journal.close();
  await startedOnce(app, ownedByLauncher(profile));
  return profile;
}

async function startedOnce(app, profile) {
  const run = await Run.start(app, [`--user-data-dir=${profile}`, '--lang=en']);
  try {
    const page = await run.page({ leaveAlone: 500 });
    const isThere = () => document.querySelector('p[data-side]') !== null;
    while (!(await page.evaluate(isThere).catch(() => false))) await sleep(250);
    // What a start does once it is idle is done, and written down.
    await sleep(4000);
  } finally {
    await run.close();
  }
}
