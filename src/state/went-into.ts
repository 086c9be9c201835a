import { paragraphKey } from '../core/revision.ts';
import type { Database } from '../storage/database.ts';
import { revisionsOf } from '../storage/reads.ts';

/**
 * The paragraphs of its text that one which is not there was merged into, one after the other: the
 * first it went into comes first. Empty when it was never merged away.
 */
export async function wentInto(
  database: Database,
  textId: string,
  paragraphId: string,
): Promise<readonly string[]> {
  const way: string[] = [];
  const keys = new Set([paragraphKey(textId, paragraphId)]);
  let id = paragraphId;
  for (;;) {
    const key = paragraphKey(textId, id);
    const merged = (await revisionsOf(database, textId, id))
      .filter(({ cause, keys: [kept] }) => cause === 'merge' && kept !== key)
      .toSorted((a, b) => (a.at < b.at ? 1 : -1));
    const into: string | undefined = merged[0]?.keys[0];
    if (into === undefined || keys.has(into)) return way;
    keys.add(into);
    id = into.slice(textId.length + 1);
    way.push(id);
  }
}
