import { readArchive } from '../src/exchange/archive/read-archive.ts';
import { archiveLimits } from '../src/exchange/archive/archive-format.ts';
import { ArchiveTrouble } from '../src/exchange/archive/archive-trouble.ts';
import type { Archive } from '../src/exchange/archive/archive.ts';
import { BadInput } from './complaint.ts';
import { readBytes } from './read-file.ts';

/**
 * An archive, read whole and found sound.
 * @throws BadInput that names the file and the reason
 */
export async function openArchive(file: string): Promise<Archive> {
  try {
    return await readArchive(await readBytes(file, archiveLimits.file));
  } catch (error) {
    if (error instanceof ArchiveTrouble) throw new BadInput(`${file}: ${error.message}.`);
    throw error;
  }
}
