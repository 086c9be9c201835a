import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { FileRefused, FileTrouble } from './bridge.ts';

/** A file that may be read. */
export interface PlacedFile {
  readonly path: string;
  readonly name: string;
  /** Name of the folder that was given, when one was; else empty. */
  readonly folder: string;
  readonly size: number;
}

/** The files at some paths: themselves, or the texts inside where a path is a folder's. */
export async function findFiles(
  paths: readonly string[],
): Promise<readonly (PlacedFile | FileRefused)[]> {
  const found = await Promise.all(paths.map(findAt));
  return found.flat();
}

/** Files of a folder beyond this are not somebody's texts but a disk's. */
const MOST_FILES = 5_000;
/** Names looked at in one folder, texts or not. */
const MOST_NAMES = 200_000;
export const LARGEST = 50 * 1024 * 1024;
/** A whole library in one file. */
export const LARGEST_ARCHIVE = 1024 * 1024 * 1024;
export const ARCHIVE_EXTENSION = 'uporedo';

/** How many bytes a file may have, by its name. */
export const largestOf = (name: string): number =>
  extensionOf(name) === ARCHIVE_EXTENSION ? LARGEST_ARCHIVE : LARGEST;

async function findAt(path: string): Promise<readonly (PlacedFile | FileRefused)[]> {
  const name = basename(path);
  try {
    const stats = await stat(path);
    if (!stats.isDirectory()) return [placed(path, stats, '')];
    const inside = await filesIn(path);
    if (inside === null) return [refused(name, 'folder-too-large', `${MOST_FILES}`)];
    if (inside.length === 0) return [refused(name, 'folder-empty')];
    return await Promise.all(inside.map(async (file) => placed(file, await stat(file), name)));
  } catch (error) {
    return [whyNot(name, error)];
  }
}

function placed(path: string, stats: Stats, folder: string): PlacedFile | FileRefused {
  const name = basename(path);
  // Told before reading: a pipe would never end, a huge file would fill the memory.
  if (!stats.isFile()) return refused(name, 'unreadable', 'not a file');
  if (stats.size > largestOf(name)) return refused(name, 'too-large', `${stats.size}`);
  return { path, name, folder, size: stats.size };
}

/** Why a file cannot be read, by what the system said. */
export function whyNot(name: string, error: unknown): FileRefused {
  const { code, message } = error as NodeJS.ErrnoException;
  const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
  return refused(name, isMissing ? 'missing' : 'unreadable', code ?? message);
}

export const refused = (name: string, trouble: FileTrouble, detail = ''): FileRefused => ({
  name,
  trouble,
  detail,
});

/** The texts in a folder and the folders in it, by path; `null` when there are too many. */
async function filesIn(folder: string): Promise<readonly string[] | null> {
  const files: string[] = [];
  const waiting = [folder];
  let names = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const entry of await readdir(next, { withFileTypes: true })) {
      if (++names > MOST_NAMES || files.length > MOST_FILES) return null;
      // What the system hides is not for reading; a link may lead round in a ring.
      if (entry.name.startsWith('.')) continue;
      const path = join(next, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile() && isText(entry.name)) files.push(path);
    }
  }
  return files.length > MOST_FILES ? null : files.sort();
}

/** Extensions of the formats that can be read; beside texts, a folder has pictures and programs. */
export const EXTENSIONS = [
  ...['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'epub', 'docx', 'odt'],
  ...['srt', 'vtt', 'xml', 'tei', 'tmx', 'pdf'],
];

const isText = (name: string): boolean => EXTENSIONS.includes(extensionOf(name));

const extensionOf = (name: string): string => extname(name).slice(1).toLowerCase();
