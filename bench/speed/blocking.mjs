import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inALibrary } from './blocking-library.mjs';
import { inNotes } from './blocking-notes.mjs';
import { inTerms } from './blocking-terms.mjs';
import { inTheText, whileImporting } from './blocking-text.mjs';
import { smallTexts } from './finding.mjs';
import { Hands } from './hands.mjs';
import { longest, longTasksOf } from './long-tasks.mjs';
import { million } from './sizes.mjs';
import { wordsOfEachKind } from './words-sought.mjs';

/** Whatever a reader does with a million words and a large library: for how long the page answers nobody. */
export async function blocking({ app, scratch, quick, maker, profile }) {
  const share = quick ? 20 : 1;
  const book = {
    ...million,
    paragraphs: million.paragraphs / share,
    corrections: million.corrections / share,
    annotations: million.annotations / share,
    place: million.place / share,
  };
  const made = maker.book(book);
  const words = wordsOfEachKind(made);
  const file = path.join(scratch, 'twelve-megabytes.txt');
  await writeFile(file, made.rows.map(({ original }) => original).join('\n\n'));
  const library = smallTexts(1000 / share);
  const sessions = [
    { books: [book], acts: inTheText({ words }) },
    { books: [book], acts: whileImporting({ file }) },
    { books: [book], acts: inTerms({ words, count: 5000 / share }) },
    { books: [{ ...book, annotations: 10_000 / share }], acts: inNotes({ count: 10_000 / share }) },
    { books: [{ ...book, annotations: 50_000 / share }], acts: inNotes({ count: 50_000 / share }) },
    { books: [...library, book], acts: inALibrary({ words }) },
  ];
  const lines = [];
  for (const { books, acts } of sessions) {
    lines.push(...(await sessionOf({ app, profile: await profile(books) }, acts)));
  }
  return lines;
}

/** One window, in which one thing is done after the other. */
function sessionOf(at, acts) {
  return Hands.at(at, async (hands, run) => {
    const lines = [];
    await acts.begin?.(hands);
    for (const { job, act, after } of acts.each) {
      const tasks = await longTasksOf(run, hands.page, () => act(hands));
      await after?.(hands);
      const byProcessor = tasks.map(({ processor }) => processor);
      const byClock = Math.max(0, ...tasks.map(({ clock }) => clock));
      const count = byProcessor.filter((time) => time > longest).length;
      lines.push({
        job,
        ours: Math.max(0, ...byProcessor),
        limit: longest,
        note: `${count} longer than ${longest} ms; by the clock ${tasks.length}, at most ${Math.round(byClock)} ms`,
      });
    }
    return lines;
  });
}
