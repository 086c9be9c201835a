import {
  keyOf,
  tableNames,
  type Operation,
  type TableName,
  type Tables,
} from '../src/core/change.ts';
import { correctionOfNow, type OldCorrection } from '../src/core/old-rows.ts';
import { chunkSize, type Chunk } from '../src/core/text.ts';
import type { Piece } from '../electron/snapshot-form.ts';
import { isOfTexts, isOpaque, keyWord, pieceOf, textOf, type PieceKey } from './groups.ts';

/** Rows that lie together: of one text in one table, or of a whole table. */
export interface Group {
  readonly table: TableName;
  readonly textId: string;
  /** What they were read from, and still are; `null` once they changed. */
  readonly pieces: readonly Piece[] | null;
  /** `null` while they only lie in the pieces. */
  readonly rows: ReadonlyMap<string, object> | null;
  /** Of those that changed, the pieces that are still right. */
  readonly unchanged: ReadonlyMap<PieceKey, Piece>;
}

interface OpenGroup extends Group {
  pieces: readonly Piece[] | null;
  rows: Map<string, object> | null;
  unchanged: Map<PieceKey, Piece>;
}

/**
 * A library in memory as the changes of the journal make it, in the way the store’s `apply` does: what
 * no change touches is not even read. Rows stay as the journal has them, in whatever schema.
 */
export class FoldedLibrary {
  readonly #groups = new Map<string, OpenGroup>();
  readonly #read: (piece: Piece) => Promise<string>;

  /**
   * @param pieces of the snapshot to begin with
   * @param read gives the JSON of one
   */
  constructor(pieces: readonly Piece[], read: (piece: Piece) => Promise<string>) {
    this.#read = read;
    for (const piece of pieces) {
      const group = this.#group(piece.table as TableName, piece.textId);
      group.pieces = [...(group.pieces ?? []), piece];
      group.rows = null;
    }
  }

  async take(change: readonly Operation[]): Promise<void> {
    for (const operation of change) {
      if ('clear' in operation) this.#groups.clear();
      else if ('purge' in operation) await this.#purge(operation.purge);
      else if ('put' in operation) await this.#put(operation.put, operation.rows);
      else await this.#remove(operation.remove, operation.keys);
    }
  }

  /** All that hold rows, in the order in which a store can take them: chunks before corrections. */
  groups(): readonly Group[] {
    const order = (group: Group): number => tableNames.indexOf(group.table);
    return [...this.#groups.values()]
      .filter(({ rows }) => rows?.size !== 0)
      .sort((a, b) => order(a) - order(b) || (a.textId < b.textId ? -1 : 1));
  }

  /** Rows per table. */
  counts(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { table, rows, pieces } of this.groups()) {
      const inPieces = (pieces ?? []).reduce((sum, piece) => sum + piece.rows, 0);
      counts[table] = (counts[table] ?? 0) + (rows?.size ?? inPieces);
    }
    return counts;
  }

  /** @param textId left out: of a table whose rows lie together */
  async rows<T extends TableName>(table: T, textId = ''): Promise<readonly Tables[T][]> {
    const rows = await this.#rows(this.#group(table, textId));
    return [...rows.values()] as readonly unknown[] as readonly Tables[T][];
  }

  async #put(table: TableName, rows: readonly object[]): Promise<void> {
    for (const row of rows) {
      const group = this.#group(table, textOf(table, row));
      const held = await this.#rows(group);
      const isUnplaced = table === 'corrections' && !('place' in row);
      const placed = isUnplaced ? await this.#placed(row as OldCorrection) : row;
      const key = keyWord(keyOf(table, row as never));
      const before = held.get(key);
      if (before) touch(group, before);
      held.set(key, placed);
      touch(group, placed);
    }
  }

  /** Of version 1, which knew its chunk only: later that may hold other paragraphs. */
  async #placed(row: OldCorrection): Promise<object> {
    const chunks = await this.#rows(this.#group('chunks', row.textId));
    return correctionOfNow(row, ({ textId, chunk: index, paragraphId }) => {
      const chunk = chunks.get(keyWord([textId, index])) as Chunk | undefined;
      const within = chunk?.paragraphs.findIndex(({ id }) => id === paragraphId) ?? -1;
      return within < 0 ? undefined : index * chunkSize + within;
    });
  }

  async #remove(table: TableName, keys: readonly unknown[]): Promise<void> {
    const likely = isOpaque(table) ? await this.#likely(table) : [];
    for (const key of keys) {
      const named = Array.isArray(key) ? String(key[0]) : String(key);
      const groups = isOpaque(table) ? likely : [this.#group(table, isOfTexts(table) ? named : '')];
      for (const group of groups) {
        const rows = await this.#rows(group);
        const row = rows.get(keyWord(key));
        if (!row) continue;
        rows.delete(keyWord(key));
        touch(group, row);
        break;
      }
    }
  }

  /**
   * Where a row may lie whose key does not tell its text: what a reader takes away is before their
   * eyes, in a text that is open or was not long ago.
   */
  async #likely(table: TableName): Promise<readonly OpenGroup[]> {
    const readings = await this.rows('readings');
    const readAt = new Map(readings.map(({ textId, at }) => [textId, at]));
    const lastRead = ({ textId }: Group): string => readAt.get(textId) ?? '';
    return [...this.#groups.values()]
      .filter((group) => group.table === table)
      .sort(
        (a, b) =>
          Number(b.rows !== null) - Number(a.rows !== null) || (lastRead(a) < lastRead(b) ? 1 : -1),
      );
  }

  async #purge(textId: string): Promise<void> {
    for (const table of tableNames) {
      const group = this.#group(table, isOfTexts(table) ? textId : '');
      if (isOfTexts(table)) {
        Object.assign(group, { pieces: null, rows: new Map(), unchanged: new Map() });
        continue;
      }
      const rows = await this.#rows(group);
      for (const [key, row] of rows) {
        const of = table === 'texts' ? 'id' : 'textId';
        if (Reflect.get(row, of) !== textId) continue;
        rows.delete(key);
        touch(group, row);
      }
    }
  }

  #group(table: TableName, textId: string): OpenGroup {
    const name = JSON.stringify([table, textId]);
    const known = this.#groups.get(name);
    if (known) return known;
    const fresh = { table, textId, pieces: null, rows: new Map(), unchanged: new Map() };
    this.#groups.set(name, fresh);
    return fresh;
  }

  async #rows(group: OpenGroup): Promise<Map<string, object>> {
    if (group.rows) return group.rows;
    const rows = new Map<string, object>();
    let isDividedAlike = true;
    for (const piece of group.pieces ?? []) {
      const { rows: read } = JSON.parse(await this.#read(piece)) as { readonly rows: object[] };
      for (const row of read) rows.set(keyWord(keyOf(group.table, row as never)), row);
      const [at, ...others] = new Set(read.map((row) => pieceOf(group.table, row)));
      // An older version may have divided rows otherwise: then they are written anew.
      if (at === undefined || others.length > 0 || group.unchanged.has(at)) isDividedAlike = false;
      else group.unchanged.set(at, piece);
    }
    if (!isDividedAlike) group.unchanged.clear();
    return (group.rows = rows);
  }
}

/** A row changed, and with it the piece it lies in. */
function touch(group: OpenGroup, row: object): void {
  group.pieces = null;
  group.unchanged.delete(pieceOf(group.table, row));
}
