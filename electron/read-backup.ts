import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LARGEST_ARCHIVE } from './find-files.ts';
import type { Keeping } from './keeping.ts';

/**
 * An archive in the folder of backups.
 * @param name one of those that are listed in it, whatever the page says; `null`: the newest
 */
export async function readBackup(
  keeping: Pick<Keeping, 'folder' | 'newestBackup'>,
  name: string | null,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  if (name === null) return keeping.newestBackup();
  const { where, archives } = await keeping.folder();
  if (!archives.some((one) => one.name === name)) return null;
  const path = join(where, name);
  if ((await stat(path)).size > LARGEST_ARCHIVE) throw new Error(`EFBIG: too large, '${path}'`);
  return { name, bytes: await readFile(path) };
}
