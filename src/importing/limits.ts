/** What a file may ask of the machine. Counted while bytes are read, not believed from headers. */
export const limits = {
  /** Bytes of a file. */
  file: 50 * 1024 * 1024,
  /** Entries of an archive. */
  entries: 5_000,
  /** Bytes of one entry, inflated. */
  entry: 50 * 1024 * 1024,
  /** Bytes of all entries that are read, inflated. */
  inflated: 300 * 1024 * 1024,
  /** Inflated to packed, asked of entries of more than a megabyte. */
  ratio: 200,
  /** Elements inside one another; what lies deeper is read as if it did not. */
  nesting: 256,
} as const;
