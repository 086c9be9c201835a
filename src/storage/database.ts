import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { Annotation } from '../core/annotation.ts';
import type { Reading, Refusal, Setting } from '../core/change.ts';
import type { Correction } from '../core/correction.ts';
import type { ImportRecord, Outline } from '../core/import-report.ts';
import type { Pairing } from '../core/pairing/pairing.ts';
import type { Revision } from '../core/revision.ts';
import type { Term } from '../core/term.ts';
import type { Chunk, Text } from '../core/text.ts';
import { ofNow } from './old-rows.ts';

/** How far the journal has been applied to this store. */
export interface Applied {
  readonly key: 'journal';
  readonly seq: number;
  readonly end: number;
  /** A lost journal is being written anew from this store; until that is done it is not whole. */
  readonly restoring?: true;
  /** Rows per table after that record, to notice a store that lost some. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * The schema of each released version, oldest first; an entry is never changed once released.
 * A new version is a new entry, an upgrade beside it, and a stored database in migration.test.ts.
 */
export const versions: readonly Readonly<Record<string, string>>[] = [
  {
    texts: 'id, addedAt',
    chunks: '[textId+index]',
    corrections: 'id, textId, [textId+chunk]',
    annotations: 'id, [textId+place+start], *chunks, *tags',
    terms: 'id, textId',
    readings: 'textId, at',
    settings: 'key',
    applied: 'key',
  },
  {
    corrections: 'id, [textId+place], [textId+state+place], [textId+state+kind], [textId+group]',
    refusals: 'id, textId',
  },
  { imports: 'textId', outlines: 'textId', pairings: 'textId' },
  {
    annotations: 'id, [textId+place+start], *chunks, *tags, *links, state',
    revisions: 'id, textId, *keys',
  },
];

/** The working store. What main has in its journal is the truth; this can be rebuilt from it. */
export class Database extends Dexie {
  declare readonly texts: EntityTable<Text, 'id'>;
  declare readonly chunks: Table<Chunk, [string, number]>;
  declare readonly imports: EntityTable<ImportRecord, 'textId'>;
  declare readonly outlines: EntityTable<Outline, 'textId'>;
  declare readonly pairings: EntityTable<Pairing, 'textId'>;
  declare readonly corrections: EntityTable<Correction, 'id'>;
  declare readonly annotations: EntityTable<Annotation, 'id'>;
  declare readonly terms: EntityTable<Term, 'id'>;
  declare readonly refusals: EntityTable<Refusal, 'id'>;
  declare readonly revisions: EntityTable<Revision, 'id'>;
  declare readonly readings: EntityTable<Reading, 'textId'>;
  declare readonly settings: EntityTable<Setting, 'key'>;
  declare readonly applied: EntityTable<Applied, 'key'>;

  constructor(name = 'uporedo') {
    // `strict`: the default loses acknowledged writes at a power cut (measured, 30 of 30). Dexie’s own
    // cache keeps a second copy of what live queries read, and seconds long all that asked for it. What
    // the browser closes of itself, on a disk without room, opens again when it is next needed.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    versions.forEach((schema, index) => {
      const number = index + 1;
      this.version(number)
        .stores(schema)
        .upgrade(upgrades.get(number) ?? nothing);
    });
  }
}

/** From the version before to the one named. */
const upgrades = new Map([
  [2, placeCorrections],
  [3, describeTexts],
  [4, linkNotes],
]);

const nothing = (): void => undefined;

/** Corrections learn the place of their paragraph, and what only the rules’ ones have. */
async function placeCorrections(transaction: Transaction): Promise<void> {
  const table = transaction.table<Correction>('corrections');
  await table.bulkPut([...(await ofNow(transaction, 'corrections', await table.toArray()))]);
}

/** Texts learn what else is known of them. */
async function describeTexts(transaction: Transaction): Promise<void> {
  const table = transaction.table<Text>('texts');
  await table.bulkPut([...(await ofNow(transaction, 'texts', await table.toArray()))]);
}

/** Notes learn what they link to. */
async function linkNotes(transaction: Transaction): Promise<void> {
  const table = transaction.table<Annotation>('annotations');
  await table.bulkPut([...(await ofNow(transaction, 'annotations', await table.toArray()))]);
}
