import { randomBytes } from 'node:crypto';
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { BadInput } from './complaint.ts';
import { reasonOf } from './read-file.ts';

/**
 * Writes to the terminal, or to a file so that it is afterwards either wholly new or as it was.
 * @param sources true paths of what is read, which never changes
 * @throws BadInput when it cannot be written, or is a source itself
 */
export async function writeOut(
  output: string | Uint8Array,
  file: string | undefined,
  sources: ReadonlySet<string>,
): Promise<void> {
  if (file === undefined) {
    process.stdout.write(output);
    return;
  }
  const temporary = path.join(path.dirname(file), `.uporedo-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await refuseBadPlace(file, sources);
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

/** The same into a folder, which is made if need be. */
export async function writeInto(
  folder: string,
  target: string,
  output: string | Uint8Array,
  sources: ReadonlySet<string>,
): Promise<void> {
  const file = path.join(folder, target);
  try {
    await mkdir(path.dirname(file), { recursive: true });
  } catch (error) {
    throw new BadInput(`${path.dirname(file)}: ${reasonOf(error)}`);
  }
  await writeOut(output, file, sources);
}

async function refuseBadPlace(file: string, sources: ReadonlySet<string>): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found === null) return;
  if (found.isDirectory()) throw new BadInput(`${file}: this is a folder, not a file.`);
  if (sources.has(await realpath(file))) {
    throw new BadInput(`${file}: the original is never written over.`);
  }
}

/**
 * @param folders true paths of the folders that are read
 * @throws BadInput when the place for the cleaned texts is no folder, or lies in one of those: the
 *   next run would take them for originals
 */
export async function refuseBadFolder(out: string, folders: readonly string[]): Promise<void> {
  const found = await stat(out).catch(() => null);
  if (found && !found.isDirectory()) throw new BadInput(`${out}: this is a file, not a folder.`);
  const real = await trueOf(path.resolve(out));
  if (folders.some((folder) => real === folder || real.startsWith(withSeparator(folder)))) {
    throw new BadInput(`${out}: the cleaned texts would lie among the originals.`);
  }
}

const withSeparator = (folder: string): string =>
  folder.endsWith(path.sep) ? folder : folder + path.sep;

/** The true path, also of what is not there yet. */
async function trueOf(place: string): Promise<string> {
  const above = path.dirname(place);
  return realpath(place).catch(async () =>
    above === place ? place : path.join(await trueOf(above), path.basename(place)),
  );
}
