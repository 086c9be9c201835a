import type { Operation } from '../core/change.ts';
import { originalsOf, type Archive } from '../exchange/archive/archive.ts';
import { planShared } from '../exchange/archive/restore/plan-shared.ts';
import { planText } from '../exchange/archive/restore/plan-text.ts';
import { replaceShared, replaceText } from '../exchange/archive/restore/replace-text.ts';
import type { RestoreWay, SharedPlan, TextPlan } from '../exchange/archive/restore/restore-plan.ts';
import type { Database } from '../storage/database.ts';
import type { RestorePreview } from './archive-protocol.ts';
import { elsewhere, sharedHere, sharedRows, textRows } from './library-rows.ts';

/**
 * What restoring an archive changes in a library as it is now: a text, or with `null` what belongs to
 * none.
 */
export async function restoreChange(
  database: Database,
  archive: Archive,
  textId: string | null,
  way: RestoreWay,
): Promise<readonly Operation[]> {
  if (textId === null) return (await sharedPlan(database, archive, way)).operations;
  return (await textPlan(database, archive, textId, way))?.operations ?? [];
}

/** `null` for a text that is nowhere: it was to go, and is gone. */
async function textPlan(
  database: Database,
  archive: Archive,
  textId: string,
  way: RestoreWay,
): Promise<TextPlan | null> {
  const rows = archive.texts.find(({ text }) => text.id === textId) ?? null;
  const here = await textRows(database, textId);
  if (way === 'replace') return rows || here ? replaceText(rows, here) : null;
  if (!rows) throw new Error(`The archive has no text ${textId}.`);
  return planText(rows, here, await elsewhere(database, rows));
}

async function sharedPlan(
  database: Database,
  { shared }: Archive,
  way: RestoreWay,
): Promise<SharedPlan> {
  return way === 'replace'
    ? replaceShared(shared, await sharedRows(database))
    : planShared(shared, await sharedHere(database, shared));
}

/** All plans without their operations: those are worked out anew when it is done. */
export async function restorePreview(
  database: Database,
  archive: Archive,
  way: RestoreWay,
): Promise<RestorePreview> {
  const ids = archive.texts.map(({ text }) => text.id);
  const known = new Set(ids);
  const others =
    way === 'replace'
      ? (await database.texts.toCollection().primaryKeys()).filter((id) => !known.has(id))
      : [];
  const texts: TextPlan[] = [];
  // What is new comes before anything goes.
  for (const id of [...ids, ...others]) {
    const plan = await textPlan(database, archive, id, way);
    if (plan) texts.push({ ...plan, operations: [] });
  }
  const missing = new Set(archive.missing);
  return {
    isLibrary: archive.scope === 'library',
    texts,
    shared: { ...(await sharedPlan(database, archive, way)), operations: [] },
    originals: archive.originals,
    withoutOriginal: archive.texts
      .filter(({ text }) => originalsOf(text).some((sha256) => missing.has(sha256)))
      .map(({ text }) => text.id),
    refused: [],
  };
}
