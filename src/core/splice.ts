/** A place of a string where rewriting it changed how many UTF-16 units stand there. */
export interface Splice {
  /** UTF-16 offset in the source. */
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

/** A string after rewriting, and where its length changed: in order of the source. */
export interface Rewritten {
  readonly text: string;
  readonly splices: readonly Splice[];
}

/** Which end of a span a position is; it decides what becomes of a position inside one letter. */
export type Edge = 'start' | 'end';

/** Where positions of a string lie after rewriting, and back. */
export interface PositionMap {
  /** Before anything inserted at the position; inside a rewritten letter outward, by the edge. */
  readonly toTarget: (position: number, edge: Edge) => number;
  readonly toSource: (position: number, edge: Edge) => number;
}

/** The map of a rewriting, from the splices of its source in order; a look-up is a binary search. */
export function positionMap(splices: readonly Splice[]): PositionMap {
  let shift = 0;
  const forward: Stretch[] = [];
  const back: Stretch[] = [];
  for (const { at, removed, added } of splices) {
    forward.push({ start: at, end: at + removed, image: at + shift, imageEnd: at + shift + added });
    back.push({ start: at + shift, end: at + shift + added, image: at, imageEnd: at + removed });
    shift += added - removed;
  }
  return {
    toTarget: (position, edge) => moved(forward, position, edge),
    toSource: (position, edge) => moved(back, position, edge),
  };
}

/** Two strings' worth of offsets for one splice. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly image: number;
  readonly imageEnd: number;
}

function moved(stretches: readonly Stretch[], position: number, edge: Edge): number {
  const before = lastBefore(stretches, position);
  if (before === undefined) return position;
  if (position >= before.end) return before.imageEnd + (position - before.end);
  return edge === 'start' ? before.image : before.imageEnd;
}

function lastBefore(stretches: readonly Stretch[], position: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const stretch = stretches[middle];
    if (stretch !== undefined && stretch.start < position) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}
