/** How the paragraphs of two versions of a text go together: rows from the first to the last. */
export interface Pairing {
  readonly textId: string;
  readonly rows: readonly PairedRow[];
}

/**
 * One row of a pairing. Both sides are read on from where the row above ended, so counts are enough:
 * 1 and 1 is a pair, 2 and 1 a paragraph that was two, 1 and 0 one without a counterpart.
 */
export interface PairedRow {
  /** Paragraphs of the original. */
  readonly original: number;
  /** Paragraphs of the cleaned side. */
  readonly cleaned: number;
  /** How sure the pair is, 0 to 1. */
  readonly confidence: number;
  /** The reader looked at it and said so. */
  readonly isConfirmed: boolean;
}
