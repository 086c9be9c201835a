/**
 * JSON that is the same for equal values, whatever the order in which their keys were set: keys go by
 * UTF-16 units, no white space. Half surrogates are escaped (ECMA-262, JSON.stringify), so that UTF-8
 * keeps them. What JSON has no word for is left out, as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`);
  return `{${fields.join(',')}}`;
}

/** Rows as a JSON list with a row to a line, so that two archives can be compared by eye. */
export const rowsAsJson = (rows: readonly unknown[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map(canonicalJson).join(',\n')}\n]\n`;
