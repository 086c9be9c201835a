import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileTrouble, OpenedFile } from './bridge.ts';
import { decode } from './decode.ts';
import { keepOriginal } from './originals.ts';

/** Reads files as text, each with its own trouble if it has one, and keeps their bytes. */
export async function readFiles(
  paths: readonly string[],
  originals: string,
): Promise<readonly OpenedFile[]> {
  const opened: OpenedFile[] = [];
  let room = LARGEST_TOGETHER;
  // One after another: many large files at once would not fit into memory.
  for (const path of paths) {
    const file = await readOne(path, originals, Math.min(LARGEST, room));
    if ('text' in file) room -= file.text.length;
    opened.push(file);
  }
  return opened;
}

const LARGEST = 50 * 1024 * 1024;
/** All files of one call, in UTF-16 units. */
const LARGEST_TOGETHER = 256 * 1024 * 1024;

async function readOne(path: string, originals: string, largest: number): Promise<OpenedFile> {
  const name = basename(path);
  const no = (trouble: FileTrouble, detail = ''): OpenedFile => ({ name, trouble, detail });
  try {
    const trouble = unfit(await stat(path), largest);
    if (trouble) return no(...trouble);
    const bytes = await readFile(path);
    if (bytes.length > largest) return no('too-large', `${bytes.length}`);
    const decoded = decode(bytes);
    if ('trouble' in decoded) return no(decoded.trouble);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await keepOriginal(originals, sha256, bytes);
    return { name, ...decoded, sha256 };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return no(code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', code ?? message);
  }
}

/** Told before reading: a pipe would never end, a huge file would fill the memory. */
function unfit(stats: Stats, largest: number): [FileTrouble, string] | null {
  if (stats.isDirectory()) return ['folder', ''];
  if (!stats.isFile()) return ['unreadable', 'not a file'];
  if (stats.size > largest) return ['too-large', `${stats.size}`];
  return null;
}
