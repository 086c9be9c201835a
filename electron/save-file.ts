import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SaveFile, SavePlace, WriteOutcome } from './bridge.ts';
import { writeWhole } from './write-whole.ts';

/**
 * The files one window was given leave to write, each under a random word: the page never names a
 * path, so it can write only what the reader chose in a dialog.
 */
export class SaveFiles {
  readonly #chosen = new Map<string, { path: string; existing: string | null | undefined }>();

  /** A file whose contents are to be merged into; somebody else’s change of it is noticed. */
  async choose(path: string): Promise<SaveFile> {
    const existing = await readExisting(path);
    return { ...this.#give(path, existing), existing };
  }

  /** A file that is to be replaced, whatever it is. */
  choosePlace(path: string): SavePlace {
    return this.#give(path, undefined);
  }

  #give(path: string, existing: string | null | undefined): SavePlace {
    const token = randomBytes(16).toString('hex');
    this.#chosen.set(token, { path, existing });
    return { token, name: basename(path) };
  }

  /** A file that cannot be written keeps its word, so that the reader can make room and try again. */
  async write(token: string, contents: string | Uint8Array): Promise<WriteOutcome> {
    const file = this.#chosen.get(token);
    if (!file) throw new Error('No file was chosen under this token');
    const { path, existing } = file;
    try {
      const now = existing === undefined ? undefined : await readExisting(path);
      if (now !== existing) return { written: false, reason: `CHANGED: ${path}` };
      if (now !== contents) await writeWhole(path, contents);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return { written: false, reason: `${code ?? message}: ${path}` };
    }
    this.#chosen.delete(token);
    return { written: true };
  }
}

/** What would be replaced. Something that is not text is refused: it cannot be merged into. */
async function readExisting(path: string): Promise<string | null> {
  try {
    if ((await stat(path)).size > LARGEST) throw new Error(`EFBIG: ${path}`);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    if (error instanceof TypeError) throw new Error(`ENOTTEXT: ${path}`, { cause: error });
    throw error;
  }
}

const LARGEST = 100 * 1024 * 1024;
