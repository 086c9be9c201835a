import type { Operation } from '../core/change.ts';
import type { Text } from '../core/text.ts';
import type { Database } from '../storage/database.ts';

/** The change that makes of texts what `edit` makes of them as they are stored now; of none, nothing. */
export async function textsChange(
  database: Database,
  ids: readonly string[],
  edit: (text: Text) => Text,
): Promise<Operation[]> {
  const stored = await database.texts.bulkGet([...ids]);
  const rows = stored.flatMap((text) => {
    if (text === undefined) return [];
    const edited = edit(text);
    return JSON.stringify(edited) === JSON.stringify(text) ? [] : [edited];
  });
  return rows.length > 0 ? [{ put: 'texts', rows }] : [];
}
