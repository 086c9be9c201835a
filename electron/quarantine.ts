import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Places } from './places.ts';
import { writeWhole } from './write-whole.ts';

/** Copies the browser's databases away, down to the disk: afterwards they may be cleared. */
export async function copyToQuarantine(places: Places, reason: string): Promise<void> {
  const folder = quarantineFolder(places);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'reason.txt'), `${reason}\n`);
  if (!existsSync(places.indexedDb)) return;
  const copy = join(folder, 'IndexedDB');
  await cp(places.indexedDb, copy, { recursive: true, preserveTimestamps: true });
  for (const entry of await readdir(copy, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = await open(join(entry.parentPath, entry.name), 'r+');
    await file.sync().finally(() => file.close());
  }
}

/** Leaves word that the databases are to be moved away at the next start, before they are opened. */
export async function requestQuarantine(places: Places, reason: string): Promise<void> {
  await writeWhole(places.setAsideRequest, JSON.stringify({ reason }));
}

/** Does what was asked for at the end of the last run. Tells whether anything was. */
export function finishQuarantine(places: Places): boolean {
  if (!existsSync(places.setAsideRequest)) return false;
  const request = readFileSync(places.setAsideRequest, 'utf8');
  if (existsSync(places.indexedDb)) {
    const folder = quarantineFolder(places);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'reason.txt'), `${request}\n`);
    renameSync(places.indexedDb, join(folder, 'IndexedDB'));
  }
  rmSync(places.setAsideRequest);
  return true;
}

/** A new folder for what is put away now. */
export function quarantineFolder(places: Places): string {
  return join(places.quarantine, new Date().toISOString().replaceAll(':', '-'));
}
