import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readFile, realpath } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { FileToWrite, OutFolder, OutFolderFiles, OutWritten } from './bridge.ts';
import { markdownIn, reasonOf } from './out-folder-files.ts';
import { partsOf } from './out-path.ts';
import { writeWhole } from './write-whole.ts';

interface Chosen {
  /** Behind any links, so that a path inside can be compared with it. */
  readonly root: string;
  /** Paths that were found in it: they may have names that we would not give. */
  readonly found: Set<string>;
}

/**
 * The folders one window was given leave to fill, each under a random word: the page never names a
 * folder, and of the files in one only what lies inside it.
 */
export class OutFolders {
  readonly #chosen = new Map<string, Chosen>();

  /** @throws Error when there is no such folder */
  async choose(path: string): Promise<OutFolder> {
    const root = await realpath(path);
    if (!(await lstat(root)).isDirectory()) throw new Error(`ENOTDIR: ${path}`);
    const token = randomBytes(16).toString('hex');
    this.#chosen.set(token, { root, found: new Set() });
    return { token, name: basename(path), where: path };
  }

  /** @throws Error when the folder is gone, or holds too much */
  async read(token: string): Promise<OutFolderFiles> {
    const { root, found } = this.#folder(token);
    const files = await markdownIn(root);
    for (const { path } of files.files) found.add(path);
    return files;
  }

  /** One after the other; what fails leaves its file as it was and does not stop the rest. */
  async write(token: string, files: readonly FileToWrite[]): Promise<readonly OutWritten[]> {
    const chosen = this.#folder(token);
    const written: OutWritten[] = [];
    for (const file of files) {
      try {
        written.push({ path: file.path, outcome: await writeInto(chosen, file) });
      } catch (error) {
        written.push({ path: file.path, outcome: 'failed', reason: reasonOf(error) });
      }
    }
    return written;
  }

  #folder(token: string): Chosen {
    const chosen = this.#chosen.get(token);
    if (!chosen) throw new Error('No folder was chosen under this token');
    return chosen;
  }
}

type Outcome = 'written' | 'unchanged' | 'changed-meanwhile';

async function writeInto({ root, found }: Chosen, file: FileToWrite): Promise<Outcome> {
  const parts = found.has(file.path) ? file.path.split('/') : partsOf(file.path);
  const folder = await folderInside(root, parts.slice(0, -1));
  const path = join(folder, parts.at(-1) ?? '');
  const now = await bytesAt(path);
  const contents =
    typeof file.contents === 'string' ? Buffer.from(file.contents) : Buffer.from(file.contents);
  if (now?.equals(contents)) return 'unchanged';
  if (file.expected !== undefined && !isExpected(now, file.expected)) return 'changed-meanwhile';
  await writeWhole(path, contents);
  return 'written';
}

const isExpected = (now: Buffer | null, expected: string | null): boolean =>
  expected === null ? now === null : now?.equals(Buffer.from(expected)) === true;

/**
 * A folder inside another, made where it is missing; never the other one itself, for a disk that was
 * taken out must not be written beside.
 */
async function folderInside(root: string, names: readonly string[]): Promise<string> {
  if ((await realpath(root)) !== root) throw new Error('ENOTDIR');
  let folder = root;
  for (const name of names) {
    folder = join(folder, name);
    await mkdir(folder).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
    const real = await realpath(folder);
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) throw new Error('ELINK');
  }
  return folder;
}

async function bytesAt(path: string): Promise<Buffer | null> {
  try {
    const stats = await lstat(path);
    // A link may lead out of the folder, a pipe would never end.
    if (!stats.isFile()) throw new Error(stats.isSymbolicLink() ? 'ELINK' : 'ENOTFILE');
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
