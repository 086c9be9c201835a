import { Dexie, type EntityTable } from 'dexie';
import { indexVersion, type WordIndex } from '../core/search/word-index.ts';
import type { Text } from '../core/text.ts';

/** The index of one text. */
export interface StoredIndex {
  readonly textId: string;
  /** The state of the text it was made from: `stampOf`. */
  readonly stamp: string;
  readonly index: WordIndex;
}

/**
 * The indexes of the library, beside the store: made from it, never in the journal, and no loss when
 * they are gone. The worker that searches is the only one to write here.
 */
export class IndexDatabase extends Dexie {
  declare readonly indexes: EntityTable<StoredIndex, 'textId'>;

  constructor(name = 'uporedo-index') {
    super(name, { autoOpen: false });
    this.version(1).stores({ indexes: 'textId' });
  }
}

/** What changes when an index has to be made anew. */
export const stampOf = ({ sha256, edition, paragraphCount, ledgerRevision }: Text): string =>
  [indexVersion, sha256, edition?.sha256 ?? '', paragraphCount, ledgerRevision].join(' ');
