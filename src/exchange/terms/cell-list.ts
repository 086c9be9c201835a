/**
 * Several values in one cell, parted by `; `. A backslash stands before a semicolon, an equals sign
 * or a backslash that belongs to a value, and before white space at its ends.
 */
export const joined = (values: readonly string[]): string => values.join('; ');

/** A value as it stands in such a cell. */
export const escaped = (value: string): string =>
  value.replace(/[\\;=]|^\s|\s$/gu, (character) => `\\${character}`);

/** One value of a cell. */
export interface CellValue {
  /** What stands before the equals sign, where there is one. */
  readonly name: string | null;
  readonly value: string;
}

/** The values of a cell. */
export function parted(cell: string): CellValue[] {
  const values: CellValue[] = [];
  let name: string | null = null;
  let value = '';
  /** The length of the value up to where white space at its end is not part of it. */
  let kept = 0;
  const end = (): string => value.slice(0, kept);
  const take = (): void => {
    if (name !== null || kept > 0) values.push({ name, value: end() });
    name = null;
    value = '';
    kept = 0;
  };
  for (let i = 0; i < cell.length; i++) {
    const character = cell.charAt(i);
    if (character === ';') take();
    else if (character === '=' && name === null) {
      name = end();
      value = '';
      kept = 0;
    } else if (character === '\\' && i + 1 < cell.length) {
      i += 1;
      value += cell.charAt(i);
      kept = value.length;
    } else if (!/\s/u.test(character)) {
      value += character;
      kept = value.length;
    } else if (value !== '') value += character;
  }
  take();
  return values;
}

/** The values of a cell of another program, which parts them by semicolons, bars or lines. */
export const foreignParted = (cell: string): string[] =>
  cell
    .split(/[;|\n\r]/)
    .map((value) => value.trim())
    .filter((value) => value !== '');
