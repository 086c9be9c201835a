import { isLast, letterOf, nowhere, root, targetOf, type Automaton } from './automaton.ts';

/**
 * The most that `valueAt` gives of the nodes where words end that are one slip away from a word: one
 * letter lost, added or exchanged, or two neighbours swapped. A few hundred steps.
 * @param word codes of letters
 * @param valueAt of a node, 0 where no word ends
 */
export function mostOneSlipAway(
  { edges }: Automaton,
  word: Uint8Array,
  valueAt: (node: number) => number,
): number {
  let most = 0;

  function along(node: number, letter: number): number {
    if (node === nowhere) return nowhere;
    for (let i = node; ; i++) {
      const edge = edges[i] ?? 0;
      if (letterOf(edge) === letter) return targetOf(edge);
      if (isLast(edge)) return nowhere;
    }
  }

  /** The rest of the word without another slip. */
  function end(node: number, from: number): void {
    let here = node;
    for (let i = from; i < word.length && here !== nowhere; i++) here = along(here, word[i] ?? 0);
    if (here !== nowhere) most = Math.max(most, valueAt(here));
  }

  let node: number = root;
  for (let i = 0; i <= word.length && node !== nowhere; i++) {
    if (i < word.length) end(node, i + 1);
    for (let k = node; ; k++) {
      const edge = edges[k] ?? 0;
      const target = targetOf(edge);
      if (letterOf(edge) !== word[i] && i < word.length) end(target, i + 1);
      end(target, i);
      if (letterOf(edge) === word[i + 1]) end(along(target, word[i] ?? 0), i + 2);
      if (isLast(edge)) break;
    }
    if (i < word.length) node = along(node, word[i] ?? 0);
  }
  return most;
}
