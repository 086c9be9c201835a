import type { Dirent } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutFolderFiles, OutTrouble } from './bridge.ts';

/** Markdown files of a folder beyond this are not somebody's notes but a disk's. */
const MOST_FILES = 50_000;
/** Names looked at, Markdown or not. */
const MOST_NAMES = 400_000;
/** Bytes of one of our files, and of all of them together. */
const LARGEST = 50 * 1024 * 1024;
const LARGEST_OF_ALL = 400 * 1024 * 1024;
/** So many files are looked into at once. */
const AT_ONCE = 16;

/**
 * The Markdown files in a folder and the folders in it that carry an `uporedo-id`, by path. What the
 * system hides is left out, and so are links: they may lead out of the folder, or round in a ring.
 * What cannot be read is told, and the rest goes on.
 * @throws Error when the folder is not there, or holds more than a folder of notes may
 */
export async function markdownIn(root: string): Promise<OutFolderFiles> {
  const { names, troubles } = await markdownNames(root);
  const files: { path: string; contents: string }[] = [];
  let bytes = 0;
  const waiting = names.values();
  const work = async (): Promise<void> => {
    for (const path of waiting) {
      try {
        const contents = await oursAt(join(root, path));
        if (contents === null) continue;
        bytes += contents.length;
        if (bytes > LARGEST_OF_ALL) throw new TooMuch(`EFBIG: ${root}`);
        files.push({ path, contents });
      } catch (error) {
        if (error instanceof TooMuch) throw error;
        troubles.push({ path, reason: reasonOf(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const inOrder = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);
  return { files: files.sort(inOrder), names, troubles: troubles.sort(inOrder) };
}

class TooMuch extends Error {}

/** What the system said, without the path it said it of. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

/** The paths of all Markdown files, `/` between their parts. */
async function markdownNames(root: string): Promise<{ names: string[]; troubles: OutTrouble[] }> {
  const names: string[] = [];
  const troubles: OutTrouble[] = [];
  const waiting = [''];
  let seen = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of await entriesOf(root, folder, troubles)) {
      if (++seen > MOST_NAMES || names.length > MOST_FILES) throw new TooMuch(`EFBIG: ${root}`);
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) names.push(path);
    }
  }
  return { names: names.sort(), troubles };
}

async function entriesOf(root: string, folder: string, troubles: OutTrouble[]): Promise<Dirent[]> {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder === '') throw error;
    troubles.push({ path: folder, reason: reasonOf(error) });
    return [];
  }
}

/** The text of a file of ours; of any other file no more is read than its beginning. */
async function oursAt(path: string): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(4);
    await file.read(head, 0, 4, 0);
    if (!/^(?:---|\ufeff-)/.test(head.toString('utf8'))) return null;
    if ((await file.stat()).size > LARGEST) throw new Error('EFBIG');
  } finally {
    await file.close();
  }
  return textOf(await readFile(path));
}

/** Whether the properties hold an id of ours is looked for in bytes: most files are not ours. */
function textOf(bytes: Buffer): string | null {
  if (!bytes.includes('uporedo-id')) return null;
  const text = decoded(bytes);
  const end = /^---[ \t]*$/m.exec(text.slice(4));
  const properties = text.slice(0, end ? end.index + 4 : 0);
  return /^uporedo-id[ \t]*:/m.test(properties) ? text : null;
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('ENOTTEXT');
  }
}
