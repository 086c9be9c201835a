import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/**
 * Keeps the bytes a text was read from, once, under their hash: a text can be read again from them,
 * in another encoding or as it stood. Resolves with the hash once they are on disk.
 */
export async function keepOriginal(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = hashOf(bytes);
  const path = join(folder, sha256);
  if ((await sizeOf(path)) === bytes.length) return sha256;
  await mkdir(folder, { recursive: true });
  await writeWhole(path, bytes);
  return sha256;
}

/** The bytes kept under a hash; `null` when they are not there, or are no longer those. */
export async function readOriginal(folder: string, sha256: string): Promise<Uint8Array | null> {
  try {
    const bytes = await readFile(join(folder, sha256));
    return hashOf(bytes) === sha256 ? bytes : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}
