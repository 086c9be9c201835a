/** Positions in a text, the end excluded. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A line of a diff; `marked` are the places in it that changed. In no shade nothing is marked. */
export function lineOf(
  sign: string,
  text: string,
  shade: string,
  marked: readonly Place[],
): string {
  const missing = text.endsWith('\n') ? '' : '\n\\ No newline at end of file\n';
  if (shade === '') return sign + text + missing;
  const body = withoutBreak(text);
  let shown = sign;
  let done = 0;
  for (const { start, end: stop } of marked) {
    shown += `${body.slice(done, start)}${inverse}${body.slice(start, stop)}${notInverse}`;
    done = stop;
  }
  return inShade(shown + body.slice(done), shade) + text.slice(body.length) + missing;
}

export function withoutBreak(line: string): string {
  if (!line.endsWith('\n')) return line;
  return line.slice(0, line.endsWith('\r\n') ? -2 : -1);
}

export const red = '\u001B[31m';
export const green = '\u001B[32m';
export const cyan = '\u001B[36m';
const plain = '\u001B[0m';
const inverse = '\u001B[7m';
const notInverse = '\u001B[27m';

export const inShade = (text: string, shade: string): string =>
  shade === '' ? text : shade + text + plain;
