import {
  keyOf,
  type Key,
  type Operation,
  type TableName,
  type Tables,
} from '../../../core/change.ts';
import { canonicalJson } from '../canonical-json.ts';
import { noCounts, type Counts } from './restore-plan.ts';

/** What makes rows of a table those of an archive. */
export interface ReplacedRows<Row> {
  readonly added: readonly Row[];
  readonly changed: readonly Row[];
  /** Rows of the library that the archive has not. */
  readonly removed: readonly Row[];
  readonly operations: readonly Operation[];
}

/** Compares rows by their keys, and touches only those that differ. */
export function replaceRows<T extends TableName>(
  table: T,
  archive: readonly Tables[T][],
  library: readonly Tables[T][],
): ReplacedRows<Tables[T]> {
  const here = byKey(table, library);
  const there = byKey(table, archive);
  const added = archive.filter((row) => !here.has(String(keyOf(table, row))));
  const changed = archive.filter((row) => {
    const own = here.get(String(keyOf(table, row)));
    return own !== undefined && canonicalJson(own) !== canonicalJson(row);
  });
  const removed = library.filter((row) => !there.has(String(keyOf(table, row))));
  const keys: Key[] = removed.map((row) => keyOf(table, row));
  return {
    added,
    changed,
    removed,
    operations: [
      { remove: table, keys },
      { put: table, rows: [...added, ...changed] } as Operation,
    ],
  };
}

export const replacedCounts = (rows: Omit<ReplacedRows<unknown>, 'operations'>): Counts => ({
  ...noCounts,
  added: rows.added.length,
  changed: rows.changed.length,
  removed: rows.removed.length,
});

const byKey = <T extends TableName>(
  table: T,
  rows: readonly Tables[T][],
): ReadonlyMap<string, Tables[T]> => new Map(rows.map((row) => [String(keyOf(table, row)), row]));
