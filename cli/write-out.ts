import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { BadInput } from './complaint.ts';
import { reasonOf } from './read-file.ts';

/**
 * Writes to the terminal, or to a file so that it is afterwards either wholly new or as it was.
 * @throws BadInput when it cannot be written, or is the source itself, which never changes
 */
export async function writeOut(
  output: string,
  file: string | undefined,
  source: string,
): Promise<void> {
  if (file === undefined) {
    process.stdout.write(output);
    return;
  }
  const temporary = path.join(path.dirname(file), `.uporedo-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await refuseBadPlace(file, source);
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(output);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof BadInput) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new BadInput(
      `${file}: ${code === 'ENOENT' ? 'there is no such folder.' : reasonOf(error)}`,
    );
  }
}

async function refuseBadPlace(file: string, source: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null) return;
  if (found.isDirectory()) throw new BadInput(`${file}: this is a folder, not a file.`);
  if ((await realpath(file)) === (await realpath(source))) {
    throw new BadInput(`${file}: the original is never written over.`);
  }
}
