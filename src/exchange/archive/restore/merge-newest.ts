/** Rows of one table after a merge by id. */
export interface MergedRows<Row> {
  /** Those that are only in the archive. */
  readonly added: readonly Row[];
  /** Those that are newer in the archive. */
  readonly changed: readonly Row[];
  /** How many are newer in the library, and stay. */
  readonly kept: number;
}

/**
 * Merges rows by their ids: of two the newer one stands, of two of one age the library’s. None of the
 * library is lost.
 */
export function mergeNewest<Row extends { readonly id: string }>(
  archive: readonly Row[],
  library: readonly Row[],
  ageOf: (row: Row) => string,
): MergedRows<Row> {
  const known = new Map(library.map((row) => [row.id, row]));
  const added: Row[] = [];
  const changed: Row[] = [];
  let kept = 0;
  for (const row of archive) {
    const own = known.get(row.id);
    if (!own) added.push(row);
    else if (ageOf(row) > ageOf(own)) changed.push(row);
    else if (ageOf(row) < ageOf(own)) kept++;
  }
  return { added, changed, kept };
}
