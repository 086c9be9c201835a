/** Prints a table, ready for docs/benchmarks.md. */
export function printTable(title, head, rows) {
  console.log(tableOf(title, head, rows));
}

/** A table under its heading, as Markdown. */
export const tableOf = (title, head, rows) => `\n### ${title}\n\n${gridOf(head, rows)}`;

/** A table as Markdown. */
export function gridOf(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [first, ...others] = cells.map(line);
  return [first, rule, ...others].join('\n');
}
