import type { Replacement } from '../correction.ts';
import { makeEditMap, type Projection } from '../edit-map.ts';
import type { LedgerChange } from '../reanchor.ts';
import { convert, scriptOf } from '../script.ts';
import { positionMap } from '../splice.ts';
import type { Span } from '../text.ts';
import { wordEdits } from '../word-edits.ts';

/** The words of one paragraph or several on one side, as one string; a line break between them. */
export interface Joined {
  readonly text: string;
  /** Where each begins. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
}

function joined(paragraphs: readonly string[]): Joined {
  let at = 0;
  const starts = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 1;
    return start;
  });
  return { text: paragraphs.join('\n'), starts, lengths: paragraphs.map(({ length }) => length) };
}

/** A part of a span that lies in one paragraph of several. */
export interface Cut extends Span {
  readonly index: number;
}

/** The parts of a span in each paragraph that it meets; of a caret the one it stands in. */
export function cut({ starts, lengths }: Joined, { start, end }: Span): Cut[] {
  const parts = starts.flatMap((first, index): Cut[] => {
    const length = lengths[index] ?? 0;
    const from = Math.max(0, start - first);
    const to = Math.min(length, end - first);
    return to < from || start - first > length ? [] : [{ index, start: from, end: to }];
  });
  if (start === end) return parts.slice(0, 1);
  return parts.filter((part) => part.end > part.start);
}

/** The way from the old words of some paragraphs to the new words of those they go on in. */
export interface Lane {
  readonly before: Joined;
  readonly after: Joined;
  /** The words of `before` in the script of `after`: the change is compared in one script. */
  readonly change: LedgerChange;
  /** A span of `before` in `change.original`. */
  readonly toChange: (span: Span) => Span;
  /** Words of `before` in the script of `after`. */
  readonly rewrite: (words: string) => string;
  /** In `change.original`, all that may as well be what was taken out: of two like words either one. */
  readonly doubtful: readonly Span[];
  /** Where a span of `change.original` lies in `after`. */
  readonly project: (span: Span) => Projection;
}

export function laneOf(old: readonly string[], now: readonly string[]): Lane {
  const [before, after] = [joined(old), joined(now)];
  const script = scriptOf(after.text);
  const isRewritten = before.text !== after.text && scriptOf(before.text) !== script;
  const rewrite = (words: string): string => (isRewritten ? convert(words, script).text : words);
  const written = isRewritten ? convert(before.text, script) : { text: before.text, splices: [] };
  const { toTarget } = positionMap(written.splices);
  const edits = wordEdits(written.text, after.text, 0);
  const map = makeEditMap(written.text, edits);
  return {
    before,
    after,
    change: { original: written.text, before: [], after: edits },
    toChange: ({ start, end }) => ({
      start: toTarget(start, 'start'),
      end: start === end ? toTarget(start, 'start') : toTarget(end, 'end'),
    }),
    rewrite,
    doubtful: edits.flatMap((edit) => {
      const span = slidOver(written.text, edit);
      return span ? [span] : [];
    }),
    project: map.toCleaned,
  };
}

/** How far what is taken out can be moved to either side and still leave the same words. */
function slidOver(text: string, { from, to, after }: Replacement): Span | null {
  if (after !== '' || from === to) return null;
  const length = to - from;
  let [start, end] = [from, to];
  while (start > 0 && text[start - 1] === text[start - 1 + length]) start--;
  while (end < text.length && text[end] === text[end - length]) end++;
  return end - start > length ? { start, end } : null;
}
