import { lstat, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackingUp, WrittenArchive } from '../electron/keeper-protocol.ts';
import { readSnapshots } from '../electron/snapshots.ts';
import { writeWhole } from '../electron/write-whole.ts';
import { archiveOf } from './archive-library.ts';
import { withFolded, type Folded } from './fold-journal.ts';
import { NotContinued } from './journal-records.ts';
import { holdsMore, staying, type Plan } from './retention.ts';

/**
 * Puts an archive of the library into the reader’s folder, reads it back, and takes away those of ours
 * that need not stay. Whatever else lies there is left alone.
 * @returns what of ours lies there now, the newest first
 * @throws Error with a system code and the folder
 */
export async function backUp(given: BackingUp): Promise<readonly WrittenArchive[]> {
  try {
    if (given.mayMakeFolder) await mkdir(given.folder, { recursive: true });
    await stat(given.folder);
    const { snapshots } = await readSnapshots(given.snapshots);
    return await withFolded(given.journal, snapshots, given.pieces, (folded) =>
      putInto(given, folded),
    );
  } catch (error) {
    if (error instanceof NotContinued) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`${code ?? message}: ${given.folder}`, { cause: error });
  }
}

async function putInto(
  given: BackingUp,
  { library, seq }: Folded,
): Promise<readonly WrittenArchive[]> {
  const { folder, day, at, originals } = given;
  const counts = library.counts();
  const before = await stillThere(folder, given.written);
  const name = await freeName(folder, day, (taken) =>
    before.some((ours) => ours.name === taken && !holdsMore(ours.counts, counts)),
  );
  const bytes = await archiveOf(library, originals);
  const path = join(folder, name);
  await writeWhole(path, bytes);
  if (!(await readFile(path)).equals(bytes)) throw new Error('EIO');
  const others = before.filter((ours) => ours.name !== name);
  const kept = await prune(folder, [{ name, at, size: bytes.length, seq, counts }, ...others]);
  await removeUnfinished(folder, Date.parse(at));
  return kept;
}

/** One a day stays for a month, one a month for a year; besides, whatever holds more than now. */
const plan: Plan = { last: 1, hours: 0, days: 30, months: 12 };

async function prune(
  folder: string,
  archives: readonly WrittenArchive[],
): Promise<readonly WrittenArchive[]> {
  const stay = staying(
    archives.map(({ name, at, counts }) => ({ id: name, at, counts, reason: 'changes' })),
    plan,
  );
  for (const { name } of archives) if (!stay.has(name)) await rm(join(folder, name));
  return archives.filter(({ name }) => stay.has(name));
}

/** Those that are still as we wrote them. */
async function stillThere(
  folder: string,
  written: readonly WrittenArchive[],
): Promise<readonly WrittenArchive[]> {
  const there: WrittenArchive[] = [];
  for (const archive of written) {
    const stats = await lstat(join(folder, archive.name)).catch(() => null);
    if (stats?.isFile() && stats.size === archive.size) there.push(archive);
  }
  return there;
}

/** A name for the day that is not taken, unless by what may be replaced. */
async function freeName(
  folder: string,
  day: string,
  mayReplace: (name: string) => boolean,
): Promise<string> {
  const taken = new Set(await readdir(folder));
  for (let number = 1; ; number++) {
    const name = `Uporedo ${day}${number === 1 ? '' : ` ${number}`}.uporedo`;
    if (!taken.has(name) || mayReplace(name)) return name;
  }
}

/** What a power cut left half written; younger than a day it may be somebody’s who is still at it. */
async function removeUnfinished(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\.uporedo-[0-9a-f]{16}\.tmp$/.test(name)) continue;
    const { mtimeMs } = await lstat(join(folder, name));
    if (now - mtimeMs > DAY) await rm(join(folder, name));
  }
}

const DAY = 24 * 60 * 60 * 1000;
