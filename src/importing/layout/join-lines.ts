import type { Steps } from '../steps.ts';
import { endsInHyphen, endsSentence, goesOn, startsSmall, type Line } from './lines.ts';
import { isHeadingLine } from './heading-line.ts';
import type { Hyphens } from './rejoin.ts';
import { isShort, type Wrapping } from './wrapping.ts';

/** A paragraph made of lines, and where it lies in the source. */
export interface Joined {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What stands between two lines. */
type Seam = 'paragraph' | 'line' | 'space' | 'nothing' | 'hyphen';

/** Paragraphs of a wrapped text: its lines joined, but where a line was ended on purpose. */
export function joinLines(
  lines: readonly Line[],
  wrapping: Wrapping,
  hyphens: Hyphens,
  steps: Steps,
): Joined[] {
  const habits = habitsOf(lines, wrapping);
  // Long paragraphs have many lines: they are put together only once.
  const joined: { readonly parts: string[]; readonly start: number; end: number }[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const seam = before ? seamOf(before, line, wrapping, habits, hyphens) : 'paragraph';
    const last = joined.at(-1);
    if (!last || !before || seam === 'paragraph') {
      joined.push({ parts: [line.text], start: line.start, end: line.end });
    } else {
      last.parts.push(glued(last.parts.pop() ?? '', '', seam), line.text);
      last.end = line.end;
      tell(steps, before, line, seam);
    }
    before = line;
  }
  return joined.map(({ parts, start, end }) => ({ text: parts.join(''), start, end }));
}

export function glued(text: string, next: string, seam: Exclude<Seam, 'paragraph'>): string {
  if (seam === 'nothing') return text.slice(0, -1) + next;
  return text + (seam === 'space' ? ' ' : seam === 'line' ? '\n' : '') + next;
}

function tell(steps: Steps, before: Line, line: Line, seam: Seam): void {
  if (seam === 'line') return;
  const a = before.text;
  const b = line.text;
  if (seam === 'nothing') {
    steps.add('words-rejoined', `${/\S*$/.exec(a)?.[0] ?? ''}\n${/^\S*/.exec(b)?.[0] ?? ''}`);
  }
  steps.add('lines-joined', `${a.slice(-40)}\n${b.slice(0, 40)}`);
}

/** How paragraphs are shown to begin in this text. */
interface Habits {
  /** The usual indent of lines that do not begin a paragraph. */
  readonly base: number;
  readonly indents: boolean;
  /** Empty lines do; a short line inside is then a line of its own, not the end of a paragraph. */
  readonly blanks: boolean;
  /** So they do before speech. */
  readonly speechApart: boolean;
}

function habitsOf(lines: readonly Line[], wrapping: Wrapping): Habits {
  const inside: { line: Line; before: Line }[] = [];
  let blanks = 0;
  let shortEnds = 0;
  let speechAfterBlank = 0;
  lines.forEach((line, place) => {
    const before = lines[place - 1];
    if (!before) return;
    if (line.blanks > wrapping.spacing) {
      blanks++;
      if (beginsItem.test(line.text)) speechAfterBlank++;
    } else {
      inside.push({ line, before });
      const isEnd = isShort(before.text, line.text, wrapping) && endsSentence(before.text);
      if (isEnd && !startsSmall(line.text)) shortEnds++;
    }
  });
  const base = commonest(inside.filter(goesOnIn).map(({ line }) => line.indent));
  const indented = inside.filter(({ line }) => line.indent > base && line.indent <= base + 12);
  const begins = indented.filter(({ line, before }) => !goesOn(before.text, line.text)).length;
  const indents =
    indented.length >= 2 &&
    indented.length < inside.length * 0.7 &&
    begins >= indented.length * 0.8;
  const speechInside = inside.filter(
    ({ line, before }) => beginsItem.test(line.text) && endsSentence(before.text),
  ).length;
  const speechApart = speechAfterBlank > 2 * speechInside;
  return { base, indents, blanks: blanks >= shortEnds, speechApart };
}

const goesOnIn = ({ line, before }: { line: Line; before: Line }): boolean =>
  goesOn(before.text, line.text);

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function seamOf(
  before: Line,
  line: Line,
  wrapping: Wrapping,
  habits: Habits,
  hyphens: Hyphens,
): Seam {
  const a = before.text;
  const b = line.text;
  // Where indents tell, the empty lines about a page’s number say nothing.
  if (line.blanks > wrapping.spacing && !(habits.indents && line.isCut)) return 'paragraph';
  if (habits.indents && line.indent > habits.base) return 'paragraph';
  if (a.startsWith('>') || b.startsWith('>')) return 'line';
  if (endsInHyphen(a) && /^\p{L}/u.test(b)) return hyphens.isBreak(a, b) ? 'nothing' : 'hyphen';
  const short = isShort(a, b, wrapping);
  if (habits.indents && a.length > wrapping.width * 0.7) return 'space';
  if ((short || !habits.speechApart) && beginsItem.test(b) && endsSentence(a)) return 'paragraph';
  if (short && (isHeadingLine(a) || isHeadingLine(b))) return 'paragraph';
  if (!short) return 'space';
  if (startsSmall(b) && !endsSentence(a) && a.length > wrapping.width / 2) return 'space';
  if (habits.blanks && !habits.indents) return 'line';
  return startsSmall(b) ? 'line' : 'paragraph';
}

/** Speech, or an item of a list. */
const beginsItem = /^(?:[-–—•*]\s*|\d{1,3}[.)]\s+)[„“"«»]?\p{Lu}/u;
