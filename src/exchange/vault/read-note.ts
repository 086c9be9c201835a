import { diff } from 'fast-myers-diff';
import type { Annotation } from '../../core/annotation.ts';
import { linesOf, tagOf } from '../../core/markdown-escape.ts';
import {
  closes,
  containedLine,
  fenceFrom,
  noteBlock,
  type Fence,
} from '../../core/markdown-note.ts';

type Written = Pick<Annotation, 'note' | 'tags'>;

/**
 * What a note became in a file. Lines that say what they said stay as they were typed; in others what
 * was escaped for the file is so no more. Words with `#` at the end are tags: those that were, and
 * those that were put there.
 * @param body of its block, as `readRegion` gives it
 * @param before the note as it is in the app
 */
export function noteFrom(body: string, before: Written): Written {
  const own = trailingTags(noteBlock(before.note, []));
  const found = trailingTags(body);
  // Tags typed within the note are of the note, as long as they stand where they stood.
  const kept = own.findIndex(({ tag }, index) => found[index]?.tag !== tag);
  const added = found.slice(kept < 0 ? own.length : kept);
  const words = added[0] ? body.slice(0, added[0].from).trimEnd() : body;
  const isSame = noteBlock(words, []) === noteBlock(before.note, []);
  return {
    note: isSame ? before.note : rewritten(words, before.note),
    tags: tagsFrom(
      added.map(({ tag }) => tag),
      before.tags,
    ),
  };
}

/** Whether two notes would be the same in a file, and have the same tags. */
export const saysTheSame = (a: Written, b: Written): boolean =>
  noteBlock(a.note, []) === noteBlock(b.note, []) &&
  a.tags.length === b.tags.length &&
  a.tags.every((tag) => b.tags.includes(tag));

interface TrailingTag {
  /** Without `#`. */
  readonly tag: string;
  readonly from: number;
}

/** The words with `#` that come last. */
function trailingTags(body: string): TrailingTag[] {
  const tags: TrailingTag[] = [];
  for (let end = body.trimEnd().length; end > 0;) {
    let from = end;
    while (from > 0 && !/\s/u.test(body.charAt(from - 1))) from--;
    const [, tag] = /^#([\p{L}\p{M}\p{N}_/-]+)$/u.exec(body.slice(from, end)) ?? [];
    if (tag === undefined || tagOf(tag) === null) break;
    tags.unshift({ tag, from });
    end = body.slice(0, from).trimEnd().length;
  }
  return tags;
}

/** Tags as they were given, without those that were taken out, and those that are new. */
function tagsFrom(found: readonly string[], before: readonly string[]): string[] {
  const [exported, known] = [new Set(found.map(tagOf)), new Set(before.map(tagOf))];
  const kept = before.filter((tag) => tagOf(tag) === null || exported.has(tagOf(tag)));
  return [...new Set([...kept, ...found.filter((tag) => !known.has(tagOf(tag)))])];
}

/** A line of a note: by what it is compared, and how it is typed; `null` when the file adds it. */
interface Line {
  readonly key: string;
  readonly typed: string | null;
}

/** The words of a file typed as a note is, line by line as before where they say the same. */
function rewritten(words: string, before: string): string {
  const [old, now] = [linesOfNote(before), linesOfNote(words)];
  const lines: Line[] = [];
  let done = 0;
  const keep = (to: number): void => {
    lines.push(...old.slice(done, to));
  };
  const keysOf = (side: readonly Line[]): string[] => side.map(({ key }) => key);
  for (const [oldFrom, oldTo, nowFrom, nowTo] of diff(keysOf(old), keysOf(now))) {
    keep(oldFrom);
    lines.push(...now.slice(nowFrom, nowTo).map(retyped));
    done = oldTo;
  }
  keep(old.length);
  return closedWhereTheyEnd(lines)
    .flatMap(({ typed }) => typed ?? [])
    .join('\n');
}

