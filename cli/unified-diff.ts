import { placeCorrections } from '../src/core/correction.ts';
import { cleanedWhole, type CleanedText } from './clean-text.ts';
import { cyan, green, inShade, lineOf, red, withoutBreak, type Place } from './diff-line.ts';
import { isMade } from './report.ts';

/**
 * Original → cleaned as `diff -u` writes it; an empty string when nothing changes. It is made from
 * the corrections, not by comparing: exact and linear, where comparing lines of a text changed
 * everywhere takes the square of their number.
 * @param color whether changed lines are coloured for a terminal, and in them the changed words
 */
export function unifiedDiff(name: string, text: CleanedText, color: boolean): string {
  const changes = changesOf(text);
  if (changes.length === 0) return '';
  const sides = { old: linesOf(text.text), new: linesOf(cleanedWhole(text)) };
  const blocks = blocksOf(changes, sides);
  const [from, to] = [`--- ${quoted(name)}\toriginal\n`, `+++ ${quoted(name)}\tcleaned\n`];
  return (
    from +
    to +
    hunksOf(blocks)
      .map((hunk) => written(hunk, sides, color))
      .join('')
  );
}

interface Change {
  readonly old: Place;
  readonly new: Place;
}

/** The lines `old` become the lines `new`: numbers from 0, the end excluded. */
interface Block extends Change {
  readonly changes: Change[];
}

/** Lines with their line feeds, and where each begins. */
interface Lines {
  readonly lines: readonly string[];
  readonly starts: readonly number[];
}

type Sides = Readonly<Record<'old' | 'new', Lines>>;

/** What is made without asking, by its place in the whole text before and after. */
function changesOf({ lead, paragraphs }: CleanedText): Change[] {
  const changes: Change[] = [];
  let before = lead.length;
  let after = lead.length;
  for (const { original, cleaned, tail, proposals } of paragraphs) {
    for (const placed of placeCorrections(original, proposals.filter(isMade))) {
      changes.push({ old: moved(placed.original, before), new: moved(placed.cleaned, after) });
    }
    before += original.length + tail.length;
    after += cleaned.length + tail.length;
  }
  return changes;
}

const moved = ({ start, end }: Place, by: number): Place => ({ start: start + by, end: end + by });

function linesOf(text: string): Lines {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  let start = 0;
  const starts = lines.map((line) => (start += line.length) - line.length);
  return { lines, starts };
}

/** The lines that changes touch; changes of one line are one block. */
function blocksOf(changes: readonly Change[], sides: Sides): Block[] {
  const blocks: Block[] = [];
  for (const change of changes) {
    const last = blocks.at(-1);
    const old = touched(sides.old, change.old, last?.old.end ?? 0);
    const now = touched(sides.new, change.new, last?.new.end ?? 0);
    if (last !== undefined && (old.start < last.old.end || now.start < last.new.end)) {
      last.changes.push(change);
      blocks[blocks.length - 1] = {
        old: { start: last.old.start, end: Math.max(last.old.end, old.end) },
        new: { start: last.new.start, end: Math.max(last.new.end, now.end) },
        changes: last.changes,
      };
    } else {
      // As many lines stay between two blocks on one side as on the other, also where a change at
      // the very end leaves no line behind to touch.
      const ends = { old: last?.old.end ?? 0, new: last?.new.end ?? 0 };
      const same = Math.min(old.start - ends.old, now.start - ends.new);
      blocks.push({
        old: { start: ends.old + same, end: old.end },
        new: { start: ends.new + same, end: now.end },
        changes: [change],
      });
    }
  }
  return blocks;
}

/** @param from a line before which the place does not begin, or the one behind such a line */
function touched({ starts }: Lines, { start, end }: Place, from: number): Place {
  let first = Math.max(0, from - 1);
  while (first + 1 < starts.length && (starts[first + 1] ?? 0) <= start) first++;
  let last = first;
  while (last + 1 < starts.length && (starts[last + 1] ?? 0) <= end) last++;
  return { start: first, end: last + 1 };
}

/** Lines of what does not change that are shown around what does. */
const around = 3;

/** Blocks whose surroundings meet are one hunk. */
function hunksOf(blocks: readonly Block[]): Block[][] {
  const hunks: Block[][] = [];
  for (const block of blocks) {
    const last = hunks.at(-1);
    const end = last?.at(-1)?.old.end ?? -Infinity;
    if (last && block.old.start - end <= 2 * around) last.push(block);
    else hunks.push([block]);
  }
  return hunks;
}

function written(hunk: readonly Block[], { old, new: now }: Sides, color: boolean): string {
  const [first, last] = [hunk[0], hunk.at(-1)];
  if (first === undefined || last === undefined) return '';
  const before = Math.min(around, first.old.start);
  const after = Math.min(around, old.lines.length - last.old.end);
  const head = [
    range(first.old.start - before, last.old.end + after),
    range(first.new.start - before, last.new.end + after),
  ];
  let text = inShade(`@@ -${head[0] ?? ''} +${head[1] ?? ''} @@`, color ? cyan : '') + '\n';
  let done = first.old.start - before;
  const same = (end: number) => {
    for (; done < end; done++) text += lineOf(' ', old.lines[done] ?? '', '', []);
  };
  for (const { changes, ...block } of hunk) {
    same(block.old.start);
    const marked = { old: changes.map((one) => one.old), new: changes.map((one) => one.new) };
    for (let i = block.old.start; i < block.old.end; i++) {
      text += lineOf('-', old.lines[i] ?? '', color ? red : '', within(marked.old, old, i));
    }
    for (let i = block.new.start; i < block.new.end; i++) {
      text += lineOf('+', now.lines[i] ?? '', color ? green : '', within(marked.new, now, i));
    }
    done = block.old.end;
  }
  same(last.old.end + after);
  return text;
}

const range = (start: number, end: number): string =>
  end - start === 1 ? `${start + 1}` : `${end === start ? start : start + 1},${end - start}`;

/** The parts of places that lie in a line, as offsets in it. */
function within(places: readonly Place[], { lines, starts }: Lines, at: number): Place[] {
  const from = starts[at] ?? 0;
  const length = withoutBreak(lines[at] ?? '').length;
  return places
    .map(({ start, end }) => ({
      start: Math.max(0, start - from),
      end: Math.min(length, end - from),
    }))
    .filter(({ start, end }) => start < end);
}

/** As `diff` quotes names that would not stay on their line. */
const quoted = (name: string): string =>
  // eslint-disable-next-line no-control-regex -- these are what has to be quoted
  /["\\\u0000-\u001F]/.test(name) ? JSON.stringify(name) : name;
