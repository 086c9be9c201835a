/** That an old paragraph may go on in a new one, and how much speaks for it. */
export interface Pair {
  readonly old: number;
  readonly now: number;
  readonly weight: number;
}

/**
 * The heaviest choice of pairs in which both numbers rise; with `mayRepeat` an old paragraph may
 * stand in several of them. Of equal choices the one with earlier pairs. n log n.
 */
export function heaviestChain(pairs: readonly Pair[], mayRepeat = false): Pair[] {
  const sorted = pairs.toSorted((a, b) => a.now - b.now || a.old - b.old);
  const size = pairs.reduce((most, { old }) => Math.max(most, old + 1), 0) + 1;
  /** A Fenwick tree of the best chain that ends at an old paragraph up to a number. */
  const best = new Int32Array(size).fill(-1);
  const weights = new Float64Array(sorted.length);
  const before = new Int32Array(sorted.length);
  const weightOf = (index: number): number => (index < 0 ? 0 : (weights[index] ?? 0));
  const upTo = (old: number): number => {
    let found = -1;
    for (let at = old + 1; at > 0; at -= at & -at) {
      const one = best[at] ?? -1;
      if (weightOf(one) > weightOf(found)) found = one;
    }
    return found;
  };
  let first = 0;
  while (first < sorted.length) {
    let next = first;
    while (sorted[next]?.now === sorted[first]?.now) {
      const { old, weight } = sorted[next] ?? { old: 0, weight: 0 };
      const last = upTo(mayRepeat ? old : old - 1);
      before[next] = last;
      weights[next] = weightOf(last) + weight;
      next++;
    }
    // Only now, so that no two pairs of one new paragraph stand in one chain.
    for (; first < next; first++) {
      for (let at = (sorted[first]?.old ?? 0) + 1; at < size; at += at & -at) {
        if (weightOf(first) > weightOf(best[at] ?? -1)) best[at] = first;
      }
    }
  }
  const chain: Pair[] = [];
  let at = upTo(size - 2);
  for (let pair = sorted[at]; pair; pair = sorted[at]) {
    chain.push(pair);
    at = before[at] ?? -1;
  }
  return chain.reverse();
}
