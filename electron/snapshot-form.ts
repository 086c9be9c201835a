/**
 * How a snapshot lies on the disk: an index, `snapshots/<id>.json`, and pieces it shares with other
 * snapshots, `snapshots/pieces/<sha256>.gz`. The id is when it was made and a number that goes up with
 * each, whatever the clock does: `2026-11-28T13-59-07Z-17`. A piece is gzipped JSON,
 * `{"put": table, "rows": […]}`, an operation as the journal has them; its name is the SHA-256 of the
 * JSON in UTF-8. The operations of all pieces in order, after a clearing of everything, make the
 * library as it was at record `seq`.
 */
export interface SnapshotIndex {
  readonly format: 'uporedo-snapshot';
  readonly version: 1;
  /** Of the rows; see manifest.ts. */
  readonly schema: number;
  readonly program: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: string;
  /** Number of the last record of the journal that is in it. */
  readonly seq: number;
  /** That record, to know the journal by: where it ends in its file, and the CRC-32 of its words. */
  readonly last: { readonly end: number; readonly sum: string };
  /** Rows per table, all pieces together. */
  readonly counts: Readonly<Record<string, number>>;
  readonly pieces: readonly Piece[];
}

/** Rows of one table, all or some of them that lie near each other. */
export interface Piece {
  readonly table: string;
  /** Id of the text they belong to; `''` in tables whose rows lie together, whatever their text. */
  readonly textId: string;
  readonly rows: number;
  readonly sha256: string;
  /** Bytes of the JSON. */
  readonly size: number;
  /** Bytes on disk. */
  readonly packed: number;
}
