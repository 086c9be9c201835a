import { app } from 'electron';
import { readdir, readFile, stat, statfs } from 'node:fs/promises';
import { homedir, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Places } from './places.ts';

/** Lines of the log that go with it. */
const LAST_LINES = 60;

/**
 * What helps to find a fault, as text for the reader to look at and to pass on: versions, sizes, counts
 * and the last lines of the log; no words of texts, and no name of the home folder.
 */
export async function diagnostics(places: Places): Promise<string> {
  const { electron, chrome, node } = process.versions;
  const { bavail, blocks, bsize } = await statfs(places.data);
  const log = await readFile(join(places.log, 'uporedo.log'), 'utf8').catch(() => '');
  const lines = [
    `Uporedo ${app.getVersion()}, Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${process.platform} ${release()} ${process.arch}, ${mebibytes(totalmem())} of memory`,
    `Data: ${places.data}`,
    `Disk: ${mebibytes(bavail * bsize)} of ${mebibytes(blocks * bsize)} free`,
    ...(await Promise.all(
      Object.entries({
        Journal: places.store,
        'Chromium’s store': places.indexedDb,
        Copies: places.snapshots,
        Originals: places.originals,
        'Set aside': places.quarantine,
      }).map(async ([name, folder]) => `${name}: ${await sizeOf(folder)}`),
    )),
    '',
    ...log.trimEnd().split('\n').slice(-LAST_LINES),
  ];
  return lines.join('\n').replaceAll(homedir(), '~');
}

/** Files of a folder, without those of folders in it, or of all of them where they nest. */
async function sizeOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(({ parentPath, name }) =>
      stat(join(parentPath, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return `${files.length} files, ${mebibytes(sizes.reduce((sum, size) => sum + size, 0))}`;
}

const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
