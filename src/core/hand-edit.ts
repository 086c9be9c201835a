import { applyCorrections, placeCorrections } from './correction.ts';
import type { PlacedCorrection, Replacement } from './correction.ts';
import { handHunks } from './hand-edit-hunks.ts';
import type { Hunk } from './hunks.ts';
import type { Span } from './text.ts';
import { wordEdits } from './word-edits.ts';

/** What a paragraph's ledger becomes when the reader rewrites its cleaned side. */
export interface HandEdit<C> {
  /** Accepted corrections that the new words replace or take back. */
  readonly replaced: readonly C[];
  /** What the hand made, in order, against the original; never overlapping what stays accepted. */
  readonly made: readonly Replacement[];
}

/**
 * The change of the ledger, by whole words, that makes the paragraph read `cleaned`: without
 * `replaced` and with `made`, the accepted corrections give exactly that. A correction is replaced
 * when what was rewritten overlaps it or stands beside it without a gap.
 * @throws Error as `applyCorrections`
 */
export function handEdit<C extends Replacement>(
  original: string,
  accepted: readonly C[],
  cleaned: string,
): HandEdit<C> {
  const old = applyCorrections(original, accepted);
  if (cleaned === old) return { replaced: [], made: [] };
  // Words that read alike can be compared otherwise than the corrections changed them.
  if (cleaned === original) return { replaced: accepted, made: [] };
  const placed = placeCorrections(original, accepted);
  const hunks = handHunks(old, cleaned, placed);
  const edits = rewrittenStretches(hunks, placed).map(({ corrections, from, to, start, end }) => {
    const now = wordEdits(original.slice(from, to), cleaned.slice(start, end), from);
    const stays = (one: C): boolean => now.some((each) => isSame(each, one));
    return {
      replaced: corrections.filter((one) => !stays(one)),
      made: now.filter((one) => !corrections.some((each) => isSame(each, one))),
    };
  });
  return {
    replaced: edits.flatMap(({ replaced }) => replaced),
    made: edits.flatMap(({ made }) => made),
  };
}

const isSame = (a: Replacement, b: Replacement): boolean =>
  a.from === b.from && a.to === b.to && a.after === b.after;

/** A stretch that was rewritten: `from`–`to` in the original, `start`–`end` in the new words. */
interface Rewritten<C> extends Span {
  readonly from: number;
  readonly to: number;
  /** The accepted corrections in it. */
  readonly corrections: readonly C[];
}

function rewrittenStretches<C extends Replacement>(
  hunks: readonly Hunk[],
  placed: readonly PlacedCorrection<C>[],
): Rewritten<C>[] {
  const touched = touchedBy(hunks, placed);
  const spans = joined([
    ...hunks.map(({ original }) => original),
    ...Array.from(touched, ({ cleaned }) => cleaned),
  ]);
  const corrections = cursor(
    placed,
    ({ original, cleaned }) => lengthOf(original) - lengthOf(cleaned),
  );
  const changes = cursor(hunks, ({ original, cleaned }) => lengthOf(cleaned) - lengthOf(original));
  return spans.map(({ start, end }) => {
    corrections.pass((one) => one.cleaned.end <= start && !touched.has(one));
    changes.pass((one) => one.original.start < start);
    const [from, newStart] = [start + corrections.shift(), start + changes.shift()];
    const within = corrections.pass(
      (one) => one.cleaned.end <= end && (one.cleaned.start < end || touched.has(one)),
    );
    changes.pass((one) => one.original.end <= end);
    return {
      corrections: within.map(({ correction }) => correction),
      from,
      to: end + corrections.shift(),
      start: newStart,
      end: end + changes.shift(),
    };
  });
}

/** The corrections whose new words a hunk overlaps or touches, with insertions right beside them. */
function touchedBy<C extends Replacement>(
  hunks: readonly Hunk[],
  placed: readonly PlacedCorrection<C>[],
): ReadonlySet<PlacedCorrection<C>> {
  const touched = new Set<PlacedCorrection<C>>();
  let next = 0;
  for (const one of placed) {
    while ((hunks[next]?.original.end ?? Infinity) < one.cleaned.start) next++;
    if ((hunks[next]?.original.start ?? Infinity) <= one.cleaned.end) touched.add(one);
  }
  // Which of two insertions at one place comes first is told by nothing, so they go together.
  const spread = (
    one: PlacedCorrection<C>,
    beside: PlacedCorrection<C> | undefined,
    at: keyof Span,
  ): void => {
    if (!beside || !touched.has(beside) || lengthOf(one.original) > 0) return;
    if (beside.original[at] === one.original.start) touched.add(one);
  };
  placed.forEach((one, index) => spread(one, placed[index - 1], 'end'));
  placed.toReversed().forEach((one, index, reversed) => spread(one, reversed[index - 1], 'start'));
  return touched;
}

/** The spans in order, those that overlap or touch as one. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = found.at(-1);
    if (last && start <= last.end) {
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      found.push({ start, end });
    }
  }
  return found;
}

/** Goes through a list once and sums up how far what it has passed moves what follows. */
function cursor<T>(list: readonly T[], gain: (one: T) => number) {
  let next = 0;
  let shift = 0;
  return {
    shift: (): number => shift,
    pass(isWanted: (one: T) => boolean): T[] {
      const first = next;
      for (let one = list[next]; one !== undefined && isWanted(one); one = list[++next]) {
        shift += gain(one);
      }
      return list.slice(first, next);
    },
  };
}

const lengthOf = ({ start, end }: Span): number => end - start;
