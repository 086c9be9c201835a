import { applyCorrections, type Replacement } from './correction.ts';
import { wordEdits } from './word-edits.ts';

/** One paragraph whose accepted corrections change. */
export interface LedgerChange {
  readonly original: string;
  readonly before: readonly Replacement[];
  readonly after: readonly Replacement[];
  /**
   * What the hand replaced, in order, in UTF-16 offsets of the cleaned paragraph as it was; left out
   * where that is not known, and then found by comparing words.
   */
  readonly edits?: readonly Replacement[];
}

/**
 * What the change replaces in the cleaned paragraph as it was, in order: applied to that, it gives
 * the cleaned paragraph as it will be. Corrections that stay keep their words out of it; the others
 * are taken with all that they overlap or touch in the original, and compared by whole words.
 */
export function changedPieces({ original, before, after }: LedgerChange): Replacement[] {
  const old = reader(original, before);
  const next = reader(original, after);
  return stretches(differing(inOrder(before), inOrder(after))).flatMap((stretch) => {
    const was = old(stretch);
    const is = next(stretch);
    return was.text === is.text ? [] : wordEdits(was.text, is.text, was.start);
  });
}

/** A range of the original. */
type Stretch = Pick<Replacement, 'from' | 'to'>;

const byPlace = (a: Stretch, b: Stretch): number => a.from - b.from || a.to - b.to;

const inOrder = (corrections: readonly Replacement[]): Replacement[] =>
  corrections.toSorted(byPlace);

/** What stands in only one of two lists. The order of insertions at one place counts as well. */
function differing(before: readonly Replacement[], after: readonly Replacement[]): Replacement[] {
  const found: Replacement[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [before[i], after[j]];
    if (!a || !b) return [...found, ...before.slice(i), ...after.slice(j)];
    const order = byPlace(a, b);
    if (order === 0 && a.after === b.after) {
      i++;
      j++;
    } else if (order <= 0) {
      found.push(a);
      i++;
    } else {
      found.push(b);
      j++;
    }
  }
}

/** The ranges in order, those that overlap or touch as one. */
function stretches(corrections: readonly Replacement[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { from, to } of corrections.toSorted(byPlace)) {
    const last = joined.at(-1);
    if (last && from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    } else {
      joined.push({ from, to });
    }
  }
  return joined;
}

/** Reads stretches of the corrected paragraph, in order: where each begins, and its words. */
function reader(
  original: string,
  corrections: readonly Replacement[],
): (stretch: Stretch) => { readonly start: number; readonly text: string } {
  const sorted = inOrder(corrections);
  let next = 0;
  let shift = 0;
  const pass = (isWanted: (one: Stretch) => boolean): Replacement[] => {
    const first = next;
    for (let one = sorted[next]; one && isWanted(one); one = sorted[++next]) {
      shift += one.after.length - (one.to - one.from);
    }
    return sorted.slice(first, next);
  };
  return ({ from, to }) => {
    pass((one) => one.from < from);
    const start = from + shift;
    const within = pass((one) => one.to <= to).map((one) => ({
      ...one,
      from: one.from - from,
      to: one.to - from,
    }));
    return { start, text: applyCorrections(original.slice(from, to), within) };
  };
}
