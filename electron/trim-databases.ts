import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { closeSync, fsyncSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { wholeLength } from './leveldb-tail.ts';

/**
 * Cuts what a crash left unfinished off the logs of Chromium's databases, before Chromium opens
 * them. The file as it was is kept in `keepIn` first. Returns the names of the files cut.
 */
export function trimDatabases(indexedDb: string, keepIn: string): readonly string[] {
  if (!existsSync(indexedDb)) return [];
  const trimmed: string[] = [];
  for (const database of databasesIn(indexedDb)) {
    for (const name of readdirSync(join(indexedDb, database)).filter(isLog)) {
      const path = join(indexedDb, database, name);
      const bytes = readFileSync(path);
      const length = wholeLength(bytes);
      if (length === null) continue;
      mkdirSync(keepIn, { recursive: true });
      writeFileSync(join(keepIn, name), bytes, { flush: true });
      cut(path, length);
      trimmed.push(name);
    }
  }
  return trimmed;
}

/** A file in the place of a folder is no database: it is found out later, and set aside. */
const databasesIn = (indexedDb: string): readonly string[] =>
  readdirSync(indexedDb, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.endsWith('.leveldb'))
    .map(({ name }) => name);

/** `LOG` is a log for people; these two are the ones that are replayed. */
const isLog = (name: string): boolean => /^(?:\d+\.log|MANIFEST-\d+)$/.test(name);

function cut(path: string, length: number): void {
  const file = openSync(path, 'r+');
  try {
    ftruncateSync(file, length);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
