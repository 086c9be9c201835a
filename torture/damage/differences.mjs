/** What of a library is not as it was, as `contents` tells of it before and after; `''` for nothing. */
export function differences(before, after) {
  return Object.entries(before)
    .filter(([table, { hash }]) => after[table]?.hash !== hash)
    .map(([table, { rows }]) => {
      const now = after[table]?.rows ?? 0;
      return now === rows ? `${table} are others` : `${table} are ${now} of ${rows}`;
    })
    .join(', ');
}
