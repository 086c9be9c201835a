/** A tie between the paragraph `i` of one side and `j` of the other. */
export interface Link {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}

/**
 * The heaviest row of links in which neither side ever goes back; both may stand still.
 * @param links in order of `i`, then `j`
 * @param count one more than the greatest `j`
 */
export function heaviestChain(links: readonly Link[], count: number): Link[] {
  // A binary indexed tree of the best chain that ends at or before a `j`.
  const tree = new Int32Array(count + 1).fill(-1);
  const sums = new Float64Array(links.length);
  const before = new Int32Array(links.length);
  let best = -1;
  links.forEach(({ j, weight }, at) => {
    let last = -1;
    for (let k = j + 1; k > 0; k -= k & -k) last = heavier(sums, last, tree[k] ?? -1);
    before[at] = last;
    sums[at] = weight + (sums[last] ?? 0);
    for (let k = j + 1; k <= count; k += k & -k) tree[k] = heavier(sums, tree[k] ?? -1, at);
    best = heavier(sums, best, at);
  });
  const chain: Link[] = [];
  for (let link = links[best]; link; link = links[best]) {
    chain.push(link);
    best = before[best] ?? -1;
  }
  return chain.reverse();
}

const heavier = (sums: Float64Array, a: number, b: number): number =>
  (sums[b] ?? 0) > (sums[a] ?? 0) ? b : a;
