import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from './read-file.ts';

/** A text to clean. */
export interface TextSource {
  /** As it is told to the person: what was named, and the way from there. */
  readonly file: string;
  /** Where it goes in a folder for the cleaned texts. */
  readonly target: string;
  /** Its one true path, by which it is known again. */
  readonly real: string;
}

/** What was found under the names given. */
export interface Found {
  readonly texts: TextSource[];
  /** The true paths of the folders named. */
  readonly folders: string[];
  /** What cannot be read and why, each a line. */
  readonly troubles: string[];
  /** What is left out on purpose, each a line. */
  readonly leftOut: string[];
}

/**
 * The files named, and in the folders named all that end in .txt, .text, .md or .markdown, in the
 * order of their names; none twice. Nothing hidden, and no folder that only a link leads to.
 */
export async function findTexts(names: readonly string[]): Promise<Found> {
  const found: Found = { texts: [], folders: [], troubles: [], leftOut: [] };
  const seen = new Set<string>();
  for (const name of names) {
    const under = names.length === 1 ? '' : path.basename(path.resolve(name));
    if (!(await isFolder(name))) {
      await addFile(name, path.basename(name), found, seen);
      continue;
    }
    found.folders.push(await realpath(name));
    if (!(await addFolder(name, under, found, seen))) {
      found.troubles.push(`${name}: there is no text file in the folder.`);
    }
  }
  return found;
}

export async function isFolder(name: string): Promise<boolean> {
  const there = await stat(name).catch(() => null);
  return there?.isDirectory() ?? false;
}

async function addFile(
  file: string,
  target: string,
  { texts, troubles }: Found,
  seen: Set<string>,
): Promise<void> {
  try {
    const real = await realpath(file);
    if (seen.has(real)) return;
    seen.add(real);
    texts.push({ file, target, real });
  } catch (error) {
    troubles.push(`${file}: ${reasonOf(error)}`);
  }
}

/** Answers whether there was anything in it that is a text, or may be. */
async function addFolder(
  folder: string,
  target: string,
  found: Found,
  seen: Set<string>,
): Promise<boolean> {
  const troubles = found.troubles.length;
  let hasTexts = false;
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    found.troubles.push(`${folder}: ${reasonOf(error)}`);
    return [];
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    const isLink = entry.isSymbolicLink();
    const isTree = entry.isDirectory() || (isLink && (await isFolder(file)));
    if (!isTree && !textName.test(entry.name)) continue;
    if (entry.name.startsWith('.')) found.leftOut.push(`${file}: it is hidden; left out.`);
    else if (isTree && isLink) found.leftOut.push(`${file}: a link to a folder; left out.`);
    else if (isTree) {
      if (await addFolder(file, path.join(target, entry.name), found, seen)) hasTexts = true;
    } else {
      hasTexts = true;
      await addFile(file, path.join(target, entry.name), found, seen);
    }
  }
  return hasTexts || found.troubles.length > troubles;
}

const textName = /\.(?:txt|text|md|markdown)$/i;
