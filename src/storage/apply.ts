import { inParts, rowsAtOnce } from '../core/change-parts.ts';
import { keyOf, tableNames, type Key, type Operation, type TableName } from '../core/change.ts';
import type { Applied, Database } from './database.ts';
import { ofNow } from './old-rows.ts';

/** Rows gained (or lost) per table. */
export type Gains = Partial<Record<TableName, number>>;

export interface Effect {
  /** What would bring the state before back, in order. A purge or a clearing is for good. */
  readonly inverse: readonly Operation[];
  readonly gains: Gains;
}

/** Carries out one change inside the caller's transaction over all tables. */
export async function apply(database: Database, change: readonly Operation[]): Promise<Effect> {
  const inverse: Operation[] = [];
  const gains: Gains = {};
  for (const operation of change) {
    if ('clear' in operation) {
      await clear(database, gains);
    } else if ('purge' in operation) {
      await purge(database, operation.purge, gains);
    } else if ('put' in operation) {
      const { put: table } = operation;
      const rows = await ofNow(database, table, operation.rows);
      const keys = rows.map((row) => keyOf(table, row));
      const { found, missing } = await rowsBefore(database, table, keys);
      // A bounded number at once: between them the page is free for other things.
      for (const some of inParts(rows, rowsAtOnce(table)))
        await database.table(table).bulkPut(some);
      gains[table] = (gains[table] ?? 0) + missing.length;
      if (missing.length > 0) inverse.unshift({ remove: table, keys: missing });
      if (found.length > 0) inverse.unshift({ put: table, rows: found } as Operation);
    } else {
      const { remove: table, keys } = operation;
      const { found } = await rowsBefore(database, table, keys);
      await database.table(table).bulkDelete([...keys]);
      gains[table] = (gains[table] ?? 0) - found.length;
      if (found.length > 0) inverse.unshift({ put: table, rows: found } as Operation);
    }
  }
  return { inverse, gains };
}

export function addGains(counts: Applied['counts'], gains: Gains): Applied['counts'] {
  const sum = { ...counts };
  for (const table of tableNames) sum[table] = (sum[table] ?? 0) + (gains[table] ?? 0);
  return sum;
}

/** A row is put whole, so two of the same key in one change count once: the last one stands. */
async function rowsBefore(
  database: Database,
  table: TableName,
  keys: readonly Key[],
): Promise<{ found: unknown[]; missing: Key[] }> {
  const distinct = [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
  const rows: unknown[] = [];
  for (const some of inParts(distinct, rowsAtOnce(table))) {
    rows.push(...((await database.table(table).bulkGet(some)) as unknown[]));
  }
  return {
    found: rows.filter((row) => row !== undefined),
    missing: distinct.filter((_, index) => rows[index] === undefined),
  };
}

async function clear(database: Database, gains: Gains): Promise<void> {
  for (const table of tableNames) {
    gains[table] = (gains[table] ?? 0) - (await database.table(table).count());
    await database.table(table).clear();
  }
}

async function purge(database: Database, textId: string, gains: Gains): Promise<void> {
  const lost = async (table: TableName, removed: Promise<number>): Promise<void> => {
    gains[table] = (gains[table] ?? 0) - (await removed);
  };
  const { corrections, annotations, terms, refusals, revisions, texts, chunks } = database;
  await lost(
    'corrections',
    corrections.where('[textId+place]').between([textId], [textId, []]).delete(),
  );
  await lost(
    'annotations',
    annotations.where('[textId+place+start]').between([textId], [textId, []]).delete(),
  );
  await lost('terms', terms.where({ textId }).delete());
  await lost('refusals', refusals.where({ textId }).delete());
  await lost('revisions', revisions.where({ textId }).delete());
  for (const table of ['imports', 'outlines', 'pairings', 'readings'] as const) {
    await lost(table, database.table(table).where({ textId }).delete());
  }
  await lost('chunks', chunks.where('[textId+index]').between([textId], [textId, []]).delete());
  await lost('texts', texts.where({ id: textId }).delete());
}
