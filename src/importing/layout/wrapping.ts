import { endsInHyphen, goesOn, type Line } from './lines.ts';

/** How lines of a text were broken. */
export interface Wrapping {
  /** The usual length of a full line. */
  readonly width: number;
  /** A line is short when it and the next word together do not reach this: it was ended on purpose. */
  readonly edge: number;
  /** How many empty lines stand between lines of one paragraph. */
  readonly spacing: 0 | 1;
}

/**
 * Was the text wrapped at a width? Then many lines go on in the next with a small letter, and nearly
 * all of these are as long as they can be. Verse is neither: its lines are uneven, begin with capitals
 * and end with a mark far more often than a word of prose is followed by one.
 */
export function wrappingOf(lines: readonly Line[]): Wrapping | null {
  return wrapped(lines, 0) ?? wrapped(lines, 1);
}

function wrapped(lines: readonly Line[], spacing: 0 | 1): Wrapping | null {
  const goingOn: { length: number; reach: number; mark: boolean; hyphen: boolean }[] = [];
  let pairs = 0;
  lines.forEach((line, place) => {
    const before = lines[place - 1];
    if (!before || line.blanks !== spacing) return;
    pairs++;
    if (!goesOn(before.text, line.text) || line.text.startsWith('>')) return;
    const { text } = before;
    const length = text.length;
    const reach = length + 1 + firstWord(line.text);
    goingOn.push({ length, reach, mark: /[,–—]$/.test(text), hyphen: endsInHyphen(text) });
  });
  const count = goingOn.length;
  if (count < 3 || count < pairs * leastGoingOn) return null;
  const width = percentile(
    goingOn.map(({ length }) => length),
    0.9,
  );
  const share = (is: (pair: (typeof goingOn)[number]) => boolean): number =>
    goingOn.filter(is).length / count;
  const leastWidth = share(({ hyphen }) => hyphen) >= 0.04 ? narrowest : narrow;
  if (width < leastWidth || width > widest) return null;
  if (share(({ mark }) => mark) > mostMarks) return null;
  if (share(({ reach }) => reach >= width * 0.8) < 0.85) return null;
  const long = lines.filter(({ text }) => text.length > width * 1.3).length;
  if (long > lines.length / 20) return null;
  const edge = percentile(
    goingOn.map(({ reach }) => reach),
    0.04,
  );
  return { width, edge: Math.min(Math.max(edge, width * 0.75), width + 1), spacing };
}

/** In wrapped prose over half of the lines go on with a small letter, of paragraphs hardly any. */
const leastGoingOn = 0.25;
/** Of hyphenated newspaper columns; verse is as narrow, but does not break words. */
const narrowest = 24;
const narrow = 40;
const widest = 160;
/** About one word of prose in eight is followed by a comma, one line of verse in two. */
const mostMarks = 0.3;

/** Whether the line was ended before it was full. */
export const isShort = (line: string, next: string, { edge }: Wrapping): boolean =>
  line.length + 1 + firstWord(next) < edge;

const firstWord = (text: string): number => /^\S*/.exec(text)?.[0].length ?? 0;

/** @param share 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
