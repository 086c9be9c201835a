/**
 * A function of a word and of the lists it is looked up in, which computes each answer once: texts say
 * the same words again and again. What is remembered goes with the lists; those asked last are kept.
 */
export function memo<Lists extends object, Answer>(
  compute: (word: string, lists: Lists) => Answer,
): (word: string, lists: Lists) => Answer {
  const memories = new WeakMap<Lists, Map<string, Answer>>();
  let latest: Lists | undefined;
  let latestMemory = new Map<string, Answer>();
  return (word, lists) => {
    if (word.length > longest) return compute(word, lists);
    if (lists !== latest) {
      latest = lists;
      latestMemory = memories.get(lists) ?? new Map<string, Answer>();
      memories.set(lists, latestMemory);
    }
    const known = latestMemory;
    const answer = known.get(word);
    if (answer !== undefined) return answer;
    if (known.size >= most) known.clear();
    const computed = compute(word, lists);
    known.set(word, computed);
    return computed;
  };
}

/** Some megabytes; texts have rarely more different words. */
const most = 60_000;
/** Letters of the longest words worth remembering. */
const longest = 64;
