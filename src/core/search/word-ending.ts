/**
 * A word without what case, number and gender put at its end. Endings go until none is left, so that
 * all forms of a word come to the same even where its stem looks ended (систем, система → сист); a
 * stem keeps three letters. The word is as `spoken` in sound-key.ts gives it.
 */
export function withoutEndings(word: string): string {
  let stem = word;
  for (let shorter = trimmed(stem); shorter !== stem; shorter = trimmed(stem)) stem = shorter;
  return stem;
}

/** The stems a word still being typed may have when some of its letters already begin an ending. */
export function possibleStems(begun: string): string[] {
  const stems: string[] = [];
  /** From which letters on there are endings alone, the last perhaps not whole. */
  const isEnded = new Set<number>();
  for (let at = begun.length - 1; at >= shortest; at--) {
    const rest = begun.slice(at, at + longest);
    const isEnding = endings.some(
      (one) =>
        (at + one.length >= begun.length && one.startsWith(rest)) ||
        (isEnded.has(at + one.length) && rest.startsWith(one)),
    );
    if (!isEnding) continue;
    isEnded.add(at);
    stems.push(begun.slice(0, at));
  }
  return stems;
}

/** Letters a stem must have. */
const shortest = 3;

/** Of nouns, adjectives, pronouns and possessives; the longest first. `oi` is what oj is in a key. */
const endings = [
  ...['ovima', 'evima', 'ovoga', 'ovome'],
  ...['ovih', 'ovim', 'ovog', 'ovom', 'ovoi'],
  ...['ama', 'ima', 'oga', 'ega', 'ome', 'emu', 'omu'],
  ...['ov', 'ev', 'om', 'em', 'og', 'eg', 'oi', 'ih', 'im'],
  ...['a', 'e', 'i', 'o', 'u'],
];

/** Letters of the longest of them. */
const longest = 5;

function trimmed(word: string): string {
  const ending = endings.find((one) => word.length - one.length >= shortest && word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
}
