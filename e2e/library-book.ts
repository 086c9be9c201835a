import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  changesOf,
  madeBook,
  wordsIn,
  type BookSize,
  type MadeBook,
} from '../bench/speed/made-book.ts';
import { encodeRecord } from '../electron/journal-format.ts';
import { ownedByLauncher } from '../scripts/launch.mjs';
import type { Profile } from './app.ts';

/** A book of the benchmark, laid into the journal of a profile before its first start. */
export async function bookIn(profile: Profile, size: BookSize): Promise<MadeBook> {
  const article = await readFile(
    new URL('../resources/veliki-skok/edition.txt', import.meta.url),
    'utf8',
  );
  const book = madeBook(size, wordsIn(article));
  const records = changesOf(book).map((change, index) =>
    encodeRecord(index + 1, JSON.stringify(change)),
  );
  const journal = profile.path('data', 'store', 'journal.log');
  await mkdir(dirname(journal), { recursive: true });
  await writeFile(journal, Buffer.concat(records));
  ownedByLauncher(profile.path('data'));
  return book;
}
