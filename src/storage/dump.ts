import { tableNames, type Operation } from '../core/change.ts';
import type { Database } from './database.ts';

/** Rows to a record of the journal; a chunk is a hundred paragraphs, so there are fewer of those. */
const rowsAtATime = 500;
const chunksAtATime = 20;

/** Everything the store holds, as changes that would make it anew, some rows at a time. */
export async function* dump(database: Database): AsyncGenerator<Operation> {
  for (const table of tableNames) {
    const size = table === 'chunks' ? chunksAtATime : rowsAtATime;
    const keys = await database.table(table).toCollection().primaryKeys();
    for (let from = 0; from < keys.length; from += size) {
      const rows: unknown[] = await database.table(table).bulkGet(keys.slice(from, from + size));
      yield { put: table, rows } as Operation;
    }
  }
}
