import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** Keeps the bytes a text was read from, once, under their hash: anchors can be rebuilt from them. */
export async function keepOriginal(folder: string, sha256: string, bytes: Buffer): Promise<void> {
  const path = join(folder, sha256);
  if ((await sizeOf(path)) === bytes.length) return;
  await mkdir(folder, { recursive: true });
  await writeWhole(path, bytes);
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}
