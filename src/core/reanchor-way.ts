import { applyCorrections, placeCorrections, type Replacement } from './correction.ts';
import { makeEditMap, type Projection } from './edit-map.ts';
import { changedPieces, type LedgerChange } from './reanchor-pieces.ts';
import type { Span } from './text.ts';

/** The way from the cleaned paragraph as it was to the cleaned paragraph as it is. */
export interface Way {
  readonly before: string;
  readonly after: string;
  /** What was replaced, in order: its span as it was and as it is. */
  readonly pieces: readonly Piece[];
  readonly project: (span: Span) => Projection;
}

interface Piece {
  readonly was: Span;
  readonly is: Span;
}

/** The way of a change; `null` when the cleaned paragraph stays the same. */
export function wayOf(change: LedgerChange): Way | null {
  const known = ways.get(change);
  if (known !== undefined) return known;
  const way = found(change);
  ways.set(change, way);
  return way;
}

/** Many annotations lie in one paragraph; its way is found once. */
const ways = new WeakMap<LedgerChange, Way | null>();

function found(change: LedgerChange): Way | null {
  const before = applyCorrections(change.original, change.before);
  const after = applyCorrections(change.original, change.after);
  if (before === after) return null;
  const { edits } = change;
  // Edits that lead elsewhere are of another paragraph, and tell nothing.
  if (edits && isLeading(before, edits, after)) return wayBy(before, edits, after);
  // Comparing is not symmetric. A change and the one that takes it back are compared the same way
  // round, so that the second leads exactly where the first came from.
  if (before < after) return wayBy(before, changedPieces(change), after);
  const pieces = changedPieces({ ...change, before: change.after, after: change.before });
  return {
    before,
    after,
    pieces: placeCorrections(after, pieces).map(({ original: is, cleaned: was }) => ({ was, is })),
    project: makeEditMap(after, pieces).toOriginal,
  };
}

const wayBy = (before: string, edits: readonly Replacement[], after: string): Way => ({
  before,
  after,
  pieces: placeCorrections(before, edits).map(({ original: was, cleaned: is }) => ({ was, is })),
  project: makeEditMap(before, edits).toCleaned,
});

/** Whether edits, in order, make one string of the other. */
function isLeading(before: string, edits: readonly Replacement[], after: string): boolean {
  let done = 0;
  let made = '';
  for (const { from, to, before: gone, after: put } of edits) {
    if (from < done || before.slice(from, to) !== gone || to !== from + gone.length) return false;
    made += before.slice(done, from) + put;
    done = to;
  }
  return made + before.slice(done) === after;
}
