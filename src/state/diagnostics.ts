import { tableNames } from '../core/change.ts';
import type { Desk } from './desk.svelte.ts';

/** What helps to find a fault: what main knows of it, and how much is in the library. */
export async function diagnosticsOf({ desktop, database, history, drafts }: Desk): Promise<string> {
  const counts = await Promise.all(
    tableNames.map(async (table) => `${table} ${await database.table(table).count()}`),
  );
  const { inMemory } = desktop.environment;
  return [
    await desktop.diagnostics(),
    '',
    `Rows: ${counts.join(', ')}`,
    `Schema ${database.verno}, ${history.status}, ${drafts.count} drafts, in memory: ${inMemory ?? 'no'}`,
  ].join('\n');
}
