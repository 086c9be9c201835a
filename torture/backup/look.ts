import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openJournal } from '../../electron/journal.ts';
import { readPiece, readSnapshots } from '../../electron/snapshots.ts';
import { readArchive } from '../../src/exchange/archive/read-archive.ts';
import { withFolded } from '../../keeper/fold-journal.ts';
import { numbersAfter } from './model.ts';

/** The last change in each kind of copy that was said to be made. */
export interface Said {
  snapshot: number;
  archive: number;
}

export interface Looked {
  readonly faults: readonly string[];
  readonly snapshots: number;
  readonly archives: number;
}

/** Reads every copy that lies there to the end, and compares it with what was said, and what must be. */
export async function look(folder: string, archives: string, said: Said): Promise<Looked> {
  const kept = await snapshotsIn(folder, said.snapshot);
  const put = await archivesIn(archives, said.archive);
  const faults = [...kept.faults, ...put.faults, ...(await journalOf(folder, said.snapshot))];
  return { faults, snapshots: kept.count, archives: put.count };
}

async function snapshotsIn(folder: string, said: number) {
  const faults: string[] = [];
  const pieces = join(folder, 'snapshots', 'pieces');
  const { snapshots, unreadable } = await readSnapshots(join(folder, 'snapshots'));
  for (const name of unreadable) faults.push(`torn: the index ${name} cannot be read`);
  for (const { id, index } of snapshots) {
    const rows = { terms: [] as Row[], annotations: [] as Row[] };
    try {
      for (const piece of index.pieces) {
        const read = JSON.parse(await readPiece(pieces, piece)) as { readonly rows: Row[] };
        if (piece.table in rows) rows[piece.table as keyof typeof rows].push(...read.rows);
      }
    } catch (error) {
      faults.push(`torn: ${id} is not whole: ${String(error)}`);
      continue;
    }
    for (const table of ['terms', 'annotations'] as const) {
      if (!isSame(rows[table], index.seq, table)) faults.push(`torn: ${id} holds other ${table}`);
    }
  }
  const newest = snapshots[0]?.index.seq ?? 0;
  if (newest < said) faults.push(`lost: the newest copy ends at ${newest}, said was ${said}`);
  return { faults, count: snapshots.length };
}

async function archivesIn(folder: string, said: number) {
  const faults: string[] = [];
  const names = await readdir(folder).catch(() => [] as string[]);
  const archives = names.filter((name) => name.endsWith('.uporedo'));
  let newest = 0;
  for (const name of archives) {
    try {
      const bytes = new Uint8Array(await readFile(join(folder, name)));
      const { shared } = await readArchive(bytes, () => undefined);
      const last = Number(shared.settings.find(({ key }) => key === 'last')?.value);
      newest = Math.max(newest, last);
      if (!isSame(shared.terms, last, 'terms')) faults.push(`torn: ${name} holds other terms`);
    } catch (error) {
      faults.push(`torn: ${name} cannot be read: ${String(error)}`);
    }
  }
  if (newest < said) faults.push(`lost: the newest archive ends at ${newest}, said was ${said}`);
  return { faults, count: archives.length };
}

/** What copies and journal make together must be all there is. */
async function journalOf(folder: string, said: number): Promise<readonly string[]> {
  const path = join(folder, 'journal.log');
  const journal = await openJournal({ path, keepTorn: () => Promise.resolve() });
  try {
    const { snapshots } = await readSnapshots(join(folder, 'snapshots'));
    const pieces = join(folder, 'snapshots', 'pieces');
    return await withFolded(journal.extent(), snapshots, pieces, async (folded) => {
      const { library, seq, damaged } = folded;
      const faults: string[] = [];
      if (seq < said) faults.push(`lost: the journal ends at ${seq}, said was ${said}`);
      if (damaged > 0) faults.push(`torn: ${damaged} records cannot be read`);
      if (!isSame(await library.rows('terms'), seq, 'terms')) faults.push('torn: other terms');
      return faults;
    });
  } catch (error) {
    return [`lost: the library cannot be made: ${String(error)}`];
  } finally {
    await journal.close();
  }
}

type Row = Readonly<Record<'id', string>> & {
  readonly definition?: string;
  readonly note?: string;
};

function isSame(rows: readonly Row[], count: number, table: 'terms' | 'annotations'): boolean {
  const numbers = numbersAfter(count, table);
  return (
    rows.length === numbers.size &&
    rows.every(({ id, definition, note }) => {
      const number = numbers.get(id);
      return (definition ?? note ?? '').startsWith(`${number ?? 'none'} `);
    })
  );
}
