/** Answers which of some paragraphs have the rare words of another; at most four, likeliest first. */
export type Candidates = (folded: string) => readonly number[];

const mostHolders = 20;
const mostCandidates = 4;
/** So much of a word tells it, whatever its ending. */
const stem = 6;

/** An index of the rarer words of some folded paragraphs, under their numbers. */
export function candidatesIn(paragraphs: readonly string[], which: readonly number[]): Candidates {
  const holders = new Map<string, number[]>();
  for (const index of which) {
    for (const word of stemsOf(paragraphs[index] ?? '')) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [index]);
      // One more than is looked at tells that the word is not rare.
      else if (list.length <= mostHolders) list.push(index);
    }
  }
  return (folded) => {
    const votes = new Map<number, number>();
    for (const word of stemsOf(folded)) {
      const list = holders.get(word);
      if (list === undefined || list.length > mostHolders) continue;
      for (const index of list) votes.set(index, (votes.get(index) ?? 0) + 1 / list.length);
    }
    return [...votes]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, mostCandidates)
      .map(([index]) => index);
  };
}

function stemsOf(folded: string): Set<string> {
  const found = folded.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(found.map((word) => word.slice(0, stem)));
}