const retyped = ({ key, typed }: Line): Line => ({
  key,
  typed: typed !== null && key.startsWith('prose ') ? unescaped(typed) : typed,
});

/**
 * The rows of marks around code, long enough for the code that is between them now: those of a note
 * as it was may stand around other code than they were typed for, and the two come from two places.
 */
function closedWhereTheyEnd(lines: readonly Line[]): Line[] {
  const closed = [...lines];
  for (const [first, { key, typed }] of lines.entries()) {
    const mark = key === opens && typed !== null ? fenceFrom(typed)?.mark : undefined;
    if (typed === null || mark === undefined) continue;
    const last = lines.findIndex((line, at) => at > first && line.key === ends);
    const code = lines.slice(first + 1, last).map((line) => (line.typed ?? '').trimEnd());
    const isEnd = (line: string): boolean => closes({ mark, code }, line);
    const within = code.filter(isEnd);
    if (within.length === 0 && isEnd(lines[last]?.typed ?? '')) continue;
    const longer = mark.padEnd(Math.max(0, ...within.map(({ length }) => length + 1)), mark);
    closed[first] = { key: opens, typed: longer + typed.slice(mark.length) };
    closed[last] = { key: ends, typed: longer };
  }
  return closed;
}

function linesOfNote(note: string): Line[] {
  const lines: Line[] = [];
  let fence: Fence | null = null;
  for (const line of linesOf(note)) {
    const opened: Fence | null = fence ? null : fenceFrom(line);
    if (fence && closes(fence, line)) {
      lines.push({ key: ends, typed: line }, gap);
      fence = null;
    } else if (fence) {
      lines.push({ key: `code ${line.replace(/(?<=uporedo:)(?=begin|end)/g, ' ')}`, typed: line });
    } else if (opened) {
      const isApart = lines.at(-1)?.key === 'blank' && lines.pop();
      if (lines.at(-1)?.key !== gap.key) lines.push(isApart ? { ...gap, typed: '' } : gap);
      fence = opened;
      // Words on the first row of code are its first line in a file.
      const [code] = opened.code;
      lines.push({ key: opens, typed: code === undefined ? line : opened.mark });
      if (code !== undefined) lines.push({ key: `code ${code}`, typed: code });
    } else if (line.trim() !== '') {
      lines.push({ key: `prose ${containedLine(line)}`, typed: line });
    } else if (lines.at(-1) === gap) lines[lines.length - 1] = { ...gap, typed: '' };
    else if (!isBlank(lines.at(-1))) lines.push({ key: 'blank', typed: '' });
  }
  if (fence) lines.push({ key: ends, typed: fence.mark });
  while (lines.length > 0 && isBlank(lines.at(-1))) lines.pop();
  return lines.slice(lines.findIndex((line) => !isBlank(line)));
}

/** Keys of the rows of marks around code, whichever marks were typed. */
const [opens, ends] = ['code', 'end of code'];

/** In a file there is a blank line around code, whether one was typed or not. */
const gap: Line = { key: 'gap', typed: null };

const isBlank = (line: Line | undefined): boolean => line?.key === 'blank' || line?.key === 'gap';

/**
 * A line without the backslashes that would be put there again: all of them, else those that stand
 * together. What it says in a file is the same.
 */
function unescaped(line: string): string {
  const said = [line, containedLine(line)];
  const saysIt = (tried: string): boolean =>
    !fenceFrom(tried) && said.includes(containedLine(tried));
  const all = line.replace(escape, '$1');
  if (saysIt(all)) return all;
  const runs = [...line.matchAll(/(?:\\[!-/:-@[-`{-~])+/g)].slice(0, mostRuns);
  let left = line;
  for (const { index, 0: run } of runs.reverse()) {
    const tried = left.slice(0, index) + run.replace(escape, '$1') + left.slice(index + run.length);
    if (saysIt(tried)) left = tried;
  }
  return left;
}

const escape = /\\([!-/:-@[-`{-~])/g;
/** A line of nothing but backslashes is looked through once for each. */
const mostRuns = 100;
