import { basename, dirname, join } from 'node:path';
import { encodeRecord } from './journal-format.ts';
import type { StoredRecord } from './journal-format.ts';

/**
 * The journal lies in generations. The current one is written; when it is put away it is renamed after
 * its last record, and another is begun with an empty change under the number of that record. So the
 * numbers go on, and a store that holds all up to there is known also when older ones are gone.
 */
export interface Generation {
  readonly path: string;
  /** Number of its last record. */
  readonly last: number;
}

/** The change a generation begins with, unless it is the very first. */
export const EMPTY_CHANGE = '[]';

/** The path of the current generation once it is put away. */
export function generationPath(journal: string, last: number): string {
  return join(dirname(journal), `journal-${String(last).padStart(15, '0')}.log`);
}

/** Those that were put away, of the names in the journal’s folder, the oldest first. */
export function generationsOf(journal: string, names: readonly string[]): Generation[] {
  return names
    .flatMap((name) => {
      const last = /^journal-(\d{15})\.log$/.exec(name)?.[1];
      return last === undefined ? [] : [{ path: join(dirname(journal), name), last: Number(last) }];
    })
    .sort((a, b) => a.last - b.last);
}

/** Where the next generation is made ready. */
export const nextPath = (journal: string): string =>
  join(dirname(journal), `.next-${basename(journal)}`);

/** Whether a record only says which number its generation goes on from. */
export const beginsGeneration = ({ seq, record, end }: StoredRecord): boolean =>
  record === EMPTY_CHANGE && end === encodeRecord(seq, EMPTY_CHANGE).length;

/** The number a generation goes on from, by the record it begins with. */
export const baseOf = (first: StoredRecord): number =>
  beginsGeneration(first) ? first.seq : first.seq - 1;
