import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ownedByLauncher } from '../../scripts/launch.mjs';
import { projectRoot } from '../../scripts/setup/places.mjs';

const paragraphCount = 12_000;

/** A text of a million words, made of those of the article; the same one each time. */
export async function writeBook(folder) {
  const article = await readFile(
    path.join(projectRoot, 'resources/veliki-skok/edition.txt'),
    'utf8',
  );
  const words = [...article.matchAll(/[\p{L}\p{N}-]+/gu)].map(([word]) => word);
  const random = numbersFrom(20261123);
  const below = (limit) => Math.floor(random() * limit);
  // From 8 to 160 words: rows of very unequal heights, 84 words on average.
  const paragraphs = Array.from({ length: paragraphCount }, () =>
    Array.from({ length: 8 + below(153) }, () => words[below(words.length)]).join(' '),
  );
  const file = path.join(folder, 'book.txt');
  await writeFile(file, paragraphs.map((paragraph) => `${paragraph}.\n`).join(''));
  return ownedByLauncher(file);
}

/** mulberry32 */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
