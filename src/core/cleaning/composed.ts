import { applyCorrections, placeCorrections } from '../correction.ts';
import type { Proposal } from './proposal.ts';

/**
 * Repairs of the original and what is proposed for the repaired text, as proposals for the original:
 * what lies outside all repairs moves back; what lies in one is made part of it where both are made
 * without asking, and left out where not.
 */
export function composed(
  original: string,
  repairs: readonly Proposal[],
  proposalsFor: (repaired: string) => Proposal[],
): Proposal[] {
  const placed = placeCorrections(original, repairs);
  const result: Proposal[] = [];
  const inside = new Map<Proposal, Proposal[]>();
  let next = 0;
  for (const proposal of proposalsFor(applyCorrections(original, repairs))) {
    // The first repair that ends behind the beginning of the proposal, or with it.
    while ((placed[next]?.cleaned.end ?? Infinity) < proposal.from) next++;
    const near = placed.slice(next, next + 3);
    const within = near.find(
      ({ cleaned }) => cleaned.start <= proposal.from && proposal.to <= cleaned.end,
    );
    if (within) {
      if (!proposal.isApplied) continue;
      const { start } = within.cleaned;
      const moved = { ...proposal, from: proposal.from - start, to: proposal.to - start };
      const others = inside.get(within.correction);
      if (others) others.push(moved);
      else inside.set(within.correction, [moved]);
      continue;
    }
    if (near.some(({ cleaned }) => cleaned.start < proposal.to && proposal.from < cleaned.end))
      continue;
    const before = near.findLast(({ cleaned }) => cleaned.end <= proposal.from) ?? placed[next - 1];
    const shift = before ? before.original.end - before.cleaned.end : 0;
    result.push({ ...proposal, from: proposal.from + shift, to: proposal.to + shift });
  }
  for (const repair of repairs) {
    const after = applyCorrections(repair.after, inside.get(repair) ?? []);
    if (after !== repair.before) result.push({ ...repair, after });
  }
  return result.sort((a, b) => a.from - b.from || a.to - b.to);
}
