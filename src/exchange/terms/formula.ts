/**
 * A cell that a spreadsheet would take for a formula, made harmless by an apostrophe before it, as
 * OWASP advises (“CSV Injection”). Cells that begin so already get one more, so that taking it away
 * again gives what was typed.
 */
export const harmless = (cell: string): string => (dangerous.test(cell) ? `'${cell}` : cell);

/** What was typed into a cell that was made harmless. */
export const asTyped = (cell: string): string =>
  cell.startsWith("'") && dangerous.test(cell) ? cell.slice(1) : cell;

const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;
