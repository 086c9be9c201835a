import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownedByLauncher } from '../../scripts/launch.mjs';
import { madeEpub } from '../import/made-books.mjs';
import { openedOnce } from '../import/opening.mjs';
import { peerApp } from '../import/peer-apps.mjs';
import { Run } from '../session/run.mjs';
import { byFigure, fixed, interleaved, median } from '../session/samples.mjs';
import { ofWords, untouched } from './sizes.mjs';
import { untilShown } from './until-shown.mjs';

const books = [
  ofWords('million', 12_000, 9_000),
  { ...untouched, id: 'beginning', place: 0 },
  ofWords('hundredth', 1_200, 900),
  ofWords('tenth', 120, 90),
  ofWords('least', 12, 9),
];

/** From the press of a text’s entry in the library to its words painted; the article lies on the desk before. */
export async function opening({ app, scratch, quick, profile, maker }) {
  const ours = await oursOpened(app, await profile(books), quick ? 1 : 9);
  const theirs = await peersOpened(maker.book(books[1]), scratch, quick ? 1 : 5);
  const took = (id) => median(ours[id].took);
  const note = (id) =>
    `longest task ${fixed(Math.max(...ours[id].longest))} ms, at most ${fixed(Math.max(...ours[id].took))}`;
  const inLibrary = (id, job, others) => ({ job, ours: took(id), note: note(id), ...others });
  const beside = (peer, atMost) => ({ beside: peer, theirs: theirs[peer], atMost });
  const begun = 'open 1 M words at their beginning';
  return [
    inLibrary('beginning', begun, beside('CodeMirror 6, one side, from memory', 1)),
    inLibrary(
      'million',
      'open 1 M words at the reading position, ¶ 9,001',
      beside('CodeMirror 6, one side, from memory', 1),
    ),
    ...['foliate-js', 'epubjs'].flatMap((peer) => [
      { job: begun, ours: took('beginning'), ...beside(`${peer}, EPUB of one chapter`, 1 / 100) },
      { job: begun, ours: took('beginning'), ...beside(`${peer}, EPUB of 40 chapters`, 1 / 4) },
    ]),
    ...['tenth', 'hundredth', 'million'].map((id) => {
      const words = fixed(books.find((book) => book.id === id).paragraphs * 84, 0);
      const job = `open ${words} words at a reading position`;
      return inLibrary(id, job, { beside: '1,008 words', theirs: took('least'), atMost: 1.2 });
    }),
  ];
}

/** For each book how long it took, and how long the longest task was until then, several times over. */
async function oursOpened(app, profile, times) {
  const run = await Run.start(app, [`--user-data-dir=${profile}`, '--lang=en']);
  try {
    const page = await run.page({ leaveAlone: 3000 });
    const open = async ({ title, ordinal }) => {
      const point = await page.evaluate(untilShown, { title, ordinal });
      await page.click(point);
      const figures = await page.evaluate(() => globalThis.shown);
      // What is told beside the words comes after them; the next press must not wait for it.
      await sleep(1500);
      return figures;
    };
    const article = { title: 'Велики скок напред', ordinal: null };
    const kinds = Object.fromEntries(
      books.map(({ id, place }) => [id, { title: `Књига ${id}`, ordinal: place + 1 }]),
    );
    const measure = async (id) => {
      await open(article);
      return open(kinds[id]);
    };
    // Once each for the caches of the disk.
    await interleaved(1, Object.keys(kinds), measure);
    const results = await interleaved(times, Object.keys(kinds), measure);
    return Object.fromEntries(Object.entries(results).map(([id, runs]) => [id, byFigure(runs)]));
  } finally {
    await run.close();
  }
}

/** The medians of what others need for the cleaned side of the same book. */
async function peersOpened(book, scratch, times) {
  const paragraphs = book.rows.map(({ cleaned }) => cleaned);
  const whole = [{ heading: book.text.title, paragraphs }];
  const chapters = Array.from({ length: 40 }, (_, i) => ({
    heading: `${i + 1}`,
    paragraphs: paragraphs.slice(i * 300, (i + 1) * 300),
  }));
  const files = {
    text: await written(scratch, 'book.txt', paragraphs.join('\n')),
    whole: await written(scratch, 'one-chapter.epub', await madeEpub('Book', whole)),
    chapters: await written(scratch, 'chapters.epub', await madeEpub('Book', chapters)),
  };
  const peers = {};
  for (const peer of ['codemirror', 'epubjs', 'foliate-js']) {
    peers[peer] = await peerApp(peer, path.join(scratch, peer));
  }
  const kinds = {
    'CodeMirror 6, one side, from memory': { root: peers.codemirror, file: files.text },
    'foliate-js, EPUB of one chapter': { root: peers['foliate-js'], file: files.whole },
    'foliate-js, EPUB of 40 chapters': { root: peers['foliate-js'], file: files.chapters },
    'epubjs, EPUB of one chapter': { root: peers.epubjs, file: files.whole },
    'epubjs, EPUB of 40 chapters': { root: peers.epubjs, file: files.chapters },
  };
  const profile = path.join(scratch, 'peer-profile');
  const results = await interleaved(times, Object.keys(kinds), (kind) =>
    openedOnce({ ...kinds[kind], isOurs: false }, profile),
  );
  return Object.fromEntries(
    Object.entries(results).map(([kind, runs]) => [kind, median(byFigure(runs).painted)]),
  );
}

async function written(scratch, name, contents) {
  const file = path.join(scratch, name);
  await writeFile(file, contents);
  return ownedByLauncher(file);
}
