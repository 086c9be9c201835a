import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FileBytes, FileRefused, FoundFile } from './bridge.ts';
import { findFiles, largestOf, refused, whyNot } from './find-files.ts';
import type { PlacedFile } from './find-files.ts';

/**
 * The files one window may read, each under a random word: the page never names a path, so it can
 * read only what the reader chose or dropped. Files are read one at a time, when the page is ready.
 */
export class FoundFiles {
  readonly #found = new Map<string, PlacedFile>();

  async find(paths: readonly string[]): Promise<readonly FoundFile[]> {
    const files = await findFiles(paths);
    return files.map((file) => ('path' in file ? this.#offer(file) : file));
  }

  /** @throws Error when the token was never given, or is used up */
  async read(token: string): Promise<FileBytes | FileRefused> {
    const file = this.#found.get(token);
    if (!file) throw new Error('No file was found under this token');
    this.#found.delete(token);
    try {
      const bytes = await readFile(file.path);
      // It may have grown since it was found.
      if (bytes.length > largestOf(file.name))
        return refused(file.name, 'too-large', `${bytes.length}`);
      return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    } catch (error) {
      return whyNot(file.name, error);
    }
  }

  #offer(file: PlacedFile): FoundFile {
    const token = randomBytes(16).toString('hex');
    this.#found.set(token, file);
    const { name, folder, size } = file;
    return { token, name, folder, size };
  }
}
