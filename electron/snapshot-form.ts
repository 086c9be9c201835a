/**
 * How a snapshot lies on the disk: an index, `snapshots/<id>.json`, and pieces it shares with other
 * snapshots, `snapshots/pieces/<sha256>.gz`. A piece is gzipped JSON, `{"put": table, "rows": […]}`, an
 * operation as the journal has them; its name is the SHA-256 of the JSON in UTF-8. The operations of all
 * pieces in order, after a clearing of everything, make the library as it was at record `seq`.
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
  /** Rows per table, all pieces together. */
  readonly counts: Readonly<Record<string, number>>;
  readonly pieces: readonly Piece[];
}

/** Rows of one table that belong to one text. */
export interface Piece {
  readonly table: string;
  /** Id of the text, or `''` for rows of none. */
  readonly textId: string;
  readonly rows: number;
  readonly sha256: string;
  /** Bytes of the JSON. */
  readonly size: number;
  /** Bytes on disk. */
  readonly packed: number;
}
