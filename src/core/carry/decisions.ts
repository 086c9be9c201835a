import { overlap, type Correction } from '../correction.ts';
import type { Address } from './edition-row.ts';

/** Why a decision cannot be kept. */
export type Obstacle = 'paragraph-gone' | 'words-changed' | 'in-the-way' | 'edition';

/** A decision that no longer stands, whole, so that it can be listed and made again. */
export interface Unplaced {
  readonly correction: Correction;
  /** Of its paragraph as it was. */
  readonly ordinal: number;
  readonly obstacle: Obstacle;
}

/** What must not be lost: what a person decided or wrote, and what came with an edition. */
export const isDecision = ({ isDecided, by }: Correction): boolean => isDecided || by !== 'rule';

/** The correction at another place. A rule’s has an id of its place, which it must leave free. */
export function readdressed(
  correction: Correction,
  { textId, paragraphId, place }: Address,
  from: number,
): Correction {
  const to = from + (correction.to - correction.from);
  const isThere = correction.from === from && correction.paragraphId === paragraphId;
  if (isThere && correction.place === place) return correction;
  const stem = (one: Correction): string => `${textId}-${one.paragraphId}-${one.from}-${one.to}-`;
  const moved = { ...correction, paragraphId, place, from, to };
  const { id } = correction;
  if (isThere || !id.startsWith(stem(correction))) return moved;
  return { ...moved, id: stem(moved) + id.slice(stem(correction).length) };
}

/**
 * The corrections of one paragraph that can stand together, and those that had to give way: of two
 * accepted ones in each other’s way, and of two of one id, the later decision stays.
 */
export function withoutConflicts(corrections: readonly Correction[]): {
  readonly kept: readonly Correction[];
  readonly dropped: readonly Correction[];
} {
  const ids = new Map<string, Correction>();
  const dropped: Correction[] = [];
  for (const one of corrections) {
    const other = ids.get(one.id);
    if (other) dropped.push(yields(other, one) ? other : one);
    if (!other || yields(other, one)) ids.set(one.id, one);
  }
  const accepted = [...ids.values()].filter(isAccepted);
  const standing: Correction[] = [];
  for (const one of accepted.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = standing.at(-1);
    if (!last || !overlap(last, one)) {
      standing.push(one);
    } else if (yields(last, one)) {
      dropped.push(last);
      standing[standing.length - 1] = one;
    } else {
      dropped.push(one);
    }
  }
  const gone = new Set(dropped);
  return { kept: [...ids.values()].filter((one) => !gone.has(one)), dropped };
}

export const isAccepted = ({ state }: Correction): boolean => state === 'accepted';

function yields(one: Correction, to: Correction): boolean {
  if (isDecision(one) !== isDecision(to)) return isDecision(to);
  return one.at < to.at;
}
